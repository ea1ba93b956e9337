/** Articles without end, made by varying the samples: other countries, other days, other numbers, a few paragraphs of each. No real news. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Incoming } from '../src/adding/add.js'
import { readInput } from '../src/ingest/inputs.js'
import { packaged } from '../src/readout.js'

/** A country as the samples name it: name, adjective, capital. */
const COUNTRIES = [
  ['Greece', 'Greek', 'Athens'],
  ['Turkey', 'Turkish', 'Ankara'],
  ['Ethiopia', 'Ethiopian', 'Addis Ababa'],
  ['Eritrea', 'Eritrean', 'Asmara'],
  ['Egypt', 'Egyptian', 'Cairo'],
  ['Sudan', 'Sudanese', 'Khartoum'],
  ['Armenia', 'Armenian', 'Yerevan'],
  ['Azerbaijan', 'Azerbaijani', 'Baku'],
  ['India', 'Indian', 'New Delhi'],
  ['Pakistan', 'Pakistani', 'Islamabad'],
  ['Thailand', 'Thai', 'Bangkok'],
  ['Cambodia', 'Cambodian', 'Phnom Penh'],
  ['Serbia', 'Serbian', 'Belgrade'],
  ['Kosovo', 'Kosovar', 'Pristina'],
  ['Algeria', 'Algerian', 'Algiers'],
  ['Morocco', 'Moroccan', 'Rabat'],
  ['Venezuela', 'Venezuelan', 'Caracas'],
  ['Guyana', 'Guyanese', 'Georgetown'],
  ['Rwanda', 'Rwandan', 'Kigali'],
  ['Uganda', 'Ugandan', 'Kampala'],
] as const
const OUTLETS = [
  'Meridian News',
  'The Rift Valley Standard',
  'The Continental Courier',
  'Bosphorus Online',
  'Gulf Post',
  'Northern Dispatch',
]
const DAYS = 61

/** The same articles for the same count, whatever the machine. */
export function* variedArticles(count: number): Generator<Incoming> {
  const stories = sampleStories()
  let state = 20310901
  const next = (below: number) => {
    // The minimal standard generator of Park and Miller.
    state = (state * 48271) % 0x7fffffff
    return state % below
  }
  for (let number = 0; number < count; number += 1) {
    const story = stories[next(stories.length)]!
    const from = next(Math.max(1, story.paragraphs.length - 3))
    const turn = next(COUNTRIES.length)
    const words = [story.title, ...story.paragraphs.slice(from, from + 2 + next(3))].map(text =>
      varied(text, turn, next(50) + 2),
    )
    const day = new Date(Date.UTC(2031, 8, 1 + next(DAYS))).toISOString().slice(0, 10)
    const line = {
      id: `varied-${number}`,
      title: words[0],
      text: words.slice(1).join('\n\n'),
      published: day,
      outlet: OUTLETS[next(OUTLETS.length)],
    }
    for (const result of readInput('varied.jsonl', Buffer.from(JSON.stringify(line)), {}))
      yield { input: 'varied.jsonl', ...result }
  }
}

/** Every country takes the place of the one so many further on in the list. */
function varied(text: string, turn: number, number: number): string {
  const names = COUNTRIES.flatMap((country, at) =>
    country.map((name, part) => [name, COUNTRIES[(at + turn) % COUNTRIES.length]![part]!] as const),
  )
  const other = new Map<string, string>(names)
  const form = new RegExp(
    `\\b(?:${[...other.keys()].sort((a, b) => b.length - a.length).join('|')})\\b|\\b[1-9]\\d?(?= (?:people|soldiers|civilians|ships|tons))`,
    'g',
  )
  return text.replace(form, found => other.get(found) ?? String(number))
}

function sampleStories(): { title: string; paragraphs: string[] }[] {
  return ['articles', 'crises'].flatMap(name =>
    readdirSync(packaged('samples', name))
      .sort()
      .flatMap(file => [...readInput(file, readFileSync(packaged('samples', name, file)), {})])
      .flatMap(result => {
        if ('failure' in result) return []
        const { blocks, text, title } = result.article
        const paragraphs = blocks
          .filter(({ kind }) => kind === 'paragraph')
          .map(({ start, end }) => text.slice(start, end))
        return paragraphs.length >= 3 ? [{ title: title ?? paragraphs[0]!, paragraphs }] : []
      }),
  )
}
