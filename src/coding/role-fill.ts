/** The parties in the first of a list of roles that names anybody, and whether an object is itself somebody. */
import type { Party } from '../core/reading.js'
import type { Candidate } from './candidate.js'
import { fillersOf, utterersOf } from './fillers.js'
import {
  type ActorsAt,
  besides,
  bodyOf,
  partiesOf,
  type placeOf,
  sameParty,
  unique,
} from './parties.js'
import type { Tree } from './tree.js'

/** The parties of the first role that names somebody known; else those of the first that has words for any. */
export function fill(
  roles: readonly string[],
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
  taken: readonly Party[],
  /** Where a place named in a role stands for its country, before later roles are asked. */
  byPlace?: typeof placeOf,
): Party[] {
  let unnamed: Party[] = []
  for (const role of roles) {
    const tokens = fillersOf(role, candidate, tree)
      .filter(token => !actors.isTime(token))
      .flatMap(token => utterersOf(token, candidate, tree, actors))
    const parties = tokens
      .flatMap(token => partiesOf(token, tree, actors, taken))
      .filter(party => !taken.some(each => sameParty(each, party) || isInside(each, party)))
    const known = parties.filter(party => party.code !== null)
    // "The Ministry of Works opened a probe of the army": a name that nobody knows still acts.
    const isNamed = role === 'nsubj' && tokens.some(token => actors.at(token)?.via === 'name')
    if (known.length > 0 || (isNamed && parties.length > 0)) return unique(parties)
    // "launched drones at Moscow": the place that is aimed at, not the drones.
    if (byPlace && /^(?:obl|nmod):(?:at|against|into|on|toward|towards|upon)$/.test(role)) {
      const places = tokens.flatMap(token => byPlace(token, tree, actors, 0))
      const others = besides(places, taken)
      if (others.length > 0) return others
    }
    if (unnamed.length === 0) unnamed = parties
  }
  return unique(unnamed)
}

/** "came under attack by rebels": the attack is named by its maker, and is not he. */
function isInside(maker: Party, { start, end, code }: Party): boolean {
  return code !== null && code === maker.code && start <= maker.start && maker.end <= end
}

/** Verbs whose object is what they move or use, and not whom they are done to. */
const MOVING = new Set(
  'send deploy dispatch move supply give provide offer sell deliver lend ship rush withdraw pull recall order bring take station extradite hand surrender transfer deport return repatriate release demand request seek want need'.split(
    ' ',
  ),
)

/**
 * Whether the object is itself somebody, whatever places and phrases stand beside it.
 *
 *     struck [rebels] in Dorn        met [the premier] with a focus on trade        sent troops to [Belmark]
 */
export function isDoneToObject(candidate: Candidate, tree: Tree, actors: ActorsAt): boolean {
  if (MOVING.has(candidate.trigger.lemma.toLowerCase())) return false
  return fillersOf('obj', candidate, tree).some(token => {
    const mention = actors.at(token) ?? bodyOf(token, tree, actors)
    const party = mention?.referents[0]
    if (!mention || !party) return false
    if (mention.via !== 'nominal') return true
    if (partiesOf(token, tree, actors).length === 0) return false
    return (
      PEOPLE.has(party.sector ?? party.code) || (candidate.frame.mutual && party.country !== null)
    )
  })
}

/** Sectors of people: a hospital or a camp in a country is a place in it. */
const PEOPLE = new Set('REB OPP CVL REF MED EDU LAB CRM PTY MIL COP'.split(' '))
