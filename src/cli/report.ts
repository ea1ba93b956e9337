/** A reading as a page of text: events, agenda, claims, positions, questions, each with its sentence. */
import type { Engagement, EventDate, EventMention, Party, Reading } from '../core/reading.js'
import { sentenceText } from './formats.js'
import { columns } from './output.js'

/** One article's report; empty parts are left out. */
export function reportReading(reading: Reading): string {
  const { article } = reading
  const parts = [
    heading(article.title ?? '(no title)'),
    `  ${[article.outlet, article.author, published(reading)].filter(Boolean).join(' · ')}`,
    section(
      'Events',
      reading.events.map(event => eventRow(reading, event)),
    ),
    section(
      'Agenda',
      reading.engagements.map(engagement => engagementRow(reading, engagement)),
    ),
    section('Claims', claimRows(reading)),
    section(
      'Positions',
      reading.positions.map(position => [
        `${names(position.by)} ${position.stance}${position.to.length > 0 ? ` (to ${names(position.to)})` : ''}: ${position.content}`,
        ...position.replies.map(
          reply => `  reply: ${names(reply.by)} ${reply.stance} (${reply.status})`,
        ),
        quoted(reading, position.sentence),
      ]),
    ),
    section(
      'Quotes',
      reading.quotes.map(quote => [
        `${quote.speaker ? names([quote.speaker]) : 'unknown'} ${quote.cue ?? ''}: “${quote.text.replace(/\s+/g, ' ')}”`,
      ]),
    ),
    section(
      'Questions',
      reading.questions.map(question => [`${question.text}  [${question.about.join(', ')}]`]),
    ),
    section(
      'Problems',
      reading.problems.map(problem => [`${problem.code}: ${problem.message}`]),
    ),
  ]
  return parts.filter(part => part !== '').join('\n')
}

/** `source > target`, or `source <> target` where the event is true both ways. */
export function pairOf(event: EventMention): string {
  const arrow = event.mutual ? '<>' : '>'
  return `${names(event.source)} ${arrow} ${names(event.target)}`
}

export function names(parties: readonly Party[]): string {
  const each = parties.map(party => party.code ?? `"${party.text}"`)
  return each.length === 0 ? '-' : [...new Set(each)].join('+')
}

export function dateText(date: EventDate): string {
  return date.value ?? '-'
}

function eventRow(reading: Reading, event: EventMention): string[] {
  const speakers = event.attribution.map(each => names([each.speaker]))
  const place = event.place ? `  at ${event.place.name}` : ''
  const code = event.cameo === event.bare ? event.cameo : `${event.cameo} (${event.bare})`
  const by = speakers.length > 0 ? `  by ${speakers.join(' < ')}` : ''
  return [
    `${code.padEnd(10)} ${(event.plover.type ?? 'STATEMENT').padEnd(10)} ${pairOf(event)}  ${dateText(event.date)}  ${event.status}${place}${by}`,
    quoted(reading, event.sentence),
  ]
}

function engagementRow(reading: Reading, engagement: Engagement): string[] {
  const place = engagement.place ? `  ${engagement.place.name}` : ''
  return [
    `${dateText(engagement.date).padEnd(10)} ${engagement.status.padEnd(10)} ${engagement.kind}  ${names(engagement.participants)}${place}`,
    quoted(reading, engagement.evidence[0]!.sentence),
  ]
}

function claimRows(reading: Reading): string[][] {
  return reading.claims.map(claim => {
    const event = reading.events.find(each => each.id === claim.event)
    const what = event ? `${event.cameo} ${pairOf(event)}` : 'an event'
    return [`${names([claim.speaker])} ${claim.stance}: ${what}`, quoted(reading, claim.sentence)]
  })
}

function heading(title: string): string {
  return `\n${title}\n${'─'.repeat(Math.min(title.length, columns))}`
}

function section(title: string, rows: readonly string[][]): string {
  if (rows.length === 0) return ''
  const lines = rows.flatMap(row =>
    row.map((line, index) => `${index === 0 ? '  ' : '      '}${line}`),
  )
  return `\n${title}\n${lines.map(line => shorten(line)).join('\n')}`
}

function quoted(reading: Reading, sentence: number): string {
  return `“${sentenceText(reading, sentence)}”`
}

function published({ article }: Reading): string {
  const { value, basis } = article.published
  return value ? `published ${value} (${basis})` : 'published: unknown'
}

function shorten(line: string): string {
  return line.length <= columns ? line : `${line.slice(0, columns - 1)}…`
}
