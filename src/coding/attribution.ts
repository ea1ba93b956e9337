/** Who says that an event is so: the speakers above a clause, outermost first. */
import type { Attribution, Party } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import type { CueIndex } from '../knowledge/cues.js'
import { lemmaOf } from './candidate.js'
import { agentsOf, baseRelation, caseOf, hasMark, isRelative, ownersOf } from './clause.js'
import { governsItsContent } from './cue-content.js'
import { type ActorsAt, partiesOf } from './parties.js'
import type { Tree } from './tree.js'

export type SpeechStance = 'asserts' | 'denies' | 'doubts' | 'declines-comment'

/** An attribution with what the cue word makes of the event. */
export interface Speech extends Attribution {
  readonly stance: SpeechStance
  /** The word of saying. */
  readonly token: Token
  /** File and line of the cue. */
  readonly at: string
}

/** What speakers are looked for in. */
export interface SpeechContext {
  readonly cues: CueIndex
  readonly tree: Tree
  readonly actors: ActorsAt
  /** Whether a token is inside quotation marks. */
  readonly quoted: (token: Token) => boolean
  /** Whoever issued the statement last mentioned: speaks in "the statement said", "it read". */
  readonly issuer: Party | null
}

/** Speakers of the clause or noun that `head` heads, outermost first. */
export function findSpeakers(context: SpeechContext, head: Token): Speech[] {
  const { tree, quoted } = context
  const found: Speech[] = []
  let inner: Token | undefined = head
  // "reaffirmed the treaty, which Peru rejected": what a clause tells of a thing is not said with the thing.
  let isAside = false
  for (let steps = 0; inner && steps < 10; steps++) {
    for (const side of besideClause(tree, inner)) {
      const speech = speechOf(context, side, mode(head, quoted), null)
      if (speech && !found.some(each => each.token.id === speech.token.id)) found.unshift(speech)
    }
    const governor = tree.token(inner.head)
    if (!governor) break
    if (
      [
        'ccomp',
        'xcomp',
        'parataxis',
        'acl',
        'obj',
        'nmod',
        'obl',
        'conj',
        'nsubj',
        'advcl',
      ].includes(baseRelation(inner)) &&
      contentMayBe(tree, inner, governor) &&
      // What is only "said" is a clause, wherever the parser hangs it.
      !(isAside && isThing(inner) && lemmaOf(governor) !== 'say')
    ) {
      const speech = speechOf(context, governor, mode(head, quoted), inner)
      if (speech && !found.some(each => each.token.id === speech.token.id)) found.unshift(speech)
    }
    isAside ||= isRelative(tree, inner)
    inner = governor
  }
  return found
}

/** Whether a word is one of saying where it governs `content`, and who says it; null: it stands beside what is said. */
export function speechOf(
  context: SpeechContext,
  token: Token,
  how: Attribution['mode'],
  content: Token | null,
): Speech | null {
  const { cues, tree, actors } = context
  if (caseOf(tree, token)?.startsWith('according')) return accordingTo(context, token, how)
  const part = token.upos === 'VERB' ? 'verb' : token.upos === 'NOUN' ? 'noun' : null
  if (!part) return null
  for (const cue of cues.find(part, lemmaOf(token))) {
    if (cue.effect.kind !== 'speech') continue
    if (!governsItsContent(cues, tree, cue, content, false)) continue
    const speaker =
      part === 'verb' ? speakerOfVerb(context, token) : speakerOfNoun(tree, token, actors)
    if (!speaker) continue
    return { speaker, cue: token.form, mode: how, stance: cue.effect.stance, token, at: cue.at }
  }
  return null
}

/** "according to Kuwait", "according to a statement by the ministry" */
function accordingTo(
  { cues, tree, actors }: SpeechContext,
  noun: Token,
  mode: Attribution['mode'],
): Speech | null {
  const cue = cues.find('verb', 'accord').find(({ effect }) => effect.kind === 'speech')
  const isPaper = ['document', 'speech'].some(kind =>
    cues.find('noun', lemmaOf(noun)).some(({ effect }) => effect.kind === kind),
  )
  // "according to credible reports": whose, is not said.
  const speaker = isPaper
    ? tree
        .children(noun.id)
        .filter(
          child =>
            child.deprel === 'nmod:poss' ||
            ['by', 'from', 'of'].includes(caseOf(tree, child) ?? ''),
        )
        .flatMap(child => partiesOf(child, tree, actors))[0]
    : partiesOf(noun, tree, actors).find(party => party.code !== null)
  if (!cue || !speaker) return null
  return { speaker, cue: 'according', mode, stance: 'asserts', token: noun, at: cue.at }
}

/** Whoever owns or issues words on paper: "an announcement released by the White House", "Lavrov's indication". */
export function speakerOfNoun(tree: Tree, noun: Token, actors: ActorsAt): Party | null {
  const own = actors.at(noun)
  const places: Token[] = [
    ...tree
      .children(noun.id)
      .filter(child => ['nmod:poss', 'compound', 'amod'].includes(child.deprel)),
    ...tree
      .children(noun.id)
      .filter(
        child =>
          baseRelation(child) === 'nmod' &&
          ['by', 'from', 'of'].includes(caseOf(tree, child) ?? ''),
      ),
    ...tree
      .children(noun.id)
      // "the statement released by the ministry"; not "the statement that the leaders had met"
      .filter(child => baseRelation(child) === 'acl' && !hasMark(tree, child, 'that'))
      .flatMap(child => agentsOf(tree, child)),
    ...ownersOf(tree, noun),
  ]
  for (const place of places) {
    if (place.id === noun.id) continue
    const party = partiesOf(place, tree, actors)[0]
    if (party) return party
  }
  return own && own.referents.length > 0 ? (partiesOf(noun, tree, actors)[0] ?? null) : null
}

function speakerOfVerb({ cues, tree, actors, issuer }: SpeechContext, verb: Token): Party | null {
  for (const agent of agentsOf(tree, verb)) {
    const isDocument = cues.find('noun', lemmaOf(agent)).some(cue => cue.effect.kind === 'document')
    // Only words on paper read: "it read" is the statement again.
    if (lemmaOf(verb) === 'read' && agent.upos === 'PRON') return issuer
    const party = isDocument
      ? (speakerOfNoun(tree, agent, actors) ?? issuer)
      : partiesOf(agent, tree, actors)[0]
    if (party) return party
  }
  return null
}

/** Clauses of saying that stand beside their content: "..., officials said", "according to ...". */
function besideClause(tree: Tree, clause: Token): Token[] {
  return tree.children(clause.id).flatMap(child => {
    if (baseRelation(child) === 'parataxis') return [child]
    if (baseRelation(child) === 'obl' && caseOf(tree, child)?.startsWith('according'))
      return [child]
    return []
  })
}

function isThing(token: Token): boolean {
  return ['obj', 'nmod', 'obl'].includes(baseRelation(token))
}

function contentMayBe(tree: Tree, inner: Token, governor: Token): boolean {
  const relation = baseRelation(inner)
  if (relation === 'conj') return false
  // The speaker is not content: "officials who met Lavrov said".
  if (relation === 'nsubj') return false
  if (relation === 'acl') return !isRelative(tree, inner) && governor.upos === 'NOUN'
  if (relation === 'obl' || relation === 'nmod')
    return ['of', 'about', 'that', 'to'].includes(caseOf(tree, inner) ?? '')
  // A verb of saying put in after its content is parsed as the root's parataxis, or the root itself.
  if (relation === 'advcl')
    return tree
      .children(inner.id)
      .some(
        child => child.deprel === 'mark' && ['that', 'to', 'of'].includes(child.form.toLowerCase()),
      )
  return true
}

function mode(head: Token, quoted: (token: Token) => boolean): Attribution['mode'] {
  return quoted(head) ? 'direct' : 'indirect'
}
