/** Whose somebody is of whom no country is said: of the place where he acts, or of the only country an article tells of. */
import type { Token } from '../core/sentence.js'
import type { Entity } from './entities.js'
import type { Ground } from './grounds.js'
import type { Identity } from './identity.js'
import { inCountry, type Memory } from './memory.js'
import type { Phrase } from './phrases.js'

/** What is asked for somebody's home: the article so far, its grounds by sentence, and where it was filed from. */
export interface HomeContext {
  readonly memory: Memory
  readonly grounds: readonly Ground[]
  /** The country the article was filed from; null when it is not known. */
  readonly filedFrom: string | null
}

/**
 * The identity in its own country, if that can be told.
 *
 *     Police raided a mosque in Jakarta.       Iran closed its airspace. Officials said ...
 *     ^^^^^^ of Indonesia                                                ^^^^^^^^^ of Iran
 */
export function atHome(context: HomeContext, phrase: Phrase, own: Identity): Identity {
  const [referent] = own.referents
  const noun = phrase.nouns.at(-1)
  if (!referent || referent.country !== null || phrase.organisation) return own
  if (phrase.possessor !== null || isAnyone(phrase)) return own
  // An envoy who is received, or a delegation, is somebody else's, and nothing says whose.
  if (ABROAD.has(noun?.agent?.id ?? '') || isBackedByOthers(phrase) || isOfBody(phrase)) return own
  const country = countryOf(context, phrase, referent.code)
  return country === null ? own : inCountry(own, country)
}

/** Sectors that a country has one of. */
const OF_STATE = new Set(['GOV', 'COP', 'MIL', 'LEG', 'JUD', 'ELI'])
/** Those that never act abroad. */
const ON_THE_SPOT = new Set(['COP', 'LEG', 'JUD'])
/** Those that are somebody's own enemies. */
const WITHIN = new Set(['REB', 'OPP', 'SEP', 'INS'])

/** "A president must listen", "counted the drones": said of any, and of things that come from anywhere. */
function isAnyone({ sentence, head, definite, nouns, plural }: Phrase): boolean {
  const isHead = nouns.at(-1)?.posts.some(({ role }) => /^head-of/.test(role)) === true
  return GOODS.test(sentence.tokens[head]!.lemma) || (isHead && !plural && !definite)
}

const ABROAD = new Set(['diplomat', 'representative'])

/** "Prosecutors at the International Criminal Court" */
function isOfBody({ sentence: { tokens }, to }: Phrase): boolean {
  if (!/^(?:at|of|with|from|for)$/.test(tokens[to]?.form ?? '')) return false
  return tokens.slice(to + 1, to + 3).some(({ form }) => /^\p{Lu}/u.test(form))
}

/** "The UN warned of famine in Sudan. Officials said ...": they may be the body's as well. */
function mayBeOfBody({ memory }: HomeContext, phrase: Phrase): boolean {
  if (phrase.definite) return false
  return memory.entities.some(
    ({ mention, isSubject }) =>
      isSubject && mention.referents.some(({ code }) => /^IGO/.test(code)),
  )
}

/** "US-backed forces near Raqqa" may be of any land. */
function isBackedByOthers({ sentence, from, head }: Phrase): boolean {
  const words = sentence.tokens.slice(from, head)
  return words.some(({ form }) => /^(?:backed|led|allied|aligned|trained|sponsored)$/i.test(form))
}

function countryOf(context: HomeContext, phrase: Phrase, sector: string): string | null {
  if (!OF_STATE.has(sector) && !WITHIN.has(sector)) return null
  const isLocal = ON_THE_SPOT.has(sector) || phrase.nouns.at(-1)?.agent?.id === 'local-government'
  const here = onlyOf(context.grounds[phrase.sentence.index]?.placed ?? [])
  if (here && isLocal) return here
  const only = onlyCountry(context, phrase)
  const isOwn = only !== null && isAmongOwn(context, phrase, only)
  if (WITHIN.has(sector)) return isOwn || isOfEnemy(context, phrase, only) ? only : null
  const isMeant = phrase.definite || isActing(phrase) || isOwn || isLocal
  if (isMeant && only && !(sector === 'GOV' && mayBeOfBody(context, phrase))) return only
  const placed = onlyOf(placedBefore(context, phrase))
  const { before, after } = toldOf(context, phrase)
  const isElsewhere = [...before, ...after].some(country => country !== placed)
  if (placed && (isLocal || (!isElsewhere && isBesidePlace(phrase)))) return placed
  const mayBeFiled = phrase.definite || sector === 'COP'
  return mayBeFiled && OF_STATE.has(sector) && only === null ? context.filedFrom : null
}

function onlyOf(countries: readonly string[]): string | null {
  const set = new Set(countries)
  return set.size === 1 ? countries[0]! : null
}

function placedBefore({ grounds }: HomeContext, phrase: Phrase): string[] {
  return grounds.slice(0, phrase.sentence.index + 1).flatMap(({ placed }) => placed)
}

/** "Soldiers in Niamey closed the airport" */
function isBesidePlace(phrase: Phrase): boolean {
  const {
    sentence: { tokens },
    head,
    to,
  } = phrase
  const place = tokens.find(
    each => each.head === tokens[head]!.id && each.deprel === 'nmod' && each.id > to,
  )
  return isActing(phrase) && tokens[to]?.form === 'in' && place?.upos === 'PROPN'
}

/**
 * "Sudan's army bombed the market. The paramilitaries ...": a state's enemies are at home, unless the only
 * ones of that country who were named are abroad, or the state helps them.
 */
function isOfEnemy({ memory }: HomeContext, phrase: Phrase, only: string | null): boolean {
  const { tokens } = phrase.sentence
  const verb = tokens[tokens[phrase.head]!.head - 1]
  if (only === null || !phrase.definite || HELPING.has(verb?.lemma ?? '')) return false
  return memory.entities.some(({ mention: { referents } }) =>
    referents.some(
      ({ country, sector }) =>
        country === only && (sector === null || OF_STATE.has(sector) || WITHIN.has(sector)),
    ),
  )
}

const HELPING = new Set(
  'arm fund finance back support train supply shelter sponsor aid help'.split(' '),
)

/** The one country that the article has told of so far, in this sentence to its end. */
function onlyCountry(context: HomeContext, phrase: Phrase): string | null {
  const { before, after } = toldOf(context, phrase)
  // "The government expelled the French ambassador": what comes after speaks against a country, not for it.
  const isLaw = ON_THE_SPOT.has(phrase.nouns.at(-1)?.agent?.code ?? '')
  const isSaidOf = after.length > 0 && (isLaw || isAboutItself(context, phrase))
  if (before.length === 0 && !isSaidOf) return null
  return onlyOf([...before, ...after, ...placedBefore(context, phrase)])
}

/** "The soldiers who had deserted from the Syrian army", "The soldiers were Ugandan" */
function isAboutItself(
  { grounds }: HomeContext,
  { sentence: { index, tokens }, head, to, definite }: Phrase,
) {
  const own = tokens[head]!
  return (grounds[index]?.named ?? []).some(({ from }) => {
    let token = from >= to && definite ? tokens[from] : undefined
    for (let steps = 0; token && steps < 7; steps++) {
      if (token.id === own.id || (token.id === own.head && token.upos === 'ADJ')) return true
      token = tokens[token.head - 1]
    }
    return false
  })
}

function toldOf({ memory, grounds }: HomeContext, phrase: Phrase) {
  const before = memory.entities
    .filter(({ phrase: each }) => !isMission(each))
    .flatMap(({ mention }) => mention.referents.map(({ country }) => country))
    .filter(country => country !== null)
  const after = (grounds[phrase.sentence.index]?.named ?? [])
    .filter(({ from, isAdjective }) => from >= phrase.to && !(isAdjective && !phrase.definite))
    .map(({ country }) => country)
  return { before, after }
}

/** Whether somebody is a mission abroad, which says nothing of where an article is. */
export function isMission(phrase: Phrase | null): boolean {
  return phrase?.nouns.at(-1)?.agent?.id === 'diplomat'
}

/** The subject of a verb, or its agent: "Soldiers closed the airport", "was sentenced by a court". */
function isActing({ sentence: { tokens }, head }: Pick<Phrase, 'sentence' | 'head'>): boolean {
  const token = tokens[head]!
  if (token.deprel.startsWith('nsubj')) return true
  if (token.deprel === 'conj') {
    const first = tokens[token.head - 1]
    return first?.deprel.startsWith('nsubj') === true
  }
  return token.deprel.startsWith('obl') && preposition(tokens, token) === 'by'
}

function preposition(tokens: readonly Token[], token: Token): string {
  const found = tokens.find(({ deprel, head }) => deprel === 'case' && head === token.id)
  return found?.form.toLowerCase() ?? ''
}

/** Weapons and vehicles, which are sent and sold: they say nothing of home. */
const GOODS =
  /^(?:drone|tank|jet|warplane|helicopter|bomber|gunship|aircraft|artillery|destroyer|frigate|warship|submarine|gunboat|vessel|ship)$/

/** "Prosecutors in Bogota charged a general", "police detained two officials": whom the law falls on lives under it. */
function isAmongOwn({ memory }: HomeContext, phrase: Phrase, only: string): boolean {
  const { tokens } = phrase.sentence
  const noun = tokens[phrase.head]!
  if (!/^(?:obj|nsubj:pass)/.test(noun.deprel)) return false
  const subject = tokens.find(
    ({ head, deprel }) => head === noun.head && deprel.startsWith('nsubj'),
  )
  const doer = memory.entities.findLast(
    ({ mention }) => mention.sentence === phrase.sentence.index && mention.head === subject?.id,
  )
  return doer !== undefined && isOfLand(doer, only)
}

/** Those who live in a land and do not act for it abroad. */
function isOfLand({ mention, phrase }: Entity, country: string): boolean {
  const [referent] = mention.referents
  // Whom the Houthis or a cartel take may be from anywhere.
  if (phrase?.organisation) return false
  const sector = referent?.sector ?? null
  return referent?.country === country && sector !== null && !['GOV', 'MIL', 'SPY'].includes(sector)
}
