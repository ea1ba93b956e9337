/** Where a phrase begins, which word heads it, and whether it names anybody at all. */
import type { Sentence, Token } from '../core/sentence.js'
import { isHolderNot, PAST, tellsWhatSomebodyIs } from './holder-words.js'
import { isHonorific } from './names.js'
import type { Draft, Phrase } from './phrases.js'
import { headIn, isModifier } from './stretch.js'
import { isThing, namesThing } from './things.js'

export function finish(sentence: Sentence, draft: Draft, free: number): Phrase {
  const { tokens } = sentence
  let from = draft.from
  let definite = false
  let indefinite = false
  let possessor: number | null = null
  for (let at = from - 1; at >= free; at--) {
    const token = tokens[at]!
    const lower = token.form.toLowerCase()
    if (token.xpos === 'PRP$' || token.xpos === 'WP$') possessor = at
    if (token.upos === 'DET') {
      definite = lower === 'the' || lower === 'this'
      indefinite = /^(?:an?|another|any|every|each|some|no)$/.test(lower)
      if (isUnder(tokens, at, from, draft.to)) from = at
      break
    }
    const isHonor = isHonorific(token) && at === from - 1
    // "the then prime minister" has an adverb before it.
    if (lower === 'then' && at === from - 1 && tokens[at - 1]?.upos === 'DET') {
      from = at
      continue
    }
    // "Acting president Oleg Marn": no verb before a title, whatever the tree says.
    if (lower === 'acting' && at === from - 1 && draft.nouns[0]?.from === from) {
      from = at
      continue
    }
    // "US-backed forces": the hyphen may hang on what stands before it.
    if (/^[-\u2010\u2011]$/.test(token.form) && at > free) {
      if (!isUnder(tokens, at - 1, from, draft.to)) break
      from = at - 1
      at--
      continue
    }
    if (!isHonor && !(isModifier(token) && isUnder(tokens, at, from, draft.to))) break
    if (/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(token.form)) break
    from = at
  }
  const wordOf = (token: Token) => token.form.toLowerCase().replace(/^ex-.*/, 'ex')
  const words = tokens.slice(from, draft.to).map(wordOf)
  // "vice president" and "deputy prime minister" are posts of their own, with holders.
  const title = draft.nouns.findLast(noun => noun.posts.length > 0)
  const others = words.filter((word, at) => {
    const isInTitle = title && from + at >= title.from && from + at < title.to
    return isHolderNot(word) && !(isInTitle && !PAST.has(word))
  })
  const noun = tokens[draft.nouns.at(-1)?.to ? headOfNoun(tokens, draft) : draft.head]!
  const head = headOf(tokens, from, draft)
  const isKind = indefinite || tellsWhatSomebodyIs(tokens, { from, to: draft.to, head })
  return {
    sentence,
    from,
    to: draft.to,
    head,
    form: draft.form,
    country: draft.country,
    countryBy: draft.countryBy,
    organisation: draft.organisation,
    generic: draft.generic,
    persons: draft.persons,
    owners: draft.owners,
    short: draft.short,
    nouns: draft.nouns,
    plural: noun.xpos === 'NNS' || noun.xpos === 'NNPS',
    otherThanHolder: others.length > 0 || isKind,
    acting: others.length > 0 && others.every(word => word === 'acting') && !isKind,
    past: words.some(word => PAST.has(word)),
    possessor,
    definite,
  }
}

function headOfNoun(tokens: readonly Token[], draft: Draft): number {
  return headIn(tokens, draft.nouns.at(-1)!)
}

function isUnder(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  const head = tokens[at]!.head - 1
  return head >= from && head < to
}

/** The token of the phrase that hangs on something outside it; the draft's own head when trees disagree. */
function headOf(tokens: readonly Token[], from: number, draft: Draft): number {
  const outer: number[] = []
  for (let at = from; at < draft.to; at++) {
    const head = tokens[at]!.head - 1
    if (head < from || head >= draft.to) outer.push(at)
  }
  return outer.length === 1 || !outer.includes(draft.head) ? (outer[0] ?? draft.head) : draft.head
}

/** A bare place of the map names nobody, and neither do "52 members". */
export function namesSomebody(phrase: Phrase): boolean {
  if (phrase.form === 'place') return phrase.countryBy !== null
  if (phrase.form !== 'noun') return true
  const isOwned =
    phrase.country !== null ||
    phrase.organisation !== null ||
    phrase.owners.length > 0 ||
    phrase.possessor !== null
  const says = phrase.nouns.some(noun => noun.posts.length > 0 || noun.agent?.alone === true)
  return isOwned || says || isOfInitials(phrase)
}

/** "PFF members": once the Peruvian Farmers' Front (PFF) was named, it is told whose they are. */
function isOfInitials({ sentence, from, nouns }: Phrase): boolean {
  const first = sentence.tokens[from]!
  return from < nouns[0]!.from && /^\p{Lu}{2,}$/u.test(first.form) && first.upos === 'PROPN'
}

/** "the Paris Agreement", "the Jordan Valley": a thing called after a place acts for nobody. */
export function isCalledAfter(tokens: readonly Token[], phrase: Phrase): boolean {
  if (phrase.form === 'unknown') {
    const hasNoun = phrase.nouns.length > 0
    return !hasNoun && phrase.to - phrase.from > 1 && isThing(tokens[phrase.to - 1]!)
  }
  return phrase.form === 'place' && namesThing(tokens, phrase.head, phrase.to)
}

/** Bodies whose presidents and secretaries are nobody's government: "the president of the chess club". */
const PRIVATE = new Set(
  'club team band orchestra choir museum festival league academy foundation guild fraternity jury association society federation'.split(
    ' ',
  ),
)

/** Whether a title, of nobody who is known, is one of a club. */
export function isOfClub(tokens: readonly Token[], phrase: Phrase): boolean {
  const isOwned = phrase.country !== null || phrase.organisation !== null
  if (phrase.form !== 'noun' || isOwned || tokens[phrase.to]?.form !== 'of') return false
  const { id } = tokens[phrase.head]!
  return tokens.some(
    ({ deprel, head, lemma }) => deprel === 'nmod' && head === id && PRIVATE.has(lemma),
  )
}

const LOCATIVE = new Set(
  'in at near outside inside around across along down past through throughout within above over'.split(
    ' ',
  ),
)

/** Nouns that a city's name is put to: "the city of Kyiv", "the capital Juba", "the streets of Paris". */
const SITES = new Set(
  'city town capital district suburb outskirt street airport port village area north south east west center centre neighborhood neighbourhood part'.split(
    ' ',
  ),
)

/** Nouns of ways and journeys, which lead from place to place: "the road from Amman to Baghdad". */
const WAYS = new Set(
  'road flight train bus highway route railway motorway pipeline plane ferry journey trip'.split(
    ' ',
  ),
)

/** Verbs whose object is only where they lead or leave: "residents fled Khartoum". */
const LEAVING = new Set('reach flee fled leave evacuate escape depart'.split(' '))

/** What is held or stands in a town is called after it: "the Geneva conference", "the Nairobi embassy". */
const HELD_THERE = new Set(
  'talk summit conference meeting accord agreement deal declaration marathon festival embassy bombing blast'.split(
    ' ',
  ),
)

/** What befalls a town befalls the place. */
const BEFALLING = new Set('hit shake rock flood blanket'.split(' '))

/** Verbs of carrying, and of going for good: "he was taken to Ankara", "they fled to London". */
const CARRYING = new Set(
  'take bring carry transfer transport airlift rush drive evacuate flee fled escape emigrate deport'.split(
    ' ',
  ),
)

/** "met in Washington", "eastern Beirut": a capital that is only a place is nobody's government. */
export function isWhere(tokens: readonly Token[], phrase: Phrase): boolean {
  if (phrase.countryBy === 'seat') return phrase.form === 'place' && isPassedBy(tokens, phrase)
  if (phrase.form === 'noun' || phrase.countryBy !== 'capital') return false
  if (
    tokens
      .slice(phrase.from, phrase.to)
      .some(token => token.upos === 'ADJ' && !/^New$/.test(token.form))
  )
    return true
  if (SITES.has(tokens[phrase.from - 1]?.lemma ?? '')) return true
  // "London-based analysts"
  if (
    /^[-\u2010\u2011]$/.test(tokens[phrase.to]?.form ?? '') &&
    tokens[phrase.to + 1]?.form === 'based'
  )
    return true
  const whole = tokens[phrase.head]!
  // "Rome, the Italian capital, was flooded"
  if (
    tokens.some(each => each.deprel === 'appos' && each.head === whole.id && SITES.has(each.lemma))
  )
    return true
  const verb = tokens[whole.head - 1]
  // "Bamako airport", "the Doha talks"
  const isBefore = whole.deprel === 'compound' && verb !== undefined
  if (isBefore && (SITES.has(verb.lemma) || HELD_THERE.has(verb.lemma))) return true
  // "Brussels was hit by a storm"
  if (whole.deprel === 'nsubj:pass' && BEFALLING.has(verb?.lemma ?? '')) return true
  if (whole.deprel === 'obj' && verb && (LEAVING.has(verb.lemma) || LEAVING.has(verb.form)))
    return true
  // "Washington state", "Kyiv region"
  if (/^(?:state|province|region|county|governorate|oblast)$/i.test(tokens[phrase.to]?.form ?? ''))
    return true
  let token = tokens[phrase.head]
  // "in Washington and Moscow"
  for (let steps = 0; token && steps < 3; steps++) {
    const { id, head, deprel } = token
    const preposition = tokens.find(
      each => each.deprel === 'case' && each.head === id && each.id < id && each.xpos !== 'POS',
    )
    const governor = tokens[head - 1]
    const lemma = governor?.lemma ?? ''
    if (preposition?.form === 'of') return SITES.has(lemma) || SITES.has(lemma.replace(/s$/, ''))
    if (preposition)
      return (
        LOCATIVE.has(preposition.form.toLowerCase()) ||
        WAYS.has(lemma) ||
        (preposition.form === 'to' && (CARRYING.has(lemma) || CARRYING.has(governor?.form ?? '')))
      )
    if (deprel !== 'conj' && deprel !== 'appos') return false
    token = governor
  }
  return false
}

/** "walked along Whitehall": a street is a street where one only goes along it. */
function isPassedBy(tokens: readonly Token[], phrase: Phrase): boolean {
  const { id } = tokens[phrase.head]!
  return tokens.some(
    ({ deprel, head, form }) =>
      deprel === 'case' && head === id && /^(?:along|down|past|beside|behind)$/i.test(form),
  )
}
