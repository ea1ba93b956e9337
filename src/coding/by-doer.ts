/** Acts that are another act by who does them or to whom: a state protests on paper, two armies drill together. */
import {
  ACCUSATION,
  CHARGE,
  COMPLAINT,
  DEMONSTRATION,
  DRILLING_TOGETHER,
  SHOW_OF_FORCE,
  VISIT,
} from './acts.js'
import { lemmaOf } from './candidate.js'
import { baseRelation, caseOf } from './clause.js'
import { type CodingKnowledge, type Draft, draftPlain } from './drafts.js'
import { isState } from './needs.js'
import type { ActorsAt } from './parties.js'
import type { Tree } from './tree.js'

/** The draft as the act that it is for its parties; most come back as they are. */
export function asDoneByWhom(
  knowledge: CodingKnowledge,
  draft: Draft,
  tree: Tree,
  actors: ActorsAt,
): Draft {
  if (draft.folding) return draft
  const frame = frameForParties(knowledge, draft) ?? frameOfVisit(knowledge, draft, tree)
  return frame ? draftPlain(knowledge, { ...draft.candidate, frame }, tree, actors) : draft
}

function frameForParties({ lexicon }: CodingKnowledge, { candidate, roles }: Draft) {
  const { frame, kind, trigger, noun } = candidate
  const frameOf = (code: string, triggers: readonly { readonly frame: typeof frame }[] = []) =>
    triggers.find(each => each.frame.code === code)?.frame ?? null
  // "Pakistan protested against the shelling": a state protests on paper.
  if (frame.code === DEMONSTRATION && kind === 'verb' && areStates(roles.source))
    return frameOf(COMPLAINT, lexicon.verbs.get(lemmaOf(trigger)))
  // "Rwanda charged Congo with arming rebels": no state is put on trial.
  if (frame.code === CHARGE && kind === 'verb' && areCountries(roles.target))
    return frameOf(ACCUSATION, lexicon.verbs.get(lemmaOf(trigger)))
  // "Kenyan and Ugandan troops staged war games": of two countries, they drill together.
  if (frame.code === SHOW_OF_FORCE && noun && countriesOf(roles.source) > 1)
    return frameOf(DRILLING_TOGETHER, lexicon.nouns.get(lemmaOf(noun)))
  return null
}

function areStates(parties: Draft['roles']['source']): boolean {
  return parties.length > 0 && parties.every(isState)
}

/** Countries as such: their ministers and soldiers can be tried. */
function areCountries(parties: Draft['roles']['target']): boolean {
  return areStates(parties) && parties.every(({ sector }) => sector === null)
}

/** "The ambassador called on the president in Delhi": where nothing is asked of somebody, he was visited. */
function frameOfVisit({ lexicon }: CodingKnowledge, { candidate, roles }: Draft, tree: Tree) {
  const { frame, kind, trigger, particle } = candidate
  if (frame.operator !== 'appeal' || kind !== 'verb') return null
  if (!['on', 'upon'].includes(particle ?? '') || lemmaOf(trigger) !== 'call') return null
  const asks = tree
    .children(trigger.id)
    .some(
      child =>
        ['xcomp', 'ccomp', 'advcl', 'parataxis'].includes(baseRelation(child)) ||
        ['for', 'to'].includes(caseOf(tree, child) ?? ''),
    )
  const isPerson = roles.target.some(({ actor, sector }) => actor !== null || sector !== null)
  if (asks || !isPerson) return null
  return (
    lexicon.verbs.get('call')?.find(each => each.frame.code === VISIT && each.kind === 'verb')
      ?.frame ?? null
  )
}

function countriesOf(parties: Draft['roles']['source']): number {
  return new Set(parties.flatMap(({ country }) => country ?? [])).size
}
