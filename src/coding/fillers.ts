/** The tokens that stand in a role of a candidate: `nsubj`, `obj`, `obl:PREP`, `nmod:poss` and the like. */
import type { Token } from '../core/sentence.js'
import { type Candidate, portionOf } from './candidate.js'
import {
  agentsOf,
  baseRelation,
  clausesOn,
  isPassive,
  obliquesOf,
  ownersOf,
  patientsOf,
  subjectsOf,
  withConjuncts,
} from './clause.js'
import { isMediating, isOfSides } from './mediation.js'
import { type ActorsAt, withModifierConjuncts } from './parties.js'
import type { Tree } from './tree.js'

/** "Amnesty put out a report accusing the army": words act for whoever utters them. */
export function utterersOf(
  token: Token,
  { trigger }: Candidate,
  tree: Tree,
  actors: ActorsAt,
): Token[] {
  // "claimed a drone attack": the kind of an attack is not who makes it.
  const isKind = token.deprel === 'compound' && isWeapon(token)
  if (isKind && actors.at(token)?.referents.every(({ country }) => country === null)) return []
  if (actors.at(token)?.referents.length) return [token]
  const speaker = sayerOf(tree, token, actors)
  if (speaker.length > 0) return speaker
  if (actors.at(token) && !isWeapon(token)) return [token]
  // "The missiles fired by the army struck a base": things act for whoever set them off.
  const setOff = clausesOn(tree, token)
    .filter(
      clause =>
        clause.xpos === 'VBN' &&
        clause.id !== trigger.id &&
        !(isMediating(clause) && isOfSides(trigger)),
    )
    .flatMap(clause => obliquesOf(tree, clause, 'by'))
    .filter(agent => actors.at(agent))
  if (setOff.length > 0 && trigger.head !== token.id) return setOff
  // "Shells slammed into the market": nobody is known by his weapon, unless it is called his.
  if (isWeapon(token) && !tree.children(token.id).some(child => actors.at(child))) return []
  if (trigger.head !== token.id || baseRelation(trigger) !== 'acl') return [token]
  const owners = ownersOf(tree, token)
  return owners.length > 0 ? owners : [token]
}

/** At the head of a sentence taggers take "Shells" for a name. */
function isWeapon({ lemma }: Token): boolean {
  return WEAPONS.has(lemma.toLowerCase().replace(/s$/, ''))
}

/**
 * A pronoun that nobody else explains is whoever says so.
 *
 *     The miners said they will not end the strike.
 *     A rebel spokesman said they had taken the town.      one speaks for his side
 */
function sayerOf(tree: Tree, token: Token, actors: ActorsAt): Token[] {
  const number = PRONOUNS.get(token.form.toLowerCase())
  if (!number || baseRelation(token) !== 'nsubj') return []
  const clause = tree.token(token.head)
  const saying = clause && baseRelation(clause) === 'ccomp' ? tree.token(clause.head) : undefined
  if (saying?.upos !== 'VERB') return []
  const speakers = agentsOf(tree, saying).filter(
    each => each.upos === 'NOUN' || each.upos === 'PROPN',
  )
  const isPlural = speakers.length > 1 || speakers.some(each => /^NNP?S$/.test(each.xpos))
  if (number === 'singular') return isPlural ? [] : speakers
  return isPlural || speakers.some(each => actors.at(each)) ? speakers : []
}

const PRONOUNS = new Map([
  ['they', 'plural'],
  ['he', 'singular'],
  ['she', 'singular'],
  ['it', 'singular'],
])

/** "gave Ukraine tanks", "Ukraine was given tanks": who gets what is given. */
function recipientsOf(tree: Tree, verb: Token): Token[] {
  const subjects =
    isPassive(tree, verb) && tree.children(verb.id).some(child => child.deprel === 'obj')
      ? subjectsOf(tree, verb, 0)
      : []
  return tree
    .children(verb.id)
    .filter(child => child.deprel === 'iobj')
    .flatMap(child => withConjuncts(tree, child))
    .concat(subjects)
}

/** "gave Ukraine tanks": parsers take the receiver for the first half of a compound. */
function receiverInside(tree: Tree, verb: Token): Token[] {
  const next = tree.token(verb.id + 1)
  const isCompound =
    next?.upos === 'PROPN' &&
    next.deprel === 'compound' &&
    tree.token(next.head)?.head === verb.id &&
    tree.token(next.head)?.deprel === 'obj'
  return isCompound && GIVING.has(verb.lemma.toLowerCase()) ? [next] : []
}

const GIVING = new Set(
  'give send grant offer promise lend hand sell pay award deny owe pledge guarantee'.split(' '),
)

/** "launched drones", "asked for tanks": weapons are what is used or given, not whom it is done to. */
const WIELDING = new Set(
  'launch fire send supply deliver ship provide ask request buy sell test use drop give receive pledge promise offer donate transfer lend'.split(
    ' ',
  ),
)
export const WEAPONS = new Set(
  'drone missile rocket tank jet warplane aircraft helicopter weapon bomb shell howitzer plane torpedo mine grenade gun rifle ammunition'.split(
    ' ',
  ),
)

/** Verbs that say no more than that an event took place. */
const HAPPENING = new Set(
  'break erupt occur happen flare rage spread ensue continue follow begin start resume intensify escalate unfold persist'.split(
    ' ',
  ),
)

/** Verbs by which an event befalls a place: "protests rocked Tehran". */
const STRIKING = new Set(
  'shut cripple halt disrupt rock shake sweep grip engulf convulse paralyse paralyze roil reach'.split(
    ' ',
  ),
)

/** The verb whose subject an event noun is, and which says no more than that it took place. */
export function happeningOf(tree: Tree, noun: Token): Token | null {
  const standing = portionOf(tree, noun)
  const verb = tree.token(standing.head)
  if (verb?.upos !== 'VERB' || !/^nsubj/.test(standing.deprel)) return null
  if (tree.children(verb.id).some(child => child.deprel === 'aux:pass')) return null
  const lemma = verb.lemma.toLowerCase()
  const isPlace = lemma === 'take' && patientsOf(tree, verb).some(each => each.lemma === 'place')
  return HAPPENING.has(lemma) || STRIKING.has(lemma) || isPlace ? verb : null
}

/** The tokens in one role, in the order of the frame: a noun trigger has its own, a carried noun its verb's too. */
export function fillersOf(role: string, candidate: Candidate, tree: Tree): Token[] {
  const { trigger, noun, carrier } = candidate
  const verb = candidate.kind === 'noun' ? carrier : trigger
  const standing = noun ? portionOf(tree, noun) : null
  const nouns = noun ? (standing && standing !== noun ? [noun, standing] : [noun]) : []
  const [relation, detail] = role.split(':')
  if (role === 'nsubj') {
    if (verb)
      return agentsOf(tree, verb).filter(
        token => token.id !== standing?.id && token.id !== noun?.id,
      )
    return nouns.flatMap(each =>
      tree
        .children(each.id)
        .filter(child => baseRelation(child) === 'nsubj')
        .flatMap(child => withConjuncts(tree, child)),
    )
  }
  if (role === 'obj') {
    if (!verb) {
      const happening = noun && happeningOf(tree, noun)
      return happening && STRIKING.has(happening.lemma.toLowerCase())
        ? patientsOf(tree, happening)
        : []
    }
    const wields = WIELDING.has(verb.lemma.toLowerCase())
    const isLight = candidate.kind === 'light'
    return patientsOf(tree, verb).filter(
      token =>
        token.id !== standing?.id &&
        token.id !== noun?.id &&
        // "used tear gas and rubber bullets": means as well.
        !(isLight && isJoined(token, noun, tree)) &&
        !(wields && WEAPONS.has(token.lemma.toLowerCase())),
    )
  }
  if (role === 'iobj')
    return verb
      ? recipientsOf(tree, verb)
          .filter(token => token.id !== standing?.id)
          .concat(receiverInside(tree, verb))
      : []
  if (role === 'nmod:poss' || relation === 'amod' || relation === 'compound')
    return nouns.flatMap(each =>
      tree
        .children(each.id)
        .filter(child =>
          role === 'nmod:poss' ? child.deprel === role : baseRelation(child) === relation,
        )
        .flatMap(child => withModifierConjuncts(tree, child)),
    )
  if ((relation === 'obl' || relation === 'nmod') && detail) {
    // A phrase may hang on the verb or on the noun beside it: parsers, and readers, differ.
    const beside =
      verb && relation === 'obl' ? patientsOf(tree, verb).filter(token => token.id > verb.id) : []
    const places = [
      ...(verb ? [verb] : []),
      ...nouns,
      ...beside.filter(token => !nouns.includes(token)),
    ]
    const found = places
      .flatMap(place => obliquesOf(tree, place, detail))
      .filter(token => !nouns.includes(token))
      // "attacked a ship with drones"
      .filter(token => detail !== 'with' || !WEAPONS.has(token.lemma.toLowerCase()))
    if (found.length > 0) return found
    // "sanctions imposed on India", "an embargo that it had put on Armenia": the clause on the noun tells on whom.
    // "a visit by the minister to Riga", "the pullout of troops from Mali": it may hang on the noun between.
    const between = nouns.flatMap(each => [
      ...obliquesOf(tree, each, 'of'),
      ...(detail === 'to' ? obliquesOf(tree, each, 'by') : []),
    ])
    const further = between.flatMap(each => obliquesOf(tree, each, detail))
    if (further.length > 0 && ['from', 'to', 'by', 'against'].includes(detail)) return further
    // "a protest by students against the tax": what follows "by" phrases is the noun's own.
    const ofAgents = nouns
      .flatMap(each => obliquesOf(tree, each, 'by'))
      .flatMap(each => obliquesOf(tree, each, detail))
    if (ofAgents.length > 0 && ['against', 'on', 'at'].includes(detail)) return ofAgents
    const told = [...nouns, ...beside]
      .flatMap(place => clausesOn(tree, place))
      .filter(clause => clause.id !== verb?.id)
      // "a truce brokered by Egypt" is not Egypt's truce
      .filter(clause => detail !== 'by' || !isMediating(clause))
      .flatMap(clause => obliquesOf(tree, clause, detail))
    if (told.length > 0) return told
    // "filed a suit in a Paris court against": only one thing in a clause can be what the act is against.
    if (verb && detail === 'against')
      return tree
        .children(verb.id)
        .filter(child => ['obl', 'obj'].includes(baseRelation(child)))
        .flatMap(child => [child, ...tree.children(child.id)])
        .flatMap(child => obliquesOf(tree, child, detail))
    if (verb || !noun) return []
    // "Riots broke out in Nigeria": the verb tells where the noun takes place.
    const happening = happeningOf(tree, noun)
    if (happening) {
      const beside = obliquesOf(tree, happening, detail)
      if (beside.length > 0) return beside
    }
    // "died in an ambush by rebels": nobody dies by anybody.
    const suffering = tree.token(noun.head)
    if (detail === 'by' && suffering && ['die', 'perish'].includes(suffering.lemma.toLowerCase()))
      return obliquesOf(tree, suffering, 'by')
    // "in response to the build-up on the border": what follows the noun may hang on the noun before it.
    const above = tree.token(noun.head)
    return above && above.upos === 'NOUN'
      ? obliquesOf(tree, above, detail).filter(token => token.id > noun.id)
      : []
  }
  if (role === 'xcomp' || role === 'ccomp')
    return verb ? tree.children(verb.id).filter(child => child.deprel === role) : []
  return []
}

/** Whether a token stands beside a noun under one "and". */
function isJoined(token: Token, noun: Token | null, tree: Tree): boolean {
  if (noun === null) return false
  const isUnder = (top: Token, other: Token) =>
    withConjuncts(tree, top).some(({ id }) => id === other.id)
  return isUnder(noun, token) || isUnder(token, noun)
}
