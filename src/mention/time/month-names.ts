/** Tells the names of months from people, verbs and names made of them: Theresa May, the Long March. */
import { type Atom, isCapital, isDash, wordAt } from './atoms.js'
import { wordSet } from './words.js'
import { looksPlural } from './years.js'

/** Whether the name of a month standing alone is the month. */
export function isMonthHere(atoms: readonly Atom[], at: number): boolean {
  const { form } = atoms[at]!
  const before = wordAt(atoms, at - 1)
  const prior = atoms[at - 1]
  const next = atoms[at + 1]?.form ?? ''
  if (NAMED_AFTER_MONTHS.has(next)) return false
  const led = MONTH_LEADERS.has(before) || isEdge(prior)
  if (!DOUBTFUL_MONTHS.has(form)) {
    if (prior && at > 1 && isCapital(prior.form) && prior.word === null && !led) return false
    return true
  }
  if (isPersonOrVerb(atoms, at)) return false
  return led
}

/** "Theresa May", "May I", "April Glaspie said", "the Long March". */
export function isPersonOrVerb(atoms: readonly Atom[], at: number): boolean {
  const { form } = atoms[at]!
  if (!DOUBTFUL_MONTHS.has(form)) return false
  const prior = atoms[at - 1]
  const next = atoms[at + 1]
  if (
    prior &&
    isCapital(prior.form) &&
    prior.word === null &&
    !MONTH_LEADERS.has(wordAt(atoms, at - 1))
  )
    return true
  if (atoms[at]!.token.xpos === 'MD') return true
  const led = MONTH_LEADERS.has(wordAt(atoms, at - 1)) || isEdge(prior)
  return !led && next !== undefined && isCapital(next.form) && next.word === null
}

function isEdge(atom: Atom | undefined): boolean {
  const is = atom?.word?.is
  return (
    is === 'edge' || is === 'which' || is === 'month' || is === 'later' || (!!atom && isDash(atom))
  )
}

/** A number that can be the date of a month. */
export function isDate(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at]
  if (!atom || atom.number === null || atom.number < 1 || atom.number > 31) return false
  return atom.form.length <= 4 && !/^[%:]/.test(atoms[at + 1]?.form ?? '')
}

/** "In March 12 people were killed": the number belongs to what follows. */
export function countsPeople(atoms: readonly Atom[], month: number, number: number): boolean {
  const next = atoms[number + 1]
  if (!next || atoms[number]!.ordinal || next.word !== null) return false
  const before = wordAt(atoms, month - 1)
  return (before === 'in' || before === 'since' || before === 'during') && looksPlural(next)
}

/** "the March 14 Alliance", "July 26 Square": a name, not a day. */
export function isNamedAfter(atoms: readonly Atom[], month: number, next: number): boolean {
  return NAMED_AFTER_DAYS.has(atoms[next]?.form ?? '') && wordAt(atoms, month - 1) !== 'on'
}

const MONTH_LEADERS = wordSet(
  'in of since until till last next this early mid late during through by between from through around before after for every each previous following and to',
)

const DOUBTFUL_MONTHS = new Set(['May', 'March', 'April', 'June', 'August', 'MAY', 'MARCH'])

const NAMED_AFTER_MONTHS = wordSet(
  'Revolution Uprising Crisis War Surprise Accords Square Movement Massacre Coup Group',
)

const NAMED_AFTER_DAYS = wordSet(
  'Alliance Movement Brigade Brigades Coalition Forces Front Group Party Square Street Avenue Bridge Revolution Uprising Company University Airport Committee Organization Organisation Martyrs',
)
