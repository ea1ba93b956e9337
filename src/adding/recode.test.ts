/** A record read anew is as if it had been added by this version; what persons said stays. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReadout, packaged } from '../readout.js'
import { openDatabase } from '../record/duckdb.js'
import { openRecord, type RecordStore } from '../record/record.js'
import { prepareReading } from '../record/rows.js'
import { addArticles, type Incoming } from './add.js'
import { recodeArticles } from './recode.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-recode-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const readout = createReadout()
const fresh = join(folder, 'fresh.duckdb')
let tables: { [table: string]: string }
let articles = 0

// Pages and plain texts of the samples, an article that is revised, one that only its own words date, and one text in two outlets.
const SAMPLES = ['articles', 'crises'].flatMap(part =>
  readdirSync(packaged('samples', part))
    .filter(name => /\.(?:html|txt)$/.test(name))
    .sort()
    .map(name => ({ name, bytes: readFileSync(packaged('samples', part, name)) })),
)
const WIRE =
  'Greece expelled two Turkish diplomats on Monday, the foreign ministry in Athens said. The two left on an evening flight. ' +
  'Turkey said it would answer in kind. The European Union urged both sides to show restraint and offered to send an envoy.'
const OWN = [
  { id: 'r', outlet: 'Gulf Post', published: '2031-04-15', text: 'Norway condemned Belarus.' },
  { id: 'r', outlet: 'Gulf Post', published: '2031-04-15', text: 'Norway has praised Belarus.' },
  { id: 'w', outlet: 'Meridian News', published: '2031-04-15', text: WIRE },
  { id: 'w', outlet: 'Gulf Post', published: '2031-04-16', text: WIRE },
  {
    id: 'i',
    text: 'Mali expelled two envoys of Niger on April 18, 2031. Ministers of Mali and Niger will meet in Bamako on April 25, 2031.',
  },
].map((story, at) => ({
  name: `own-${at}.jsonl`,
  bytes: Buffer.from(JSON.stringify(story)),
}))

function* incoming(): Generator<Incoming> {
  for (const { name, bytes } of [...SAMPLES, ...OWN])
    for (const result of readout.articles(name, bytes)) yield { input: name, ...result }
}

beforeAll(async () => {
  const record = await openRecord(fresh)
  for await (const added of addArticles(record, incoming(), { threads: 1 }))
    if ('failure' in added) throw new Error(added.failure)
    else articles += 1
  tables = await tablesOf(record)
  record.close()
}, 60_000)

async function tablesOf(record: RecordStore): Promise<{ [table: string]: string }> {
  const target = mkdtempSync(join(folder, 'tables-'))
  const written = await record.write(target, 'csv')
  return Object.fromEntries(
    written.map(({ table }) => [table, readFileSync(join(target, `${table}.csv`), 'utf8')]),
  )
}

/** A record, with statements run on its tables, brought up to date as its version would have left it. */
async function recordWith(
  name: string,
  statements: readonly string[],
  from = fresh,
): Promise<RecordStore> {
  const path = join(folder, name)
  if (path !== from) copyFileSync(from, path)
  const database = await openDatabase(path)
  for (const statement of statements) await database.ask(statement)
  database.close()
  const record = await openRecord(path)
  await record.refresh()
  return record
}

async function recode(record: RecordStore) {
  const counts = { articles: 0, others: 0, withoutLayout: 0, before: 0 }
  for await (const step of recodeArticles(record, { readout, threads: 1 })) {
    expect(step.failures).toEqual([])
    counts.articles += step.articles
    counts.others += step.others
    counts.withoutLayout += step.withoutLayout
    counts.before = step.before
  }
  return counts
}

// Derived tables built whole, of the rows that are there.
const BUILD_ANEW = [
  'delete from changed',
  'insert into changed select id from article union select id from event_mention',
  ...[
    'posting',
    'copy',
    'event',
    'event_member',
    'claim',
    'engagement',
    'engagement_change',
    'position',
  ].map(table => `delete from "${table}"`),
  `delete from judgement where starts_with("by", 'rule:')`,
]

// What another version might have read: other events, other sides and days, some more, some not at all, another date.
const OTHERWISE = [
  `update event_mention set id = 'event:' || left(md5(id), 16), source = ['XAA'], source_sides = ['XAA'], block = replace(block, ' ', ' XAA+') where hash(id) % 3 = 0`,
  `update event_mention set bare = '190', cameo = '190', plover_type = 'ASSAULT', block = 'ASSAULT XAB>XAC' where hash(id) % 7 = 1`,
  `update event_mention set earliest = null, latest = null, date = null, status = 'denied' where hash(id) % 7 = 2`,
  'delete from event_mention where hash(id) % 5 = 0',
  'delete from claim_mention where hash(sentence) % 2 = 0',
  `update engagement_mention set sides = ['XAA', 'XAB'], participants = ['XAA', 'XAB'] where hash(sentence) % 2 = 0`,
  `update stance_mention set by_sides = ['XAC'], by_codes = ['XACGOV'] where hash(sentence) % 2 = 0`,
  `update sentence set text = 'zebra ' || text where "index" = 1`,
  `update article set published = '2031-01-01', readout = '0.0.1' where published_basis = 'inferred'`,
  'delete from quote',
  'delete from signature',
  ...BUILD_ANEW,
]

test('read anew by the same version, every table of a record is what it was', async () => {
  const record = await recordWith('same.duckdb', [])
  expect(await recode(record)).toEqual({
    articles,
    others: 0,
    withoutLayout: 0,
    before: 0,
  })
  expect(await tablesOf(record)).toEqual(tables)
  record.close()
}, 60_000)

test('what another version read is replaced by what this one reads, without a trace', async () => {
  const record = await recordWith('otherwise.duckdb', OTHERWISE)
  const before = await tablesOf(record)
  for (const table of [
    'event',
    'claim',
    'engagement',
    'position',
    'posting',
    'article',
    'copy',
    'judgement',
  ])
    expect(before[table], table).not.toBe(tables[table])
  const { others } = await recode(record)
  expect(others).toBeGreaterThan(20)
  expect(await tablesOf(record)).toEqual(tables)
  record.close()
}, 60_000)

test('a new reading that is cut short goes on where it stood, and questions between are answered of both parts', async () => {
  const record = await recordWith('cut.duckdb', OTHERWISE)
  const rereading = await record.reread(readout.made)
  const some = await rereading.next(30)
  await rereading.replace(
    some.map(({ article, input }) => prepareReading(readout.read(article), input)),
    some.at(-1)!.number,
  )
  await record.refresh()
  const between = await tablesOf(record)
  record.close()
  // Everything derived is built at once of the same rows.
  const whole = await recordWith('cut.duckdb', BUILD_ANEW, join(folder, 'cut.duckdb'))
  expect(await tablesOf(whole)).toEqual(between)
  whole.close()
  const rest = await openRecord(join(folder, 'cut.duckdb'))
  expect(await recode(rest)).toMatchObject({ articles: articles - 30, before: 30 })
  expect(await tablesOf(rest)).toEqual(tables)
  rest.close()
}, 60_000)

test('what a person said stays; of an event that is no longer read it is kept, and listed', async () => {
  const record = await recordWith('said.duckdb', OTHERWISE)
  const [stays] = await record.sql(
    'select id from event_mention where hash(id) % 3 = 1 and bare <> $$190$$ order by id limit 1',
  )
  const [gone, gone2] = await record.sql(
    `select mention.id, sentence.text as evidence, article.input from event_mention as mention join article on article.id = mention.article
     join sentence on sentence.article = mention.article and sentence."index" = mention.sentence where list_contains(source, 'XAA') order by mention.id limit 2`,
  )
  const said = { by: 'reader', why: 'seen' }
  await record.correct({ ...said, mention: String(stays!.id), verdict: 'wrong' })
  await record.correct({ ...said, mention: String(gone!.id), verdict: 'wrong' })
  await record.judge({
    ...said,
    left: String(stays!.id),
    right: String(gone2!.id),
    verdict: 'different',
  })
  expect((await record.ask('rulings')).map(({ read }) => read)).toEqual([true, true, true])
  await recode(record)
  const rulings = await record.ask('rulings')
  expect(rulings.map(({ left, read }) => [left, read]).sort()).toEqual(
    [
      [stays!.id, true],
      [gone!.id, false],
      [stays!.id, false],
    ].sort(),
  )
  expect(
    await record.sql(`select * from event_member where event_mention = '${stays!.id}'`),
  ).toEqual([])
  expect(rulings.find(({ left }) => left === gone!.id)!.evidence).toBe(gone!.evidence)
  expect(await record.ask('problems')).toEqual(
    expect.arrayContaining([
      {
        input: gone!.input,
        message: `said by hand (wrong, person:reader) of an event that is no longer read; it is kept: ${gone!.evidence}`,
      },
    ]),
  )
  await record.correct({ ...said, mention: String(stays!.id), verdict: null })
  await record.correct({ ...said, mention: String(gone!.id), verdict: null })
  await record.judge({ ...said, left: String(stays!.id), right: String(gone2!.id), verdict: null })
  expect(await record.ask('problems')).toEqual([])
  expect({ ...(await tablesOf(record)), former_mention: '' }).toEqual({
    ...tables,
    former_mention: '',
  })
  record.close()
}, 60_000)

test('an article whose layout was not kept is read without it, and what was left out then is left out', async () => {
  const layout = ['delete from article_block', 'update article set dateline_place = null']
  const record = await recordWith('layout.duckdb', layout)
  const { withoutLayout } = await recode(record)
  expect(withoutLayout).toBe(articles)
  const after = await tablesOf(record)
  expect(after.article_block!.trim().split('\n')).toHaveLength(1)
  expect(after.sentence).toBe(tables.sentence)
  record.close()
}, 60_000)
