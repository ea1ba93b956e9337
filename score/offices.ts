/** Scores offices: whether the words of a news text for an office and a date give the person who held it. */
import { readFileSync } from 'node:fs'
import type { ActorMention } from '../src/core/mention.js'
import { foldName } from '../src/knowledge/fold.js'
import { type Knowledge, loadKnowledge } from '../src/knowledge/load.js'
import type { Person } from '../src/notation/actors.js'
import { createReadout, packaged, type Readout } from '../src/readout.js'
import type { ScoreRow } from './run.js'

/** An office as a news text of that date would name it, and who held it then. */
interface OfficeQuestion {
  readonly date: string
  readonly phrase: string
  /** The holder's usual name in English. */
  readonly holder: string
}

/** Each table was written by a reader of its own who had not seen the knowledge. */
const TABLES = { 'second-reader': 'questions.tsv', 'third-reader': 'questions-2.tsv' }

/**
 * Each phrase is read in one short sentence of its date, and the person it stands for compared with the holder.
 * `READOUT_MISSES=1` prints the misses: date, phrase, expected, got.
 */
export function scoreOffices(): ScoreRow[] {
  const readout = createReadout()
  const knowledge = loadKnowledge(packaged('knowledge'))
  return Object.entries(TABLES).flatMap(([set, table]) =>
    scoreTable(set, packaged('score', 'offices', table), readout, knowledge),
  )
}

function scoreTable(
  set: string,
  path: string,
  readout: Readout,
  { directory }: Knowledge,
): ScoreRow[] {
  const questions = readQuestions(readFileSync(path, 'utf8'))
  const tally = { right: 0, wrong: 0, nobody: 0 }
  for (const { date, phrase, holder } of questions) {
    const subject = phrase.charAt(0).toUpperCase() + phrase.slice(1)
    const text = `${subject} spoke to reporters on Tuesday.`
    const { actors } = readout.explain(text, date).mentions
    const id = actorOf(actors, subject.length)
    const person = id === null ? undefined : directory.person(id)
    const outcome = !person ? 'nobody' : isNamed(person, holder) ? 'right' : 'wrong'
    tally[outcome] += 1
    if (outcome !== 'right' && process.env.READOUT_MISSES)
      console.error(
        [date, phrase, holder, person?.name ?? `nobody (${id ?? 'no actor'})`].join('\t'),
      )
  }
  const n = questions.length
  return [
    row(set, 'holder right', tally.right / n, n),
    row(set, 'holder wrong', tally.wrong / n, n),
    row(set, 'holder unknown', tally.nobody / n, n),
  ]
}

function row(set: string, measure: string, value: number, n: number): ScoreRow {
  return { suite: 'offices', set, measure, value, n }
}

function readQuestions(table: string): OfficeQuestion[] {
  return table
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const [date, phrase, holder] = line.split('\t') as [string, string, string]
      return { date, phrase, holder }
    })
}

/** The one actor that the longest mention in the words of the office stands for; null where it is none or several. */
function actorOf(actors: readonly ActorMention[], end: number): string | null {
  const [mention] = actors
    .filter(each => each.start < end)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
  return mention?.referents.length === 1 ? mention.referents[0]!.actor : null
}

/** Names are compared without case, accents, hyphens and order; a family name alone is not enough. */
function isNamed({ id, name, alias }: Person, holder: string): boolean {
  return [id, name, ...alias].some(each => wordsOf(each) === wordsOf(holder))
}

function wordsOf(name: string): string {
  return foldName(name)
    .map(({ word }) => word)
    .sort()
    .join(' ')
}
