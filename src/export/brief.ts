/** A brief as a page of Markdown: every line ends with the sentence that it stands on. */

import { escapeMarkdown } from './markdown.js'
import type { Row } from './rows.js'
import { headlineOf } from './timeline.js'

/** What `briefOf` of the record finds. */
export interface BriefRows {
  readonly from: string
  readonly to: string
  readonly pairs: readonly {
    readonly source: string
    readonly target: string
    readonly events: number
    readonly goldstein: number
    readonly baseline: number | null
    readonly weeks: number
    readonly direction: string
  }[]
  readonly events: readonly Row[]
  readonly agenda: readonly Row[]
  readonly moved: readonly Row[]
  readonly denials: readonly Row[]
  readonly positions: readonly Row[]
  readonly questions: readonly Row[]
}

const ARROWS: { readonly [direction: string]: string } = {
  worse: '↓',
  better: '↑',
  unchanged: '→',
  unknown: '·',
}

/** Templates alone: nothing is said that no row supports, and an empty part says that it is. */
export function briefPage(brief: BriefRows, title: string): string {
  const quote = (text: unknown) => `“${escapeMarkdown(String(text))}”`
  const codes = (value: unknown) => ((value as string[]) ?? []).join(', ') || 'unknown'
  return [
    `# ${title}`,
    '',
    `${brief.from} to ${brief.to}`,
    ...part(
      'Pairs',
      brief.pairs.map(
        ({ source, target, events, goldstein, baseline, weeks, direction }) =>
          `- ${ARROWS[direction]} ${source} to ${target}: ${events} events, Goldstein sum ${goldstein}${baseline === null ? ', too few earlier weeks to compare' : `, median of ${weeks} earlier weeks ${baseline}: ${direction}`}`,
      ),
    ),
    ...part(
      'What happened',
      brief.events.map(row => `- ${row.day} ${headlineOf(row)} ${quote(row.evidence)}`),
    ),
    ...part(
      'The next 14 days',
      brief.agenda.map(
        row =>
          `- ${row.date} ${row.kind} of ${codes(row.participants)}${row.place ? ` in ${row.place}` : ''}: ${row.status} ${quote(lastOf(row)?.sentence)}`,
      ),
    ),
    ...part(
      'Moved on the agenda',
      brief.moved.map(row => {
        const last = lastOf(row)
        return `- ${row.kind} of ${codes(row.participants)}: ${last?.status} (${last?.reported}) ${quote(last?.sentence)}`
      }),
    ),
    ...part(
      'Denials',
      brief.denials.map(
        row =>
          `- ${row.said} ${row.speaker ?? escapeMarkdown(String(row.speaker_text))} ${quote(row.evidence)}`,
      ),
    ),
    ...part(
      'Positions',
      brief.positions.map(
        row =>
          `- ${row.since} ${codes(row.by)} ${row.stance}${row.stands ? '' : ' (since superseded)'} ${quote(row.evidence)}`,
      ),
    ),
    ...part(
      'Open questions',
      brief.questions.map(row => `- ${row.asked} ${quote(row.question)}`),
    ),
    '',
  ].join('\n')
}

function part(title: string, lines: readonly string[]): string[] {
  return ['', `## ${title}`, '', ...(lines.length > 0 ? lines : ['None in the record.'])]
}

function lastOf(row: Row) {
  return (row.history as { status: string; reported: string; sentence: string }[] | null)?.at(-1)
}
