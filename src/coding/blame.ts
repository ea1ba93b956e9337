/** Whom blame falls on: whoever did the harm that is condemned, never those who suffered it. */
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import type { Candidate } from './candidate.js'
import { obliquesOf, patientsOf } from './clause.js'
import { type ActorsAt, nounPhrase } from './parties.js'
import type { Tree } from './tree.js'

/** Nouns of harm that is done to whoever stands behind "of", "on", "against" or "in". */
const HARMS = new Set(
  'attack assault raid strike airstrike bombing shelling ambush bombardment offensive explosion blast shooting killing murder assassination massacre execution invasion aggression war incursion occupation annexation abduction kidnapping arrest detention imprisonment torture persecution repression crackdown violence atrocity abuse genocide'.split(
    ' ',
  ),
)

/** Harm that only a state does. */
const OF_STATES = new Set(
  'arrest detention imprisonment persecution repression crackdown execution'.split(' '),
)

/**
 * The harm that is condemned, as a party of whom nothing is known, where it is not told who did it; null elsewhere.
 *
 *     Kenya condemned [the attack on Georgia].       Kenya condemned the attack on Georgia by Russia.
 */
export function harmBlamed(
  { frame, kind, trigger }: Candidate,
  tree: Tree,
  actors: ActorsAt,
): Party | null {
  if (frame.code !== '111' || kind !== 'verb') return null
  const [harm, ...others] = patientsOf(tree, trigger).filter(token => token.id > trigger.id)
  if (!harm || others.length > 0 || !HARMS.has(harm.lemma.toLowerCase())) return null
  // "the arrests in Belmark": what states do, the state of the place has done.
  if (OF_STATES.has(harm.lemma.toLowerCase()) && obliquesOf(tree, harm, 'in').length > 0)
    return null
  const isTold = [...tree.children(harm.id).filter(isBefore(harm)), ...doersOf(harm, tree)].some(
    token => actors.at(token),
  )
  return isTold ? null : nounPhrase(harm, tree)
}

function isBefore(noun: Token): (child: Token) => boolean {
  return child => child.id < noun.id && /^(?:nmod:poss|amod|compound)/.test(child.deprel)
}

/** "the attack on Georgia by Russian troops" */
function doersOf(harm: Token, tree: Tree): Token[] {
  const behind = ['of', 'on', 'against', 'in', 'at'].flatMap(word => obliquesOf(tree, harm, word))
  return [harm, ...behind].flatMap(token =>
    ['by', 'from'].flatMap(word => obliquesOf(tree, token, word)),
  )
}
