import { expect, test } from 'vitest'
import { readPlain, readTitled } from './plain.js'

const BODY = [
  'Envoys of Arvania and Belmark met in Dorn on Monday for a third round of talks on the border.',
  'Belmark denied on Tuesday that its troops had crossed the river, as the Arvanian army had said.',
  'A fourth round is planned for next week, according to the two foreign ministries.',
]

/** The kinds of the blocks, one letter a block, and what the text told. */
function check(lines: readonly string[], kinds: string, told: object = {}): void {
  const text = lines.join('\n\n')
  const marks = readPlain(text)
  expect(marks.blocks.map(({ kind }) => kind[0]).join('')).toBe(kinds)
  expect(marks).toMatchObject(told)
}

test('the first line is the title, and said again it is furniture', () => {
  check(['Talks Resume', ...BODY], 'tppp', { title: 'Talks Resume', dek: null, day: null })
  check(['Talks Resume', 'TALKS RESUME', ...BODY], 'tfppp')
})

test('a first line that is a sentence is no title', () => {
  check(BODY, 'ppp', { title: null })
})

test('a text of one line has no title', () => {
  check(['Envoys met'], 'p', { title: null })
})

test('furniture and a date above the title are passed over', () => {
  check(['Advertisement', 'Monday, April 14, 2031', 'Talks Resume', ...BODY], 'fftppp', {
    title: 'Talks Resume',
  })
})

test('a question under the title is the standfirst', () => {
  check(['Talks Resume', 'Can the envoys save the truce?', ...BODY], 'tdppp', {
    dek: 'Can the envoys save the truce?',
  })
})

test('a line without a full stop under the title is the standfirst', () => {
  check(['Talks Resume', 'Envoys return to Dorn after a week of shelling', ...BODY], 'tdppp')
})

test('a sentence is the standfirst when the byline or the dateline follows it', () => {
  const dek = 'Envoys return to Dorn after a week of shelling.'
  check(['Talks Resume', dek, 'By Jane Doe', ...BODY], 'tdbppp', { dek, authors: ['Jane Doe'] })
  check(['Talks Resume', dek, `DORN, April 14 (Agency) — ${BODY[0]}`, BODY[1]!], 'tdbpp', { dek })
})

test('a sentence is the standfirst when it is set off by more blank lines than the paragraphs', () => {
  const text = `Talks Resume\n\nEnvoys return to Dorn.\n\n\n${[...BODY, ...BODY].join('\n\n')}`
  expect(readPlain(text).dek).toBe('Envoys return to Dorn.')
})

test('a short first paragraph is no standfirst, nor is speech, nor a list of names', () => {
  check(['Talks Resume', 'Envoys are back in Dorn.', ...BODY], 'tpppp', { dek: null })
  check(['Talks Resume', '“Can we save the truce?”', ...BODY], 'tpppp', { dek: null })
  check(['Talks Resume', 'Anton Marsh, Foreign Minister', ...BODY], 'tbppp', { dek: null })
})

test('a byline, a date line and a dateline tell author, day and place', () => {
  check(
    [
      'Talks Resume',
      'By Jane Doe and John Roe',
      'Published: 14 April 2031',
      'Updated 15 April 2031',
      ...BODY,
    ],
    'tbffppp',
    { authors: ['Jane Doe', 'John Roe'], day: '2031-04-14' },
  )
  check(['Talks Resume', `DORN, April 14, 2031 (Agency) — ${BODY[0]}`, BODY[1]!], 'tbpp', {
    day: '2031-04-14',
    outlet: 'Agency',
    dateline: { start: 14, end: 45, place: 'DORN' },
  })
})

test('a date without a year tells no day', () => {
  check(['Talks Resume', 'Monday, April 14', ...BODY], 'tfppp', { day: null })
})

test('names, offices and rooms above a statement are not its body', () => {
  check(
    [
      'Joint Remarks',
      'Anton Marsh, Foreign Minister',
      'Ministry of Foreign Affairs',
      'Dorn, Arvania',
      'Old Map Room',
      ...BODY,
    ],
    'tbbffppp',
  )
})

test("the author's line and the credit at the end are furniture", () => {
  check(
    [
      'Talks Resume',
      ...BODY,
      'Jane Doe is a foreign affairs writer for the Daily Chart.',
      'Image: Agency',
    ],
    'tpppff',
    { authors: ['Jane Doe'], outlet: 'Daily Chart' },
  )
})

test('a writer whom the story is about stays in it', () => {
  const last = 'Jane Doe is a writer for the Daily Chart.'
  check(
    [
      'Writer Leaves Dorn',
      'Police let Jane Doe leave Dorn on Monday after a week of talks.',
      BODY[1]!,
      last,
    ],
    'tppp',
  )
  check(['Talks Resume', BODY[0]!, last, BODY[1]!], 'tppp')
})

test('links below "Related stories" are furniture until a sentence comes', () => {
  check(
    [
      'Talks Resume',
      BODY[0]!,
      'Related stories',
      'Truce holds in Dorn',
      'What the envoys want',
      BODY[1]!,
    ],
    'tpfffp',
  )
})

test('lines that were broken to a width are one paragraph, and offsets are those of the text', () => {
  const text = [
    'Talks Resume',
    '',
    'Envoys of Arvania and Belmark met in Dorn on Monday for a',
    'third round of talks on the border that they have disputed',
    'since the river changed its course eleven years ago, when',
    'the first soldiers came.',
    'Belmark denied on Tuesday that its troops had crossed the',
    'river, as the Arvanian army had said.',
  ].join('\n')
  const { blocks } = readPlain(text)
  expect(blocks.map(({ start, end }) => text.slice(start, end).split('\n').length)).toEqual([
    1, 4, 2,
  ])
})

test('one line a paragraph is read as such', () => {
  expect(readPlain(['Talks Resume', ...BODY].join('\n')).blocks).toHaveLength(4)
})

test('a text with its title told beside it has none of its own', () => {
  expect(readTitled(BODY.join('\n'), null).title).toBeNull()
  expect(readTitled(`Talks Resume\n\n${BODY[0]}`, 'Talks Resume').title).toBe('Talks Resume')
})
