/** What every table and column of the record means; the codebook and the data package are made of it. */

/** By table: what one row is, and its columns in order. */
export const CODEBOOK: {
  readonly [table: string]: {
    readonly row: string
    readonly columns: { readonly [name: string]: string }
  }
} = {
  article: {
    row: 'One article as it was read.',
    columns: {
      id: 'Hash of its content',
      source_id: 'The id that came with the input',
      url: 'Address',
      title: 'Title',
      dek: 'Standfirst',
      author: 'Author',
      outlet: 'Outlet',
      lang: 'Language, ISO 639-1',
      published: 'Published date',
      published_basis: 'How that is known: given, metadata, dateline, inferred or unknown',
      text: 'The text that offsets count in',
      input: 'What it came from: file or address',
      superseded_by: 'The id of the revised article that took its place; its reading is history',
      readout: 'Version of Readout that read it',
      weights: 'Version of the language model',
      knowledge: 'Version of the knowledge files',
      number: 'Its place in the order kept, from 0',
      dateline_place:
        'Where the report was filed; empty where none is told, or the article was added by a version before 8 of the record',
      dateline_start: 'First character of the dateline in `text`, in UTF-16 units',
      dateline_end: 'After its last character, in UTF-16 units',
    },
  },
  article_block: {
    row: 'One stretch of the text of an article, and what it is. An article added by a version before 8 of the record has none.',
    columns: {
      article: 'Article',
      kind: 'title, dek, byline, paragraph, caption or furniture; the last is never coded',
      start_offset: 'First character in `article.text`, in UTF-16 units',
      end_offset: 'After its last character, in UTF-16 units',
    },
  },
  former_mention: {
    row: 'An event mention that a person spoke of and that is no longer read.',
    columns: {
      id: 'Event mention',
      article: 'Article',
      evidence: 'The sentence that it was read in',
    },
  },
  signature: {
    row: 'The MinHash of an article, by which near-copies are found.',
    columns: { article: 'Article', numbers: '64 numbers below 65,536' },
  },
  sentence: {
    row: 'One sentence of an article.',
    columns: {
      key: 'Number of its article times 1,048,576, plus its index',
      article: 'Article',
      index: 'Number of the sentence, from 0',
      start_offset: 'First character in `article.text`, in UTF-16 units',
      end_offset: 'After its last character, in UTF-16 units',
      text: 'Its words, white space made single',
    },
  },
  event_mention: {
    row: 'One event as one sentence tells it.',
    columns: {
      id: 'Hash of its content',
      article: 'Article',
      sentence: 'Sentence',
      trigger: 'The words that tell of it',
      cameo: 'CAMEO code as CAMEO folds it, text: a planned call is 036',
      bare: 'CAMEO code of the fact itself, text: the same call is 041',
      plover_type: 'PLOVER type of the fact',
      plover_mode: 'PLOVER mode',
      plover_contexts: 'PLOVER contexts',
      source: 'CAMEO actor codes of the sources',
      target: 'CAMEO actor codes of the targets',
      source_sides: 'Country of each source, or its whole code where it has none',
      target_sides: 'The same of the targets',
      source_actors: 'Ids of the sources in the directory',
      target_actors: 'Ids of the targets in the directory',
      source_text: 'Words of the sources',
      target_text: 'Words of the targets',
      mutual: 'True in both directions, coded once',
      status: 'occurred, ongoing, planned, possible, conditional, denied or called-off',
      date: 'TIMEX3 value',
      earliest: 'First day it may have been',
      latest: 'Last day it may have been',
      date_basis: 'stated, relative, published or none',
      place: 'Where it happened',
      place_country: 'Country of the place, ISO 3166 alpha-3',
      lat: 'Latitude, degrees north (WGS 84)',
      lon: 'Longitude, degrees east (WGS 84)',
      place_precision: 'country, region, city or site',
      speakers: 'CAMEO actor codes of those who say so, outermost first',
      goldstein: 'Goldstein scale as GDELT has it, -10 to 10',
      quad_class:
        '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict',
      confidence: 'How sure the rules are, 0 to 1; no probability',
      because: 'File and line of the rules that decided',
      block: 'What tellings must share to be compared',
      trigger_start: 'First character of `trigger` in `article.text`, in UTF-16 units',
      source_starts: 'The same of each of `source_text`',
      target_starts: 'The same of each of `target_text`',
      date_text:
        'The words of the date; empty where none are given, or the article was read by a version before 5 of the record',
      date_start: 'First character of `date_text` in `article.text`, in UTF-16 units',
      place_text: 'The words of the place',
      place_start: 'First character of `place_text` in `article.text`, in UTF-16 units',
    },
  },
  quote: {
    row: 'One quotation.',
    columns: {
      article: 'Article',
      sentence: 'Sentence',
      text: 'The words',
      speaker: 'CAMEO actor code of the speaker',
      speaker_text: 'Words that name the speaker',
      cue: 'The word of saying',
      start_offset: 'First character of `text` in `article.text`, in UTF-16 units',
    },
  },
  claim_mention: {
    row: "One speaker's word on one event.",
    columns: {
      article: 'Article',
      sentence: 'Sentence',
      event_mention: 'The event as that sentence tells it',
      speaker: 'CAMEO actor code',
      speaker_text: 'Words that name the speaker',
      stance: 'asserts, denies, doubts or declines-comment',
    },
  },
  engagement_mention: {
    row: 'One call, video conference, meeting, visit, summit or round of talks, as one article tells of it.',
    columns: {
      article: 'Article',
      sentence: 'Sentence',
      kind: 'call, video, meeting, visit, summit or talks',
      participants: 'CAMEO actor codes',
      sides: 'Country of each, or its whole code where it has none',
      date: 'TIMEX3 value',
      earliest: 'First day it may be',
      latest: 'Last day it may be',
      place: 'Where',
      place_country: 'Country of the place, ISO 3166 alpha-3',
      status: 'proposed, announced, under-way, held, postponed or cancelled',
    },
  },
  stance_mention: {
    row: 'One demand, offer, acceptance, refusal or condition, as one sentence tells of it.',
    columns: {
      article: 'Article',
      sentence: 'Sentence',
      by_codes: 'CAMEO actor codes of whose it is',
      to_codes: 'CAMEO actor codes of those it is put to',
      by_sides: 'Country of each, or its whole code',
      to_sides: 'The same of the others',
      stance: 'demands, offers, accepts, rejects or makes-conditional',
      content: 'What is demanded, offered, …, in the words of the text',
    },
  },
  reply_mention: {
    row: 'One reply to a position, told in the same article.',
    columns: {
      article: 'Article',
      sentence: 'Sentence',
      position_sentence: 'The sentence of the position',
      by_codes: 'CAMEO actor codes',
      stance: 'accepts, rejects, …',
      status: 'Status of the reply: a forecast by the writer is possible',
    },
  },
  question: {
    row: 'One question that the reporting leaves open.',
    columns: {
      article: 'Article',
      sentence: 'Sentence',
      text: 'The question',
      about: 'Countries and organisations that it is about',
    },
  },
  posting: {
    row: 'A word and a sentence that it stands in, for search.',
    columns: {
      word: 'In small letters, without accents',
      sentence: '`sentence.key`',
      count: 'How often',
    },
  },
  problem: {
    row: 'An input that could not be read.',
    columns: { input: 'File or address', message: 'Why' },
  },
  judgement: {
    row: 'A ruling that two event mentions do or do not tell of one event.',
    columns: {
      left: 'Event mention',
      right: 'Event mention',
      verdict: 'same or different',
      by: 'rule:NAME or person:NAME; a person outranks a rule',
      why: 'The reason given',
    },
  },
  correction: {
    row: 'What a person says of one event mention.',
    columns: {
      event_mention: 'Event mention',
      verdict: 'right, wrong or recode',
      cameo: 'The code instead, as CAMEO folds it',
      bare: 'The code of the fact instead',
      plover_type: 'Its PLOVER type',
      goldstein: 'Its value on the Goldstein scale',
      quad_class: 'Its quad class',
      by: 'person:NAME',
      why: 'The reason given',
    },
  },
  copy: {
    row: 'Two articles that are one text but for small changes.',
    columns: {
      article: 'The later article',
      of: 'The earlier one',
      similarity: 'Share of four-word runs in common, estimated, 0.5 to 1',
    },
  },
  event: {
    row: 'Derived: one event of the record, from all its tellings.',
    columns: {
      id: 'Hash of the ids of its tellings',
      cameo: 'Most frequent CAMEO code',
      bare: 'Most frequent CAMEO code of the fact',
      plover_type: 'PLOVER type',
      source: 'CAMEO actor codes of the sources',
      target: 'CAMEO actor codes of the targets',
      source_sides: 'Country of each source, or its whole code',
      target_sides: 'The same of the targets',
      codes: 'Every code of both sides, each behind a space',
      actors: 'Ids in the directory',
      mutual: 'True in both directions',
      status: 'As its last telling has it',
      date: 'TIMEX3 value of its most exact telling',
      earliest: 'First day it may have been',
      latest: 'Last day it may have been',
      day: 'earliest, or the day it was first published where no telling states one',
      place: 'Where it happened',
      place_country: 'Country of the place, ISO 3166 alpha-3',
      goldstein: 'Goldstein scale as GDELT has it, -10 to 10',
      quad_class: '1 to 4, as in event_mention',
      mentions: 'Tellings',
      outlets: 'Outlets that tell of it in words of their own: near-copies of one text count once',
      speakers: 'CAMEO actor codes of all who tell of it',
      confidence: 'That of its surest telling',
      article: 'The article of its first telling',
      sentence: 'The sentence of its first telling',
      evidence: '`sentence.key` of it',
    },
  },
  event_member: {
    row: 'Derived: which tellings are of which event.',
    columns: {
      event: 'Event',
      event_mention: 'Event mention',
      outlet: 'Who published that telling',
      place: 'Where that telling has it',
      place_country: 'Country of the place, ISO 3166 alpha-3',
      speakers: 'CAMEO actor codes of those who say so in that telling',
      confidence: 'How sure the rules are of that telling, 0 to 1; no probability',
    },
  },
  claim: {
    row: 'Derived: what one speaker says of an event.',
    columns: {
      event: 'Event',
      speaker: 'CAMEO actor code',
      speaker_text: 'Its words',
      stance: 'asserts, denies, doubts or declines-comment',
      said: 'Published date of the article',
      outlet: 'Who published it',
      disputed: 'Whether others of the same event say the contrary',
      article: 'Article',
      sentence: 'Sentence',
      evidence: '`sentence.key` of it',
    },
  },
  engagement: {
    row: 'Derived: one engagement, from all that articles tell of it.',
    columns: {
      id: 'Hash of its first telling',
      kind: 'call, video, meeting, visit, summit or talks',
      participants: 'CAMEO actor codes',
      sides: 'Country of each, or its whole code',
      codes: 'Every code, each behind a space',
      date: 'TIMEX3 value',
      earliest: 'First day it may be',
      latest: 'Last day it may be',
      place: 'Where',
      place_country: 'Country of the place, ISO 3166 alpha-3',
      status: 'How it stands',
      mentions: 'Tellings',
      first_reported: 'Published date of the first article that tells of it',
    },
  },
  engagement_change: {
    row: 'Derived: a move of an engagement, with the sentence that tells of it.',
    columns: {
      engagement: 'Engagement',
      status: 'Its status from then on',
      reported: 'Published date of the article',
      date: 'The day it is then said to be on',
      article: 'Article',
      sentence: 'Sentence',
      evidence: '`sentence.key` of it',
    },
  },
  position: {
    row: 'Derived: a position, and the later one that took its place.',
    columns: {
      id: 'Hash of its telling',
      by_codes: 'CAMEO actor codes of whose it is',
      to_codes: 'CAMEO actor codes of those it is put to',
      by_sides: 'Country of each, or its whole code',
      stance: 'demands, offers, accepts, rejects or makes-conditional',
      content: 'In the words of the text',
      since: 'Published date of the article',
      superseded_by: 'The position that took its place',
      article: 'Article',
      sentence: 'Sentence',
      evidence: '`sentence.key` of it',
    },
  },
  record: {
    row: 'The version of these tables.',
    columns: { version: 'Number of the last migration' },
  },
}

export interface TableShape {
  readonly table: string
  readonly rows: number
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** The codebook as Markdown. */
export function codebookOf(tables: readonly TableShape[]): string {
  return [
    '# Codebook',
    '',
    'Codes are text everywhere: "036" keeps its nought. Days are ISO 8601. Offsets count UTF-16 units; R and Python count code points.',
    'The Goldstein scale and the quad classes are as GDELT publishes them; PLOVER types follow its 2021 table.',
    ...tables.flatMap(({ table, rows, columns }) => [
      '',
      `## ${table} (${rows} rows)`,
      '',
      CODEBOOK[table]?.row ?? '',
      '',
      '| column | type | meaning |',
      '| --- | --- | --- |',
      ...columns.map(
        ({ name, type }) => `| ${name} | ${type} | ${CODEBOOK[table]?.columns[name] ?? ''} |`,
      ),
    ]),
    '',
  ].join('\n')
}

/** A Frictionless data package of the files of an export. */
export function datapackageOf(tables: readonly TableShape[], format: string): string {
  const resources = tables.map(({ table, columns }) => ({
    name: table.replaceAll('_', '-'),
    path: `${table}.${format}`,
    format,
    description: CODEBOOK[table]?.row,
    schema: {
      fields: columns.map(({ name, type }) => ({
        name,
        type: fieldType(type),
        description: CODEBOOK[table]?.columns[name],
      })),
    },
  }))
  return `${JSON.stringify({ name: 'readout-record', title: 'Readout record', profile: 'data-package', resources }, null, 1)}\n`
}

function fieldType(type: string): string {
  if (type.endsWith('[]')) return 'array'
  if (/INT/.test(type)) return 'integer'
  if (type === 'DOUBLE') return 'number'
  if (type === 'BOOLEAN') return 'boolean'
  return type === 'DATE' ? 'date' : 'string'
}
