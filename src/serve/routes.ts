/** The routes of the HTTP API, in one table. */
import type { QuestionName } from '../record/record.js'
import type { Route } from './openapi.js'

const ROWS = ['limit', 'format']
const SIDES = ['actor', 'with', 'from', 'to']
const CODED = ['type', 'root', 'status']
const TOLD = ['speaker', 'outlet', 'place', 'confidence']
const EVENTS = [...SIDES, ...CODED, ...TOLD, ...ROWS]

/** Questions that are answered at `/api/NAME`, and what each takes. */
export const ASKED: {
  readonly [name in QuestionName]?: { about: string; takes: readonly string[] }
} = {
  events: {
    about: 'Events of the record, each with the sentence of its first telling',
    takes: [...EVENTS, 'order'],
  },
  timeline: { about: 'Events by day', takes: [...EVENTS, 'order'] },
  lanes: {
    about: 'Events counted by pair or by actor, by day, week or month',
    takes: [...EVENTS, 'by', 'lanes'],
  },
  agenda: {
    about: 'Calls, meetings, visits, summits and talks, with every move of their status',
    takes: [...SIDES, 'status', 'type', 'outlet', 'place', 'order', ...ROWS],
  },
  calendar: {
    about: 'Engagements by day: the first eight of each, and how many the day has',
    takes: [...SIDES, 'status', 'type', 'outlet', 'place', ...ROWS],
  },
  claims: {
    about: 'Who asserts and who denies which event',
    takes: [...SIDES, ...CODED, 'speaker', 'outlet', 'place', 'order', ...ROWS],
  },
  positions: {
    about: 'Demands, offers, conditions, and what took their place',
    takes: [...SIDES, 'status', 'type', 'outlet', 'order', ...ROWS],
  },
  dyads: {
    about: 'Cooperation and conflict of pairs by period, against their own baseline',
    takes: [...EVENTS, 'by'],
  },
  pairs: { about: 'The busiest pairs, whoever acts, by month', takes: EVENTS },
  actors: { about: 'Actor codes, and how often they act and are acted on', takes: EVENTS },
  names: { about: 'What articles call an actor', takes: ['actor', ...ROWS] },
  quotes: {
    about: 'What an actor is quoted with, newest first',
    takes: ['actor', 'from', 'to', 'outlet', ...ROWS],
  },
  questions: {
    about: 'Questions that the reporting leaves open',
    takes: [...SIDES, 'outlet', 'order', ...ROWS],
  },
  search: {
    about: 'Sentences that have the words, best first',
    takes: ['words', ...SIDES, ...CODED, 'speaker', 'outlet', 'place', ...ROWS],
  },
  denials: {
    about: 'Denials, with what is denied',
    takes: [...SIDES, 'type', 'root', 'speaker', 'outlet', 'order', ...ROWS],
  },
  places: { about: 'Places of events, as exact as they are known', takes: EVENTS },
  review: { about: 'Event mentions that a person should look at', takes: [...EVENTS, 'reason'] },
  rulings: { about: 'What persons said by hand: corrections and rulings', takes: ROWS },
  problems: {
    about:
      'Inputs that could not be read, and what was said by hand of events that are no longer read',
    takes: ROWS,
  },
  extent: { about: 'How many articles and events, and of which days', takes: ['format'] },
  stats: { about: 'How much the record holds', takes: ['format'] },
}

export const ROUTES: readonly Route[] = [
  ...Object.entries(ASKED).map(
    ([name, { about, takes }]): Route => ({ method: 'get', path: `/api/${name}`, about, takes }),
  ),
  {
    method: 'get',
    path: '/api/brief',
    about: 'What changed between actors in a stretch of days',
    takes: ['actor', 'with', 'from', 'to', 'format'],
  },
  {
    method: 'get',
    path: '/api/facets',
    about: 'What the rows of a question can be narrowed by, with how many rows have it',
    takes: ['of', 'words', 'by', 'reason', ...EVENTS],
  },
  {
    method: 'get',
    path: '/api/actor',
    about: 'What the directory knows of an actor: name, and offices with their terms',
    takes: ['actor'],
  },
  {
    method: 'get',
    path: '/api/codes',
    about: 'The actor codes that the record has, each in words: country or organisation, and role',
  },
  {
    method: 'get',
    path: '/api/articles/:id',
    about: 'An article with its sentences and the events it tells of',
  },
  { method: 'get', path: '/api/events/:id', about: 'Every telling of an event, with its sentence' },
  {
    method: 'get',
    path: '/api/explain',
    about: 'How a sentence is read, step by step',
    takes: ['words', 'from'],
  },
  {
    method: 'post',
    path: '/api/read',
    about: 'Reads an article and keeps nothing',
    body: {
      text: 'The article, as text or HTML',
      url: 'Or its web address',
      date: 'Published date, where it has none of its own',
    },
  },
  {
    method: 'post',
    path: '/api/articles',
    about:
      'Reads articles and keeps them; answers with server-sent events of progress when asked for text/event-stream',
    body: {
      text: 'An article, JSON Lines, CSV or a feed',
      url: 'Or a web address',
      date: 'Published date, where an article has none of its own',
    },
  },
  {
    method: 'get',
    path: '/api/sql',
    about: 'One statement that only reads',
    takes: ['statement', 'format'],
  },
  {
    method: 'post',
    path: '/api/sql',
    about: 'One statement that only reads',
    body: { statement: 'SQL of DuckDB' },
  },
  {
    method: 'post',
    path: '/api/corrections',
    about:
      'Says of an event mention that it is right or wrong, or codes it otherwise; an empty verdict takes that back',
    body: {
      mention: 'Id of the event mention',
      verdict: 'right, wrong, recode or empty',
      cameo: 'For recode: the CAMEO code',
      by: 'Who says so',
      why: 'Why',
    },
  },
  {
    method: 'post',
    path: '/api/judgements',
    about:
      'Rules that two event mentions are, or are not, of one event; an empty verdict takes that back',
    body: {
      left: 'Id of an event mention',
      right: 'Id of the other, or of an event: all its tellings',
      verdict: 'same, different or empty',
      by: 'Who says so',
      why: 'Why',
    },
  },
  { method: 'get', path: '/api/openapi.json', about: 'This description' },
]
