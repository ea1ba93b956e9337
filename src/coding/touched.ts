/** Whom an act touches where no role of its frame names anybody: deeper in the clause, at its place, in plain words. */
import type { Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import { isOf, MOVING_FORCES, PROTESTING, RELEASE, REPRESSION } from './acts.js'
import type { Candidate } from './candidate.js'
import { baseRelation, caseOf, isOwnedByPronoun, obliquesOf, withConjuncts } from './clause.js'
import { fillersOf } from './fillers.js'
import { isMediating } from './mediation.js'
import { isOutcome } from './outcomes.js'
import {
  type ActorsAt,
  besides,
  isOneself,
  isPlaced,
  nounPhrase,
  OTHERS,
  partiesOf,
  placeOf,
  sameParty,
  unique,
} from './parties.js'
import type { Tree } from './tree.js'

/**
 * Roots of speech, will and giving: whom they touch may stand deeper in the clause ("refused to send troops to Iraq",
 * "provided two million dollars in assistance to Fiji"). A blow falls on what it is aimed at, and no deeper.
 */
const TOUCHES_DEEPER = new Set([
  '02',
  '03',
  '05',
  '06',
  '07',
  '08',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
])

/** The actor nearest to the top of the clause that a verb of speech or will governs. */
export function partiesInContent(
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
  source: readonly Party[],
): Party[] {
  // "used tear gas to disperse protesters": what repression is for is whom it is done to.
  const isRepression = candidate.frame.code === REPRESSION
  if (!TOUCHES_DEEPER.has(candidate.frame.code.slice(0, 2)) && !isRepression) return []
  // Whoever is released is the object itself, not somebody deep in what is told of it.
  if (candidate.frame.code === RELEASE) return []
  // "marched to demand his resignation" tells of whom; a bare protest in a country is not against it.
  if (isOf(candidate.frame.code, PROTESTING) && candidate.kind === 'noun' && !candidate.carrier)
    return []
  const movesForces = isOf(candidate.frame.code, MOVING_FORCES)
  const isProtest = isOf(candidate.frame.code, PROTESTING)
  const inContent = [
    'xcomp',
    'ccomp',
    'obj',
    'obl',
    'nmod',
    'acl',
    'advcl',
    'iobj',
    'nsubj',
    'conj',
    'compound',
    'amod',
  ]
  const tops =
    candidate.kind === 'noun' && candidate.carrier && candidate.noun
      ? [candidate.head, candidate.noun]
      : [candidate.noun && !candidate.carrier ? candidate.noun : candidate.head]
  let level: Token[] = tops
    .flatMap(top => tree.children(top.id))
    .filter(child =>
      ['xcomp', 'ccomp', 'obj', 'obl', 'nmod', 'acl', 'advcl'].includes(baseRelation(child)),
    )
    .filter(child => child.id > candidate.trigger.id && !actors.isTime(child))
    // "a truce brokered by Egypt", "in the context of talks with Jordan": nobody whom it touches.
    .filter(child => !isMediating(child) && !isCircumstance(tree, child))
    // "deployed as Israeli forces pulled back": what went on meanwhile is not what it was aimed at.
    .filter(child => baseRelation(child) !== 'advcl' || !isMeanwhile(tree, child))
    // "promised help, drawing a rebuke from Beijing": what came of it is not whom it was given to.
    .filter(child => baseRelation(child) !== 'advcl' || !isOutcome(tree, child))
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    for (const token of level) {
      const members = actors.at(token) ? withConjuncts(tree, token) : []
      const known = members
        .flatMap(each => partiesOf(each, tree, actors, source))
        .filter(
          party =>
            // "to disperse protesters": whose they are the police say.
            (isPlaced(party) || (isRepression && party.code === 'OPP')) &&
            !source.some(
              each =>
                sameParty(each, party) ||
                each.code === party.code ||
                // "warned that his country would fight": called by what they are to each other.
                (!isProtest && isCalledOwn(token, tree) && isOneself(party, each)) ||
                // One's own troops are what is moved or lent, not whom it is done to.
                ((movesForces || (party.sector === 'MIL' && each.sector !== 'REB')) &&
                  each.country !== null &&
                  each.country === party.country),
            ),
        )
      if (known.length > 0) return unique(known)
    }
    level = level.flatMap(token =>
      tree
        .children(token.id)
        .filter(child => inContent.includes(baseRelation(child)) && !actors.isTime(child))
        // "met American allies": others than whose they are.
        .filter(child => !(OTHERS.has(token.lemma.toLowerCase()) && child.id < token.id))
        // "a guarantee that Ukraine would never join": what the thing is about is not whom it is asked of.
        .filter(child => baseRelation(child) !== 'acl'),
    )
  }
  return []
}

/** "in the context of", "in light of", "on the sidelines of": what goes on around an act. */
function isCircumstance(tree: Tree, token: Token): boolean {
  return (
    ['in', 'within', 'on', 'against', 'amid'].includes(caseOf(tree, token) ?? '') &&
    CIRCUMSTANCES.has(token.lemma.toLowerCase())
  )
}

const CIRCUMSTANCES = new Set(
  'context framework light view course midst run-up runup face spirit sideline margin backdrop background anticipation'.split(
    ' ',
  ),
)

/** "us", "our country", "his nation" */
function isCalledOwn(token: Token, tree: Tree): boolean {
  return token.upos === 'PRON' || isOwnedByPronoun(tree, token)
}

export function placesIn(
  roles: readonly string[],
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
): Party[] {
  for (const role of roles) {
    const found = fillersOf(role, candidate, tree).flatMap(token => placeOf(token, tree, actors, 0))
    if (found.length > 0) return found
  }
  return []
}

function isMeanwhile(tree: Tree, clause: Token): boolean {
  return tree
    .children(clause.id)
    .some(child => child.deprel === 'mark' && MEANWHILE.has(child.form.toLowerCase()))
}

const MEANWHILE = new Set(['as', 'after', 'before', 'while', 'when'])

/** The actors of a phrase that opens with "including" or "such as", hung on the event's noun, verb or object. */
export function includedIn(
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
  source: readonly Party[],
): Party[] {
  const tops = [candidate.trigger, candidate.noun, candidate.carrier].filter(
    token => token !== null,
  )
  const below = tops.flatMap(token => tree.children(token.id))
  const phrase = [...below, ...below.flatMap(token => tree.children(token.id))].find(
    token =>
      token.id > candidate.trigger.id &&
      ['including', 'such as', 'among them'].includes(caseOf(tree, token) ?? ''),
  )
  if (!phrase) return []
  const parties = tree
    .subtree(phrase.id)
    .filter(token => actors.at(token)?.head === token.id)
    .flatMap(token => partiesOf(token, tree, actors, source))
  return besides(unique(parties), source).filter(isPlaced)
}

/** Roots of acts that fall on whoever lives where they are done: "imposed a curfew in the town". */
const FALLS_ON_PLACE = new Set(['07', '08', '09', '15', '16', '17', '18', '19', '20'])

/** The place where the act takes hold, as its target; of other acts than force and relief only a foreign one. */
export function territoryOf(
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
  source: readonly Party[],
): Party[] {
  const root = candidate.frame.code.slice(0, 2)
  if (!FALLS_ON_PLACE.has(root) && !TOUCHES_DEEPER.has(root)) return []
  const held = [
    'in',
    'at',
    'across',
    'along',
    'throughout',
    'inside',
    'near',
    'around',
    'into',
    'over',
  ]
  const near = held.flatMap(preposition => [
    ...fillersOf(`obl:${preposition}`, candidate, tree),
    ...fillersOf(`nmod:${preposition}`, candidate, tree),
  ])
  const tokens = [...near, ...deeperIn(candidate, tree, held)].filter(
    token => !actors.isTime(token) && token.id > candidate.trigger.id,
  )
  const isForeign = (party: Party) => !source.some(each => each.country === party.country)
  for (const token of tokens) {
    const known = countriesAt(token, tree, actors).filter(
      party => FALLS_ON_PLACE.has(root) || isForeign(party),
    )
    if (known.length > 0) return known.slice(0, 1)
  }
  if (source.length === 0) return []
  const place = tokens.find(
    token => actors.placeAt(token) || TERRITORY.has(token.lemma.toLowerCase()),
  )
  return place && FALLS_ON_PLACE.has(root) ? [nounPhrase(place, tree)] : []
}

/** "remained on alert in Dorn", "declared a state of siege in Dorn": the place may hang on a noun beside the verb. */
function deeperIn(candidate: Candidate, tree: Tree, held: readonly string[]): Token[] {
  const beside = tree
    .children(candidate.head.id)
    .filter(child => ['obj', 'obl'].includes(baseRelation(child)))
  const below = beside.flatMap(token =>
    tree.children(token.id).filter(child => baseRelation(child) === 'nmod'),
  )
  return [...beside, ...below].flatMap(token =>
    held.flatMap(preposition => obliquesOf(tree, token, preposition)),
  )
}

const TERRITORY = new Set(
  'town city village area region district province state country county zone territory island capital neighbourhood neighborhood part north south east west camp'.split(
    ' ',
  ),
)

function countriesAt(token: Token, tree: Tree, actors: ActorsAt): Party[] {
  const placed = placeOf(token, tree, actors, 0)
  if (placed.length > 0) return placed
  return (actors.at(token) ? partiesOf(token, tree, actors) : []).filter(
    party => party.country !== null && party.sector === null,
  )
}

/** Roles in which a common noun is what the act is done to, rather than its matter or its occasion. */
const AIMED_AT = new Set([
  'obj',
  'nsubj',
  'iobj',
  ...['with', 'against', 'on', 'to', 'from', 'of', 'into', 'toward', 'towards'].flatMap(word => [
    `obl:${word}`,
    `nmod:${word}`,
  ]),
])

/** The noun phrase in the first target role that has one, as a party without a code. */
export function commonNouns(
  roles: readonly string[],
  candidate: Candidate,
  tree: Tree,
  actors: ActorsAt,
  source: readonly Party[],
): Party[] {
  // "let inspectors into the country": other words for whoever acts name nobody else.
  const isSource = (token: Token) =>
    (actors.at(token)?.referents ?? []).some(
      referent => referent.code !== null && source.some(party => party.code === referent.code),
    )
  for (const role of roles) {
    if (!AIMED_AT.has(role)) continue
    const tokens = fillersOf(role, candidate, tree).filter(
      token =>
        (token.upos === 'NOUN' || token.upos === 'PROPN') &&
        !actors.isTime(token) &&
        !isSource(token),
    )
    if (tokens.length > 0) return tokens.map(token => nounPhrase(token, tree))
  }
  return []
}
