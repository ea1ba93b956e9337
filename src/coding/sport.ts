/** Games told in the words of war: teams have the names of their countries, and attack, surrender and retaliate. */
import type { Party } from '../core/reading.js'
import { ASSAULTING, DEMANDING, FIGHTING, isOf, YIELDING } from './acts.js'
import { lemmaOf } from './candidate.js'
import type { Draft } from './drafts.js'
import type { Tree } from './tree.js'

/** Whether a sentence is about a game: it names who plays or how, and nobody is hurt. */
export function isOfSport({ sentence: { tokens } }: Tree): boolean {
  const isGame = tokens.some(
    (token, at) =>
      ['NOUN', 'PROPN'].includes(token.upos) &&
      (PLAYING.has(lemmaOf(token)) ||
        PAIRS.get(lemmaOf(token))?.has(tokens[at - 1]?.form.toLowerCase() ?? '')),
  )
  return isGame && !tokens.some(token => HURTING.has(lemmaOf(token)))
}

/**
 * Whether what is told of a game is a move in it: nobody with a public office, an army or a police does it, or suffers it.
 *
 *     Norway attacked from the first whistle of the final.        a move
 *     Police attacked fans after the final.                       no move
 */
export function isMove({ candidate, roles }: Draft): boolean {
  return (
    isOf(candidate.frame.code, FIGHTING, ASSAULTING, YIELDING, DEMANDING) &&
    [...roles.source, ...roles.target].every(isPlayer)
  )
}

function isPlayer({ sector }: Party): boolean {
  return sector === null || sector === 'CVL'
}

const PLAYING = new Set(
  'whistle semifinal semi-final quarterfinal quarter-final qualifier midfielder goalkeeper footballer cricketer batsman bowler wicket inning innings referee umpire shootout grandmaster wimbledon steeplechase halftime half-time touchdown quarterback golfer jockey sprinter playoff play-off midfield hat-trick equaliser equalizer runner-up cyclist peloton'.split(
    ' ',
  ),
)

/** Words that are of games after another. */
const PAIRS = new Map([
  ['cup', new Set(['world', 'davis', 'nations', 'ryder'])],
  ['time', new Set(['stoppage', 'injury'])],
  ['final', new Set(['the', 'cup', 'curling', 'tennis', 'league'])],
  ['penalty', new Set(['on'])],
  ['champion', new Set(['defending', 'world', 'olympic'])],
  ['title', new Set(['his', 'her', 'their'])],
])

const HURTING = new Set(
  'kill wound injure injured dead death bomb bombing missile rocket drone explosion blast gunman rebel militant soldier troop'.split(
    ' ',
  ),
)
