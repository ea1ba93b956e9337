/** Which post the title of a phrase names, and who held it on the article's date. */
import { referentOf } from '../core/actor-code.js'
import type { IsoDate } from '../core/article.js'
import type { Token } from '../core/sentence.js'
import { coversDay, type Directory, holderOf } from '../knowledge/directory.js'
import { foldTokens } from '../knowledge/fold.js'
import type { Organisation, Person, Post } from '../notation/actors.js'
import { postsNamed } from './nouns.js'
import type { Phrase } from './phrases.js'
import { textOf } from './stretch.js'

/** The post that a phrase names; `owner` is its country or organisation, null where it names none. */
export function postNamed(
  directory: Directory,
  phrase: Phrase,
  owner: string | null,
): Post | undefined {
  if (owner === null) return postNamingItsOwner(directory, phrase)
  if (isOfPart(phrase)) return undefined
  return (
    postsNamed(phrase).find(each => each.owner === owner) ??
    postOfRole(directory, phrase, owner) ??
    postOfHead(directory, phrase)
  )
}

/** "the Chechen president" is not the Russian one; "the Scottish secretary" is a title, and in London. */
function isOfPart({ sentence, form, from, to, country, countryBy, nouns }: Phrase): boolean {
  const noun = nouns.at(-1)
  if (form !== 'noun' || countryBy !== 'demonym' || !country || !noun) return false
  const beside = [sentence.tokens.slice(from, noun.from), sentence.tokens.slice(noun.to, to)]
  const words = ` ${beside.map(textOf).join(' ')} `
  return country.part.some(each => words.includes(` ${each} `))
}

/** "the Nigerian head of state": whoever is it, whatever the title; two contend where a supreme leader rules. */
function postOfRole(directory: Directory, phrase: Phrase, owner: string): Post | undefined {
  const posts = directory.postsOf(owner)
  if (posts.some(({ role }) => role === 'supreme-leader')) return undefined
  const words = withoutCountry(phrase)
  const government = /^head of ((?:interim |transitional |caretaker )?)government$/.exec(words)
  if (!government && words !== 'head of state') return undefined
  const title = `head of the ${government?.[1]}government`
  return (
    posts.find(each => each.title.includes(title)) ??
    posts.find(({ role }) => role === (government ? 'head-of-government' : 'head-of-state'))
  )
}

/** The words beside the country's own name: a Scottish or Catalan government is not that of the state. */
function withoutCountry({ sentence, from, to, country }: Phrase): string {
  const words = ` ${textOf(sentence.tokens.slice(from, to))} `.replace(/['’]s? /u, ' ')
  const own = [country?.name, country?.demonym[0]].find(each => each && words.includes(` ${each} `))
  if (own === undefined) return ''
  return words
    .replace(` ${own} `, ' ')
    .replace(/ of $/, ' ')
    .replace(/ the (?=.)/gi, ' ')
    .trim()
}

/** Who holds the post that a phrase without a name is about; null for "the former president". */
export function holderNamed(
  directory: Directory,
  post: Post,
  day: IsoDate | null,
  phrase: Phrase,
): Person | null {
  if (phrase.form !== 'noun') return null
  // "the UN envoy": the UN has several, and not one person holds them all.
  const alike = postsNamed(phrase).filter(({ owner }) => owner === post.owner)
  const holders = alike.map(each => holderOf(directory, each, day)?.id).filter(Boolean)
  if (new Set(holders).size > 1) return null
  if (!phrase.otherThanHolder) return holderOf(directory, post, day)
  if (!phrase.acting || day === null) return null
  const standIn = directory.postsOf(post.owner).find(({ role }) => role === `acting-${post.role}`)
  const named = standIn ? holderOf(directory, standIn, day) : null
  if (named) return named
  // Nobody acts for years: of "the acting chancellor" the files then have the one who is stood in for.
  const lastYear = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  const term = post.terms.find(each => coversDay(each, day))
  return term?.from && term.from > lastYear ? holderOf(directory, post, day) : null
}

/** Roles of those who lead an organisation. */
const HEADING = new Set(
  'secretary-general director-general president managing-director executive-director executive-secretary commissioner-general high-commissioner administrator'.split(
    ' ',
  ),
)

/** "the UNESCO chief", "the head of the WHO"; not its head of peacekeeping, its aid chief, its head in a country. */
function postOfHead(directory: Directory, phrase: Phrase): Post | undefined {
  const [noun, ...more] = phrase.nouns
  if (!phrase.organisation || !noun || more.length > 0) return undefined
  const { tokens } = phrase.sentence
  const ofState = postOfStateBody(directory, phrase, phrase.organisation)
  if (ofState) return ofState
  if (noun.to - noun.from > 1 || !/^(?:head|chief|boss)$/i.test(tokens[noun.from]!.form))
    return undefined
  if (/^(?:of|for|in|at)$/.test(tokens[phrase.to]?.form ?? '')) return undefined
  const before = tokens[noun.from - 1]
  if (noun.from > phrase.from && before?.upos === 'NOUN') return undefined
  return directory.postsOf(phrase.organisation.id).find(({ role }) => HEADING.has(role))
}

/** "the Ethiopian army chief": the army is a body of its country, which has an army chief. */
function postOfStateBody(
  directory: Directory,
  { sentence, from, to }: Phrase,
  { code }: Organisation,
): Post | undefined {
  const { country } = referentOf(code, null)
  if (country === null) return undefined
  const words = textOf(sentence.tokens.slice(from, to)).toLowerCase()
  return directory
    .postsOf(country)
    .find(({ title }) => title.some(each => each.includes(' ') && words.endsWith(` ${each}`)))
}

/** The post of a title that says itself whose it is: "the Palestinian president", "Hamas leaders". */
function postNamingItsOwner(directory: Directory, phrase: Phrase): Post | undefined {
  const noun = phrase.nouns.at(-1)
  if (!noun) return undefined
  const words = phrase.sentence.tokens.slice(noun.from, noun.to)
  const posts = ofBodyNamed(directory, words, postsNamed(phrase))
  if (posts.some(post => post.owner !== posts[0]!.owner)) return undefined
  // The first word of a sentence has its capital from there: "Prosecutors said".
  const isName = ({ form, id, upos }: Token) =>
    /^\p{Lu}/u.test(form) && (id > 1 || upos === 'PROPN')
  // "Deputy Foreign Minister Lund": what officials of any state are called names none.
  // "Administrator Spinrad": nor does one word.
  return words.length > 1 && words.some(isName) && noun.agent === null ? posts[0] : undefined
}

/** "the UN envoy" is the UN's, though countries have envoys to it that go by the same title. */
function ofBodyNamed(
  directory: Directory,
  words: readonly Token[],
  posts: readonly Post[],
): readonly Post[] {
  const opening = directory.match(foldTokens(words.slice(0, 1)), 0)
  const own = posts.filter(({ owner }) =>
    opening?.meanings.some(each => each.kind === 'organisation' && each.organisation.id === owner),
  )
  return own.length > 0 ? own : posts
}
