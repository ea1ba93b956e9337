/** Tells a place from what is only named after it: treaties, papers, teams, ships, people, dishes. */
import type { Sentence, Token } from '../core/sentence.js'
import type { PlaceSpan } from './place-spans.js'
import { LANDFORMS } from './place-where.js'

/**
 * Whether the span is only part of another's name, so that nothing is said to lie there.
 *
 *     The Paris climate accord     the Jerusalem Post     Jordan Peterson     a Panama hat     HMS London
 *         ^^^^^                        ^^^^^^^^^          ^^^^^^                ^^^^^^             ^^^^^^
 */
export function isNamedAfter({ tokens }: Sentence, span: PlaceSpan): boolean {
  const before = tokens[span.from - 1]
  if (before && (SHIPS.has(before.form) || CLUBS.has(before.form))) return true
  if (isOfName(tokens, span) || isCommonWord(tokens, span)) return true
  // "Assistant Secretary Medina", "Monica Medina": more of a name than its first word.
  if (
    before &&
    isCapital(before) &&
    before.upos === 'PROPN' &&
    isFlatOn(tokens[span.from]!, before)
  )
    return true
  const next = tokens[span.to]
  if (!next || !tokens[span.to - 1]!.spaceAfter) return false
  return isPersonal(tokens, span) || isHeadedBy(tokens, span)
}

const SHIPS = new Set('USS HMS HMAS HMCS HMNZS USNS INS RSS SS MV MT RFA JS'.split(' '))

/** "Real Madrid", "Inter Milan": a capital alone does not tell, since "real" may open a sentence. */
const CLUBS = new Set(
  'Real Atletico Inter AC AS FC Bayern Dynamo Lokomotiv Shakhtar Hapoel Maccabi'.split(' '),
)

/** "Nice to meet you", "Split the bill": as a modifier or a noun a tagger's adjective is a name after all. */
function isCommonWord(tokens: readonly Token[], { from, to, places, people }: PlaceSpan): boolean {
  const { upos, deprel } = tokens[from]!
  return (
    to - from === 1 &&
    places.length > 0 &&
    people === null &&
    ['ADJ', 'VERB', 'ADV', 'INTJ', 'AUX'].includes(upos) &&
    /^(?:root|discourse|parataxis|xcomp|ccomp|advcl|advmod|aux)/.test(deprel)
  )
}

function isFlatOn(token: Token, head: Token): boolean {
  return token.deprel === 'flat' && token.head === head.id
}

/** "Bank of England", "Prince of Wales": names of bodies and of titles. */
function isOfName(tokens: readonly Token[], span: PlaceSpan): boolean {
  const of = tokens[span.from - 1]
  const head = tokens[span.from - 2]
  return of?.form === 'of' && !!head && OF_NAMES.has(head.form)
}

const OF_NAMES = new Set(
  'Bank Prince Princess Duke Duchess Archbishop Lord Treaty Convention Declaration'.split(' '),
)

/** Given names that are places as well; a name behind one of them is a surname. */
const GIVEN = new Set(
  (
    'Jordan Chad Israel Georgia Paris Victoria Florence Sydney Austin Charlotte Savannah Madison Lincoln ' +
    'Jackson Kenya India Asia Brooklyn London Chelsea Cairo Santiago Kingston Denver Dallas Houston ' +
    'Phoenix Orlando Vienna Sofia Milan Geneva Carolina Virginia Malta Cyprus Troy Salem Regina ' +
    'Valencia Lourdes Montana Tyler Cleveland Dakota Adelaide Mercedes Trinidad Carmel Maria Odessa'
  ).split(' '),
)

/** Words in capitals behind a place that name something there, not a person: "Paris Airport". */
const THERE = new Set(
  (
    'university hospital station street road prison base stadium court police ministry government governor mayor ' +
    'president minister prime senator representative attorney general secretary parliament senate ' +
    'congress legislature assembly supreme high central north south east west northern southern eastern ' +
    'western olympics olympic games embassy consulate national international metro metropolitan bank ' +
    'army navy guard department sheriff gov sen rep republican republicans democrat democrats time'
  ).split(' '),
)

/** "Jordan Peterson criticised ...", "Chad Smith was arrested". */
function isPersonal(tokens: readonly Token[], span: PlaceSpan): boolean {
  const name = tokens[span.from]!
  const next = tokens[span.to]!
  if (span.to - span.from > 1 || next.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(next.form))
    return false
  if (!isFlatOn(next, name) && !GIVEN.has(name.form)) return false
  const word = next.form.toLowerCase().replace('.', '')
  return !THERE.has(word) && !LANDFORMS.has(word)
}

/** The noun a place name stands before, within the same run of nouns: "the Minsk peace agreements". */
function isHeadedBy(tokens: readonly Token[], span: PlaceSpan): boolean {
  for (let at = span.to; at < span.to + 4; at++) {
    const token = tokens[at]
    if (!token || !['NOUN', 'PROPN', 'ADJ'].includes(token.upos)) return false
    const word = (token.upos === 'PROPN' ? token.form : token.lemma).toLowerCase().replace(/s$/, '')
    const isNear = at === span.to
    if (TREATIES.has(word)) return true
    if (/^\p{Lu}/u.test(token.form) && BODIES.has(word) && (isNear || isCapital(tokens[at - 1])))
      return true
    if (isNear && THINGS.has(word)) return true
    if (!token.spaceAfter && tokens[at + 1]?.form !== '-') return false
  }
  return false
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.form)
}

/** What is agreed or written bears the name of the place where it was signed. */
const TREATIES = new Set(
  (
    'agreement accord treaty pact convention protocol declaration memorandum statute charter communique ' +
    'communiqué regulation consensus formula format process compact act'
  ).split(' '),
)

/** Papers, companies, clubs and groups, in capitals. */
const BODIES = new Set(
  (
    'post time journal globe tribune herald gazette star observer telegraph chronicle examiner inquirer ' +
    'mail review new new daily airline airway bank united rover fc tech group club quartet initiative ' +
    'independent organisation organization conference council forum'
  ).split(' '),
)

/** Dishes, clothes and ills that are called after a place wherever they are. */
const THINGS = new Set(
  'sprout sandwich hat cap coffee beer cocktail cigar carpet rug syndrome fever virus flu roll bread'.split(
    ' ',
  ),
)
