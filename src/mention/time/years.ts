/** Reads years, decades and centuries, and tells them from numbers that count: 2031, the 1990s, 490 BC. */
import { type Atom, isCapital, isDash, wordAt } from './atoms.js'
import { longest, type Read, type Reader, type Year } from './shape.js'
import { wordSet } from './words.js'

/** "2031", "the year 2031", "the 1990s", "the nineties", "the 19th century". */
export const readYears: Reader = (atoms, at) => {
  const atom = atoms[at]
  if (!atom) return null
  if (atom.number !== null) return longest(readYear(atoms, at), readCentury(atoms, at))
  if (atom.word?.is === 'ordinal') return readCentury(atoms, at)
  if (atom.word?.is === 'decade') return readNamedDecade(atoms, at)
  return longest(readDecade(atoms, at), readYearPhrase(atoms, at))
}

/** A year that is written or reckoned, directly after a month or a season: "2031", "of last year". */
export function readYearAfter(
  atoms: readonly Atom[],
  at: number,
): { end: number; year: Year } | null {
  const comma = atoms[at]?.form === ',' ? at + 1 : at
  const after = wordAt(atoms, comma) === 'of' || wordAt(atoms, comma) === 'in' ? comma + 1 : comma
  const number = atoms[after]?.number ?? null
  const sure = atoms[at - 1]?.number != null && comma === after
  if (number !== null && isYearForm(atoms[after]!) && (sure || !isMeasured(atoms, after))) {
    return { end: after + 1, year: number }
  }
  const the = wordAt(atoms, after) === 'the' ? after + 1 : after
  const which = atoms[the]?.word
  if (which?.is !== 'which' || wordAt(atoms, the + 1) !== 'year' || comma !== at) return null
  const year = YEAR_OF[which.which]
  return year ? { end: the + 2, year } : null
}

const YEAR_OF: { readonly [which: string]: Year } = {
  last: { count: -1, from: 'published' },
  this: { count: 0, from: 'published' },
  next: { count: 1, from: 'published' },
  same: { count: 0, from: 'told' },
  previous: { count: -1, from: 'told' },
  following: { count: 1, from: 'told' },
}

/** A year standing alone: most numbers of four digits are counted things. */
function readYear(atoms: readonly Atom[], at: number): Read | null {
  const atom = atoms[at]!
  const bc = readBeforeChrist(atoms, at, '', at)
  if (bc) return bc
  if (!isYearForm(atom) || isMeasured(atoms, at)) return null
  const before = wordAt(atoms, at - 1)
  if (isSpan(atoms, at)) return fixed(at, at + 1, atom.form)
  const named = before === 'the' && /^[a-z]/i.test(wordAt(atoms, at + 1))
  const led = YEAR_LEADERS.has(before) || named
  if (!led && (atom.number! < 1900 || atom.number! > 2100)) {
    return before === '(' ? fixed(at, at + 1, atom.form) : null
  }
  // "Resolution 2231", "Vision 2030", "Su-2035": a name that ends in a number.
  const prior = atoms[at - 1]
  if (!led && prior && at > 1 && isCapital(prior.form) && prior.word === null) return null
  if (prior && atom.glued && before !== '(' && !isDash(prior)) return null
  if (prior && isDash(prior) && prior.glued && atom.glued && isCapital(atoms[at - 2]?.form ?? '')) {
    if (atoms[at - 2]!.word === null) return null
  }
  if (NUMBERED.has(before)) return null
  return fixed(at, at + 1, atom.form)
}

/** "1861-1863", and its second half: two years in order, joined by a dash, count nothing. */
function isSpan(atoms: readonly Atom[], at: number): boolean {
  const spans = (from: Atom | undefined, mark: Atom | undefined, to: Atom | undefined) =>
    !!from &&
    !!mark?.glued &&
    !!to?.glued &&
    isDash(mark) &&
    isYearForm(from) &&
    isYearForm(to) &&
    from.number! < to.number! &&
    to.number! - from.number! < 200
  if (
    wordAt(atoms, at + 3) &&
    isMeasured(atoms, at + 2) &&
    spans(atoms[at], atoms[at + 1], atoms[at + 2])
  ) {
    return false
  }
  return (
    spans(atoms[at], atoms[at + 1], atoms[at + 2]) || spans(atoms[at - 2], atoms[at - 1], atoms[at])
  )
}

function fixed(start: number, end: number, value: string): Read {
  return { start, end, shape: { kind: 'fixed', value } }
}

/** "490 BC": the value keeps the era, and no days of the calendar are named. */
export function readBeforeChrist(
  atoms: readonly Atom[],
  at: number,
  rest: string,
  start: number,
): Read | null {
  const number = atoms[at]?.number ?? null
  if (
    number === null ||
    number > 9999 ||
    !/^(bc|bce|b\.c\.?|b\.c\.e\.)$/.test(wordAt(atoms, at + 1))
  )
    return null
  const year = `BC${String(number).padStart(4, '0')}`
  return fixed(start, at + 2, rest ? `${year}-${rest}` : year)
}

/** "the 1990s", "the '90s", "the 1940's". */
function readDecade(atoms: readonly Atom[], at: number): Read | null {
  const form = atoms[at]!.form
  const whole = /^(\d{3})0['’]?s$/.exec(form)
  if (whole) {
    const century = form.slice(2, 4) === '00' && whole[1]!.endsWith('0')
    return fixed(at, at + 1, century && Number(whole[1]) < 200 ? form.slice(0, 2) : whole[1]!)
  }
  const short = /^['’](\d)0s$/.exec(form)
  return short ? fixed(at, at + 1, `19${short[1]}`) : null
}

/** "the nineties" are those of the last century. */
function readNamedDecade(atoms: readonly Atom[], at: number): Read | null {
  const word = atoms[at]!.word
  return word?.is === 'decade' && wordAt(atoms, at - 1) === 'the'
    ? fixed(at, at + 1, `19${word.digit}`)
    : null
}

/** "the 19th century", "nineteenth-century". */
function readCentury(atoms: readonly Atom[], at: number): Read | null {
  const atom = atoms[at]!
  const nth = atom.ordinal ? atom.number! : atom.word?.is === 'ordinal' ? atom.word.value : 0
  if (nth < 1 || nth > 21 || (atom.number !== null && !atom.ordinal)) return null
  const next = isDash(atoms[at + 1]) ? at + 2 : at + 1
  const word = atoms[next]?.word
  if (word?.is !== 'unit' || word.unit !== 'century' || word.plural) return null
  const era = wordAt(atoms, next + 1)
  if (/^(bc|bce|b\.c\.)$/.test(era))
    return fixed(at, next + 2, `BC${String(nth - 1).padStart(2, '0')}`)
  return fixed(at, next + 1, String(nth - 1).padStart(2, '0'))
}

/** "the year 2031", "AD 70". */
function readYearPhrase(atoms: readonly Atom[], at: number): Read | null {
  const word = wordAt(atoms, at)
  if (word !== 'year' && word !== 'ad' && word !== 'a.d.') return null
  const next = atoms[at + 1]
  if (!next || next.number === null || next.form.includes(',')) return null
  const range = word === 'year' ? isYearForm(next) : next.number < 2000
  return range ? fixed(at, at + 2, String(next.number).padStart(4, '0')) : null
}

/** Four digits written as years are: no comma, no ordinal ending, between 1000 and 2200. */
export function isYearForm(atom: Atom): boolean {
  return (
    atom.form.length === 4 && atom.number !== null && atom.number >= 1000 && atom.number <= 2200
  )
}

/** Whether the number counts or measures something: "$2000", "2000 troops", "2000 km", "2000 - 3000 men". */
function isMeasured(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1]?.form ?? ''
  if (/[$€£#¥]$/.test(before)) return true
  const next = atoms[at + 1]
  if (!next) return false
  if (next.form === '%' || UNITS_OF_MEASURE.has(next.form)) return true
  if (next.word?.is === 'unit' || next.form === '.' + '0') return true
  if (next.word !== null || isCapital(next.form) || !isLetter(next.form)) return false
  if (COUNTED.has(next.form)) return true
  // "2014 elections" may be either; after a determiner, or with the tag of a date, it is the year.
  if (DETERMINERS.has(wordAt(atoms, at - 1)) || /['’]s$/.test(before)) return false
  return looksPlural(next) && !YEAR_LEADERS.has(wordAt(atoms, at - 1))
}

export function looksPlural(atom: Atom): boolean {
  const { xpos } = atom.token
  if (xpos === 'NNS') return true
  return xpos === '' && /[^su]s$/.test(atom.form) && atom.form.length > 4
}

function isLetter(form: string): boolean {
  const code = form.charCodeAt(0)
  return code >= 97 && code <= 122
}

const YEAR_LEADERS = wordSet(
  'in since until till by from to before after of during between and or through for late early mid circa about around until back throughout as summer winter spring autumn fall',
)

const DETERMINERS = wordSet('the a an this that its his her their our')

const NUMBERED = wordSet(
  'resolution article section chapter law no. number page room flight order route decree act bill channel unit rule paragraph agenda grade form version',
)

const UNITS_OF_MEASURE = wordSet(
  'km kilometers kilometres miles metres meters m ft feet tons tonnes kg pounds dollars euros rubles roubles yuan yen percent per hundred thousand million billion trillion mm hp mw hectares acres barrels BC bc',
)

const COUNTED = wordSet(
  'people men women children troops soldiers civilians refugees migrants personnel prisoners hostages tanks police officers fighters militants workers protesters students aircraft',
)
