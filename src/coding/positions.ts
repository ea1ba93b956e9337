/** What each party demands, offers, accepts or rejects, in the article's words, with the replies it meets. */
import type { Party, Position, Reply, Stance } from '../core/reading.js'
import type { Token } from '../core/sentence.js'
import { lemmaOf } from './candidate.js'
import { baseRelation } from './clause.js'
import type { CodedEvent } from './events.js'
import type { Tree } from './tree.js'

/** Positions in the order of the text. A rejection or acceptance by whom a demand was put to is its reply. */
export function findPositions(coded: readonly CodedEvent[]): Position[] {
  const positions: (Position & { replies: Reply[] })[] = []
  for (const each of coded) {
    const stance = stanceOf(each)
    if (!stance || each.event.source.length === 0) continue
    if (stance === 'rejects' || stance === 'accepts') {
      const answered = repliesTo(each, positions)
      if (answered.length > 0) {
        for (const position of answered)
          position.replies.push({
            by: each.event.source,
            stance,
            status: each.event.status,
            sentence: each.event.sentence,
            speaker: each.speeches[0]?.speaker ?? null,
          })
        continue
      }
    }
    for (const content of contentsOf(each))
      positions.push({
        by: each.event.source,
        to: each.event.target.filter(party => party.code !== null),
        stance,
        content,
        sentence: each.event.sentence,
        replies: [],
      })
  }
  return positions
}

function stanceOf({ event, candidate, folding }: CodedEvent): Stance | null {
  if (event.status === 'denied' || event.status === 'called-off') return null
  if (event.status === 'conditional' && folding?.operator === 'intent') return 'makes-conditional'
  if (event.plover.type === 'REQUEST') return 'demands'
  if (event.plover.type === 'REJECT') return 'rejects'
  const word = lemmaOf(folding?.outer.trigger ?? candidate.trigger)
  if (folding?.operator === 'intent' || event.cameo.startsWith('03'))
    return ['agree', 'accept', 'consent', 'approve', 'agreement'].includes(word)
      ? 'accepts'
      : ['offer', 'propose', 'promise', 'pledge', 'vow'].includes(word)
        ? 'offers'
        : null
  return ['accept', 'approve'].includes(word) ? 'accepts' : null
}

/** The demands that an answer may be to: put to whoever answers, by whomever the answer names, nearest first. */
function repliesTo<Open extends Position>(answer: CodedEvent, positions: readonly Open[]): Open[] {
  const { event } = answer
  const open = positions.filter(
    position =>
      (position.stance === 'demands' || position.stance === 'offers') &&
      event.sentence - position.sentence <= 4 &&
      // Whom a demand was put to may be left to the answer: "there is little chance that NATO will accept these".
      (shares(position.to, event.source) ||
        (position.to.length === 0 && event.sentence - position.sentence <= 1)) &&
      (event.target.length === 0 || shares(position.by, event.target)),
  )
  const nearest = Math.max(...open.map(position => position.sentence))
  return open.filter(position => position.sentence === nearest)
}

function shares(a: readonly Party[], b: readonly Party[]): boolean {
  const side = (party: Party) => party.country ?? party.code
  return a.some(party => side(party) !== null && b.some(other => side(other) === side(party)))
}

/** The words of what is wanted; coordinated wants are told apart ("a guarantee ..., as well as a halt ..."). */
function contentsOf({ tree, candidate, folding }: CodedEvent): string[] {
  const outer = folding?.outer ?? candidate
  // "said that NATO should decide": the clause is what is wanted.
  if (outer.clause) return [phrase(tree, outer.clause)]
  const verb = outer.kind === 'noun' ? (outer.noun ?? outer.trigger) : outer.trigger
  const heads = tree
    .children(verb.id)
    .filter(
      child =>
        ['obj', 'ccomp', 'xcomp'].includes(baseRelation(child)) ||
        (outer.kind === 'noun' && ['nmod', 'acl'].includes(baseRelation(child))) ||
        (outer.particle !== null && baseRelation(child) === 'obl'),
    )
    .filter(child => child.upos !== 'PRON')
    .sort((a, b) => rank(a) - rank(b))
  const head = heads[0]
  if (!head) {
    // "guarantees that Moscow has requested": the noun that the clause hangs on
    const noun = verb.deprel === 'acl:relcl' ? tree.token(verb.head) : undefined
    return noun ? [phrase(tree, noun, verb)] : []
  }
  const conjuncts = [
    ...tree
      .children(head.id)
      .filter(child => baseRelation(child) === 'conj' && child.upos === head.upos),
    ...addedTo(tree, head),
  ]
  return [head, ...conjuncts].map(each => phrase(tree, each, ...conjuncts))
}

/**
 * "a guarantee that Arvania never join the pact, as well as a halt to exercises": what is added behind a comma is a want
 * of its own, whatever word inside the clause the parser joined it to.
 */
function addedTo(tree: Tree, head: Token): Token[] {
  const clauses = tree.children(head.id).filter(child => baseRelation(child) === 'acl')
  return clauses
    .flatMap(clause => tree.subtree(clause.id))
    .filter(
      token =>
        baseRelation(token) === 'conj' &&
        token.upos === head.upos &&
        tree
          .children(token.id)
          .some(
            child =>
              child.deprel === 'cc' &&
              child.form.toLowerCase() === 'as' &&
              tree.token(child.id - 1)?.form === ',',
          ),
    )
}

/** Clauses say more of a demand than the person it is put to. */
function rank(token: Token): number {
  return ['ccomp', 'xcomp', 'obj', 'acl', 'nmod', 'obl'].indexOf(baseRelation(token))
}

function phrase(tree: Tree, head: Token, ...left: readonly Token[]): string {
  const out = new Set(
    left
      .filter(each => each.id !== head.id)
      .flatMap(each => tree.subtree(each.id).map(token => token.id)),
  )
  const tokens = tree.subtree(head.id).filter(token => !out.has(token.id))
  while (tokens.length > 1 && isEdge(tokens[0]!)) tokens.shift()
  while (tokens.length > 1 && tokens.at(-1)!.upos === 'PUNCT') tokens.pop()
  return tokens
    .map((token, index) => token.form + (token.spaceAfter && index < tokens.length - 1 ? ' ' : ''))
    .join('')
}

/** Conjunctions and commas that only joined the phrase to what stood before it. */
function isEdge(token: Token): boolean {
  return (
    token.upos === 'PUNCT' ||
    token.upos === 'CCONJ' ||
    ['well', 'as'].includes(token.form.toLowerCase())
  )
}
