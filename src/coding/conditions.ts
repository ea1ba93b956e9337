/** Whether the words that a frame asks for, or rules out, stand in the roles it names. */
import type { Token } from '../core/sentence.js'
import { holdsAny, type RoleCondition } from '../knowledge/lexicon.js'
import { type Candidate, lemmaOf, namesOneOf } from './candidate.js'
import { agentsOf, baseRelation, hasSubject, obliquesOf, patientsOf } from './clause.js'
import { isConditional } from './provisos.js'
import type { Tree } from './tree.js'

/** The code of the frame in this clause: the first variant whose words are found, else the frame's own. */
export function variantOf(candidate: Candidate, tree: Tree): { code: string; at: string } {
  const { frame } = candidate
  const variant = frame.variants.find(each => conditionHolds(each, candidate, tree))
  return variant ? { code: variant.code, at: variant.at } : { code: frame.code, at: frame.at }
}

export function allowed(candidate: Candidate, tree: Tree): boolean {
  const { only, unless } = candidate.frame
  return (
    only.every(
      condition =>
        conditionHolds(condition, candidate, tree) || isMetByName(condition, candidate, tree),
    ) && !unless.some(condition => isAbout(condition, candidate, tree))
  )
}

/** Nouns that a frame asks for are part of what sets it off: "talks collapsed" is not "talks" once more. */
export function required(candidate: Candidate, tree: Tree): Token[] {
  return candidate.frame.only.flatMap(({ role, words }) =>
    role === 'source' || role === 'object' || role === 'target'
      ? roleHeads(role, candidate, tree).filter(head => namesOneOf(words, tree, head))
      : [],
  )
}

function conditionHolds(condition: RoleCondition, candidate: Candidate, tree: Tree): boolean {
  return holdsAny(condition.words, roleLemmas(condition.role, candidate, tree))
}

/** "Trump hosted Erdogan": who asks for a leader takes one by name. */
function isMetByName({ role, words }: RoleCondition, candidate: Candidate, tree: Tree): boolean {
  if (!holdsAny(words, ['leader'])) return false
  const heads =
    role === 'any'
      ? patientsOf(tree, candidate.trigger)
      : role === 'content'
        ? []
        : roleHeads(role, candidate, tree)
  return heads.some(head => tree.isOfficial(head))
}

/** Whether the role's noun itself is of the set: arresting "trade union leaders" is not arresting trade. */
function isAbout(condition: RoleCondition, candidate: Candidate, tree: Tree): boolean {
  if (condition.role === 'any' || condition.role === 'content')
    return conditionHolds(condition, candidate, tree)
  return roleHeads(condition.role, candidate, tree).some(
    head =>
      namesOneOf(condition.words, tree, head) ||
      // "An explosion at a factory killed two": where it was says what it was.
      (condition.role === 'source' &&
        ['at', 'in'].some(word =>
          obliquesOf(tree, head, word).some(place => namesOneOf(condition.words, tree, place)),
        )) ||
      // "Cyclone Dineo": a name says in the words before it what it is the name of.
      (head.upos === 'PROPN' &&
        tree
          .children(head.id)
          .some(
            child =>
              ['compound', 'flat', 'amod'].includes(baseRelation(child)) &&
              namesOneOf(condition.words, tree, child),
          )),
  )
}

/** The lemmas that stand in a role, as conditions look at them. */
function roleLemmas(role: RoleCondition['role'], candidate: Candidate, tree: Tree): string[] {
  const { trigger, carrier, noun } = candidate
  const verb = candidate.kind === 'noun' ? carrier : trigger
  if (role === 'any') {
    const top = verb ?? trigger
    const clause = tree.subtree(top.id)
    // "a convoy carrying food": a subject that the clause hangs on is outside of it already.
    const subjects = (verb ? agentsOf(tree, verb) : []).filter(subject => clause.includes(subject))
    // "was killed, and Ankara responded with strikes": another subject's clause is another clause.
    const others = tree.children(top.id).filter(
      child =>
        (baseRelation(child) === 'conj' && hasSubject(tree, child)) ||
        // "…, the news agency reported": who reports it is no part of it.
        (baseRelation(child) === 'parataxis' && child.id > top.id && hasSubject(tree, child)),
    )
    const excluded = new Set(
      [...subjects, ...others]
        .map(each => tree.subtree(each.id).map(token => token.id))
        // "the general, who ordered the massacre": the clause hangs on its own subject.
        .filter(ids => !ids.includes(top.id))
        .flat(),
    )
    // "Curfew lifted in Dhaka": the noun that the participle hangs on is told of with it.
    const above = candidate.kind === 'light' && noun && !clause.includes(noun) ? [noun] : []
    return [...above, ...clause]
      .filter(token => !excluded.has(token.id) && token.id !== trigger.id)
      .map(lemmaOf)
  }
  if (role === 'content')
    return tree
      .children((verb ?? trigger).id)
      .filter(
        child =>
          (['xcomp', 'ccomp', 'obj', 'obl', 'advcl'].includes(baseRelation(child)) &&
            // "will reject the offer if sanctions are not lifted": a condition is not what is rejected.
            !isConditional(tree, child)) ||
          // "Reparations were demanded": the passive's subject is its object.
          child.deprel === 'nsubj:pass',
      )
      .flatMap(child => tree.subtree(child.id).map(lemmaOf))
  return roleHeads(role, candidate, tree).flatMap(token => phraseLemmas(tree, token))
}

/** The nouns that stand in a role. */
function roleHeads(
  role: 'object' | 'target' | 'source',
  candidate: Candidate,
  tree: Tree,
): Token[] {
  const { trigger, noun, carrier } = candidate
  const verb = candidate.kind === 'noun' ? carrier : trigger
  const subjects = verb ? agentsOf(tree, verb) : []
  if (role === 'source') {
    const owners = noun ? possessorsOf(tree, noun) : []
    return [...subjects, ...owners]
  }
  const objects = candidate.kind === 'noun' || !verb ? [] : patientsOf(tree, verb)
  const governed = [
    ...(candidate.particle && verb ? obliquesOf(tree, verb, candidate.particle) : []),
    ...(noun ? nominalTargets(tree, noun) : []),
    ...(role === 'target' && verb ? verbTargets(tree, verb) : []),
    ...(candidate.kind === 'adj' ? verbTargets(tree, trigger) : []),
  ]
  return [...objects, ...governed].flatMap(token =>
    // "twelve of fifteen drones" are drones.
    token.upos === 'NUM' ? [token, ...obliquesOf(tree, token, 'of')] : [token],
  )
}

function possessorsOf(tree: Tree, noun: Token): Token[] {
  return [
    ...tree
      .children(noun.id)
      .filter(child => child.deprel === 'nmod:poss' || ['compound', 'amod'].includes(child.deprel)),
    ...obliquesOf(tree, noun, 'by'),
  ]
}

function nominalTargets(tree: Tree, noun: Token): Token[] {
  const compounds = tree
    .children(noun.id)
    .filter(child => ['compound', 'amod'].includes(child.deprel))
  return [
    ...[
      'of',
      'on',
      'against',
      'with',
      'to',
      'toward',
      'towards',
      'for',
      'over',
      'in',
      'at',
    ].flatMap(word => obliquesOf(tree, noun, word)),
    ...compounds,
  ]
}

function verbTargets(tree: Tree, verb: Token): Token[] {
  return tree.children(verb.id).filter(child => ['obl', 'iobj'].includes(baseRelation(child)))
}

/** A noun phrase's lemmas without its clauses: head, modifiers, and nouns after "of". */
function phraseLemmas(tree: Tree, head: Token): string[] {
  return (
    tree
      .children(head.id)
      .filter(
        child =>
          ['compound', 'amod', 'flat', 'nummod', 'nmod'].includes(baseRelation(child)) &&
          child.deprel !== 'nmod:poss',
      )
      .flatMap(child => [
        child,
        ...tree.children(child.id).filter(each => baseRelation(each) === 'compound'),
      ])
      .concat(head, cargoOf(tree, head))
      // Phrases are looked for in the order of the text: "air defence system".
      .sort((a, b) => a.id - b.id)
      .map(lemmaOf)
  )
}

/** "a lorry packed with explosives", "a boat full of migrants": what it is filled with says what it is. */
function cargoOf(tree: Tree, head: Token): Token[] {
  return tree
    .children(head.id)
    .filter(child => child.id > head.id && FILLED.has(lemmaOf(child)))
    .flatMap(filled => ['with', 'of'].flatMap(word => obliquesOf(tree, filled, word)))
}

const FILLED = new Set('pack load fill laden rig cram stuff stack full'.split(' '))
