/** Of what country people are whom the sentence names only by what they do: protesters, rebels, police, a president. */
import type { ActorMention, PlaceMention } from '../core/mention.js'
import type { Party } from '../core/reading.js'
import { isOf, MEDIATION, PROTESTING, RELEASE, VIOLENCE } from './acts.js'

/** What of the sentence settles it. */
export interface Surroundings {
  /** The CAMEO code of the event itself. */
  readonly bare: string
  /** The country of the place where it happened; null when it is not told. */
  readonly place: string | null
  /** The country of the sentence, when it names one and no other. */
  readonly only: string | null
}

/** Agents that are of the place where they act or suffer; officials and soldiers may be anybody's. */
const OF_THE_PLACE = new Set('CVL OPP REB REF COP EDU LAB CRM MED AGR HLH'.split(' '))

/** Roots of acts done on the spot: relief, protest, force. */
const ON_THE_SPOT = new Set(['07', '14', '17', '18', '19', '20'])

/** Those who are set free, or give up, do so where they are. */
const SET_FREE = new Set([RELEASE, '0874'])

/** Those who face their own state: opponents, rebels, unions, students; and the state they face. */
const SUBJECTS = new Set('OPP REB LAB EDU PTY PRO'.split(' '))
const STATE = new Set('GOV LEG JUD COP'.split(' '))

const RULERS = new Set('GOV MIL LEG JUD'.split(' '))

const POLICE = new Set(['COP', 'JUD'])

const IN_PUBLIC_LIFE = new Set('GOV ELI LEG OPP PTY MIL'.split(' '))

/** Roots of investigation, charges and arrest. */
const UNDER_LAW = new Set(['09', '11', '17'])

/**
 * The party with the country it must be of, or as it was.
 *
 *     Protesters clashed with police in Dorn.                       of the place where it happened
 *     The Arvanian government accepted the demands of rebels.       rebels are their own state's
 *     Arvanian rebels dismissed an appeal from President Marn.      and so is the state
 *     Police killed one man and arrested twelve.                    of the state whose police it is
 */
export function asCountryman(
  party: Party,
  others: readonly Party[],
  { bare, place, only }: Surroundings,
): Party {
  if (party.country !== null || party.code === null || party.code.length !== 3) return party
  const of = (country: string) => ({ ...party, code: country + party.code, country })
  const root = bare.slice(0, 2)
  const isOnTheSpot = ON_THE_SPOT.has(root) || SET_FREE.has(bare)
  if (OF_THE_PLACE.has(party.code) && place !== null && isOnTheSpot) return of(place)
  // "Hundreds rallied in Dorn against the president": people protest against those who rule there.
  if (isOf(bare, PROTESTING) && RULERS.has(party.code) && place !== null) return of(place)
  // Whoever stands against a state's police is under that state, whomever else the sentence names.
  const police = others.find(other => other.country !== null && POLICE.has(other.sector ?? ''))
  if (party.code === 'OPP' && police) return of(police.country!)
  const faces = (sectors: ReadonlySet<string>) =>
    others.some(other => other.country === only && sectors.has(other.sector ?? ''))
  // A state's police and courts deal with those who are under its laws.
  if (only !== null && OF_THE_PLACE.has(party.code) && faces(POLICE)) return of(only)
  const isCourt = POLICE.has(party.code) && UNDER_LAW.has(root)
  // An artist may be arrested abroad; a minister is tried at home.
  if (only !== null && isCourt && (place === only || faces(IN_PUBLIC_LIFE))) return of(only)
  // "Iran banned women from stadiums", "Belarus freed political prisoners": a state's own people.
  const isRuled = bare.startsWith('172')
    ? party.code === 'CVL'
    : bare === RELEASE && party.code === 'OPP'
  if (only !== null && isRuled && others.some(other => isStateOf(only, other))) return of(only)
  // States strike other countries' rebels too, and a mediator's country is not that of the two sides.
  if (only === null || isOf(bare, ...VIOLENCE) || bare === MEDIATION) return party
  const isFaced = SUBJECTS.has(party.code) ? faces(STATE) : STATE.has(party.code) && faces(SUBJECTS)
  return isFaced ? of(only) : party
}

/** Whether a party is the state of a country, or its government. */
function isStateOf(country: string, { country: its, sector }: Party): boolean {
  return its === country && (sector === null || RULERS.has(sector))
}

/** The countries that the actors and places of a sentence are of, each once; organisations count as more than one. */
export function countriesIn(
  actors: readonly ActorMention[],
  places: readonly PlaceMention[],
): string[] {
  const named = [
    ...actors.flatMap(actor =>
      actor.referents.map(({ country, code }) => country ?? (code.length > 3 ? code : null)),
    ),
    ...places.map(({ place }) => place?.country ?? null),
  ]
  return [...new Set(named.filter(country => country !== null))]
}
