/** Sides that no role of a frame names and grammar still gives: givers of weapons, speakers in a call. */
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import type { Candidate } from './candidate.js'
import { agentsOf, caseOf, obliquesOf } from './clause.js'
import { WEAPONS } from './fillers.js'
import { type ActorsAt, partiesOf } from './parties.js'
import type { Tree } from './tree.js'

/** The givers of weapons that are given, or who speaks in a call with somebody; nobody where neither is told. */
export function unsaidSource(candidate: Candidate, tree: Tree, actors: ActorsAt): Party[] {
  const { kind, noun, frame, carrier } = candidate
  // "Turkish drones were supplied": weapons that are given are their country's, and the country gives them.
  if (
    kind === 'light' &&
    noun &&
    frame.code.startsWith('07') &&
    WEAPONS.has(noun.lemma.toLowerCase())
  )
    return partiesOf(noun, tree, actors).flatMap(party =>
      party.country ? [{ ...party, code: party.country, sector: null }] : [],
    )
  if (!frame.mutual || kind !== 'noun' || carrier) return []
  return speakersAt(candidate, tree).flatMap(token => partiesOf(token, tree, actors))
}

/** "In a call with the minister, Spain's king raised the matter": whoever speaks then is on the line. */
function speakersAt({ trigger }: Candidate, tree: Tree): Token[] {
  const verb = tree.token(trigger.head)
  const isOccasion =
    verb?.upos === 'VERB' &&
    trigger.deprel === 'obl' &&
    ['in', 'during', 'at'].includes(caseOf(tree, trigger) ?? '') &&
    ['with', 'between'].some(word => obliquesOf(tree, trigger, word).length > 0)
  return isOccasion ? agentsOf(tree, verb) : []
}
