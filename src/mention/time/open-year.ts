/** Settles the year of a month, a date, a season or a quarter that is written without one. */
import type { IsoDate } from '../../core/article.js'
import { addDays, daysBetween, partsOf, weekdayOf } from '../../core/calendar.js'
import { daysOf, isWithin, precisionOf } from '../../core/timex.js'
import { dated, type Found, originOf, type Place, type Told, undated } from './place.js'
import type { Which, Year } from './shape.js'
import type { Tense } from './tense.js'

/** A month, date, season or quarter whose year may be left out. */
export function resolveOpen(
  place: Place,
  year: Year,
  which: Which,
  write: (year: string) => string,
  weekday: number | null = null,
): Found {
  if (typeof year === 'number') return dated(write(String(year).padStart(4, '0')), 'stated')
  if (year) {
    const base = originOf(place, year.from, 'year')
    return base
      ? dated(write(String(partsOf(base.earliest).year + year.count)), 'relative')
      : undated('DATE', write('XXXX'))
  }
  const candidates = (around: IsoDate) =>
    [-1, 0, 1]
      .map(step => write(String(partsOf(around).year + step)))
      .filter(value => daysOf(value) !== null)
  const fits = (value: string) => weekday === null || weekdayOf(daysOf(value)!.earliest) === weekday
  const choose = (around: IsoDate, pick: (values: readonly string[]) => string | undefined) => {
    const all = candidates(around)
    const fitting = all.filter(fits)
    const value = pick(fitting.length > 0 ? fitting : all)
    return value ? dated(value, 'relative') : undated('DATE', write('XXXX'))
  }
  const { published, told } = place
  if (which === 'previous' || which === 'following' || which === 'same') {
    if (!told) return undated('DATE', write('XXXX'))
    const { earliest } = told.days
    return choose(earliest, values =>
      which === 'following'
        ? values.find(value => daysOf(value)!.earliest > told.days.latest)
        : which === 'previous'
          ? values.findLast(value => daysOf(value)!.latest < earliest)
          : values.findLast(value => daysOf(value)!.earliest <= earliest),
    )
  }
  if (which === 'bare' && told && followsTold(place, told, write)) {
    // A year mentioned in passing does not move the tale on for long.
    const near = place.sentence - told.sentence < 2 ? told : (place.toldExactly ?? told)
    return choose(near.days.earliest, values => nearest(values, near))
  }
  if (!published) return undated('DATE', write('XXXX'))
  return choose(published, values => byPublication(values, published, which, place.tense))
}

/** "The war began on 24 February 2022. On 2 March ...": the year of the one holds for the other. */
function followsTold(place: Place, told: Told, write: (year: string) => string): boolean {
  if (place.history || !place.published) return true
  if (told.basis !== 'stated' || told.value.length < 4) return false
  const { published } = place
  if (told.days.latest > published || isWithin(told.value, 'year') === false) return false
  if (partsOf(told.days.latest).year === partsOf(published).year) return false
  if (told.sentence === place.sentence && place.tense() === 'past') return true
  // What lies a few weeks back needs no year: it is dated by the day of publication.
  const recent = daysOf(write(published.slice(0, 4)))
  const last =
    recent && recent.earliest <= published
      ? recent
      : daysOf(write(String(partsOf(published).year - 1)))
  return place.tense() === 'past' && last !== null && daysBetween(last.latest, published) > 60
}

function nearest(values: readonly string[], told: Told): string | undefined {
  const cost = (value: string) => {
    const days = daysOf(value)!
    if (days.latest >= told.days.earliest && days.earliest <= told.days.latest) return 0
    const gap = daysBetween(told.days.earliest, days.earliest)
    return gap >= 0 ? gap : -1.2 * gap
  }
  return [...values].sort((a, b) => cost(a) - cost(b))[0]
}

function byPublication(
  values: readonly string[],
  published: IsoDate,
  which: Which,
  tense: () => Tense | null,
): string | undefined {
  if (which === 'last') return values.findLast(value => daysOf(value)!.latest < published)
  if (which === 'next') return values.find(value => daysOf(value)!.earliest > published)
  if (which === 'this') return values.find(value => value.startsWith(published.slice(0, 4)))
  const distance = (value: string) => {
    const { earliest, latest } = daysOf(value)!
    return Math.max(0, daysBetween(published, earliest), daysBetween(latest, published))
  }
  const closest = [...values].sort((a, b) => distance(a) - distance(b))[0]
  const told = tense()
  // A day's grace: where the news comes from it may be tomorrow already.
  const tomorrow = addDays(published, 1)
  const byTense =
    told === 'past'
      ? values.findLast(value => daysOf(value)!.earliest <= tomorrow)
      : told === 'future'
        ? values.find(value => daysOf(value)!.latest >= published)
        : closest
  if (!byTense || !closest || precisionOf(byTense) !== 'day') return byTense ?? closest
  // "The summit was moved to May 9", told in April: a date of a year ago would be given its year.
  return distance(byTense) > FAR && distance(closest) < NEAR ? closest : byTense
}

/** In days: how far a date without a year may lie at most while another is near. */
const FAR = 240
const NEAR = 60
