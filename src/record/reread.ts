/** Articles of the record read anew: handed out as they were kept, and their rows replaced, step by step. */
import type { Article, Block, IsoDate } from '../core/article.js'
import type { Reading } from '../core/reading.js'
import type { Database } from './duckdb.js'
import { appendReadings, type PreparedReading } from './keep.js'

/** An article as the record keeps it. */
export interface KeptArticle {
  readonly article: Article
  readonly input: string
  readonly number: number
  /** Whether its layout was kept. Without it, the paragraphs are the lines that sentences were read in, and there is no dateline. */
  readonly hasLayout: boolean
}

/** A new reading of every article, under way. What is done of it stays done, whatever ends the process. */
export interface Rereading {
  /** Articles that are to be read, all in all. */
  readonly articles: number
  /** Articles that the same version read anew before, and was cut short. */
  readonly done: number
  /** The next articles, in the order kept; none at the end. */
  readonly next: (count: number) => Promise<KeptArticle[]>
  /**
   * Replaces the readings of these articles in one transaction, and notes that all up to article number `until` is done. Says
   * how many have other events than before.
   */
  readonly replace: (readings: readonly PreparedReading[], until: number) => Promise<number>
  /** Every article was read. */
  readonly end: () => Promise<void>
}

/** Goes on with a new reading by the same version, weights and knowledge, or begins one. */
export async function beginRereading(
  database: Database,
  made: Reading['made'],
): Promise<Rereading> {
  let last = await readUntil(database, made)
  const [counted] = await database.ask(
    'select count(*) as articles, count(*) filter (number <= $last) as done from article',
    { last },
  )
  const { articles, done } = counted as { articles: number; done: number }
  return {
    articles,
    done,
    next: async count => {
      const rows = await database.ask(readArticles, { last, count })
      last = Number(rows.at(-1)?.number ?? last)
      return rows.map(row => articleOf(row as unknown as ArticleRow))
    },
    replace: (readings, until) =>
      database.transaction(async () => {
        const others = await replaceReadings(database, readings)
        await database.ask('update rereading set until = $until', { until })
        return others
      }),
    end: async () => {
      await database.ask('delete from rereading')
    },
  }
}

/** The number of the last article that is done; what another version began is begun again. */
async function readUntil(database: Database, made: Reading['made']): Promise<number> {
  const [begun] = await database.ask('select * from rereading')
  const { readout, weights, knowledge } = made
  if (begun?.readout === readout && begun.weights === weights && begun.knowledge === knowledge)
    return Number(begun.until)
  await database.transaction(async () => {
    await database.ask('delete from rereading')
    await database.append('rereading', [{ readout, weights, knowledge, until: -1 }])
  })
  return -1
}

const readArticles = `
  with portion as (select * from article where number > $last order by number limit $count)
  select portion.*,
    (select list({'kind': kind, 'start': start_offset, 'end': end_offset} order by start_offset) from article_block where article_block.article = portion.id) as blocks,
    (select list({'start': start_offset, 'end': end_offset} order by start_offset) from sentence where sentence.article = portion.id) as sentences
  from portion order by number`

interface ArticleRow {
  readonly id: Article['id']
  readonly number: number
  readonly input: string
  readonly source_id: string | null
  readonly url: string | null
  readonly title: string | null
  readonly dek: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly lang: string
  readonly published: IsoDate | null
  readonly published_basis: Article['published']['basis']
  readonly dateline_place: string | null
  readonly dateline_start: number | null
  readonly dateline_end: number | null
  readonly text: string
  readonly blocks: readonly Block[] | null
  readonly sentences: readonly { readonly start: number; readonly end: number }[] | null
}

/** The article as it was handed in. A date that was inferred from the text is of the reading, and is inferred anew. */
function articleOf(row: ArticleRow): KeptArticle {
  const { id, number, input, url, title, dek, author, outlet, lang, text, blocks } = row
  const isInferred = row.published_basis === 'inferred'
  const article: Article = {
    id,
    sourceId: row.source_id,
    url,
    title,
    dek,
    author,
    outlet,
    lang,
    published: {
      value: isInferred ? null : row.published,
      basis: isInferred ? 'unknown' : row.published_basis,
      alternatives: [],
    },
    dateline:
      row.dateline_place === null
        ? null
        : { place: row.dateline_place, start: row.dateline_start!, end: row.dateline_end! },
    text,
    blocks: blocks ?? blocksOf(row),
  }
  return { article, input, number, hasLayout: blocks !== null }
}

/**
 * What is known of a layout that was not kept: what no sentence was read in (furniture, bylines, captions) is not read now
 * either; sentences of one line are one paragraph; the words of the title and the standfirst are those.
 */
function blocksOf({ text, title, dek, sentences }: ArticleRow): Block[] {
  const lines: { start: number; end: number }[] = []
  for (const { start, end } of sentences ?? []) {
    const line = lines.at(-1)
    if (line && !text.slice(line.end, start).includes('\n')) line.end = end
    else lines.push({ start, end })
  }
  return lines.map(line => {
    const words = text.slice(line.start, line.end).replaceAll('\n', ' ')
    const kind = words === title ? 'title' : words === dek ? 'dek' : 'paragraph'
    return { kind, ...line }
  })
}

/** Everything that is read of an article; what is kept of the article itself stays. */
const READ = [
  'signature',
  'sentence',
  'event_mention',
  'quote',
  'claim_mention',
  'engagement_mention',
  'stance_mention',
  'reply_mention',
  'question',
]

async function replaceReadings(
  database: Database,
  readings: readonly PreparedReading[],
): Promise<number> {
  await database.ask(
    'create or replace temp table reread as select id, number from article where id in (select unnest(from_json($ids::json, \'["varchar"]\')))',
    { ids: JSON.stringify(readings.map(({ article }) => article.id)) },
  )
  await database.ask(noteChanges)
  await database.ask(`create or replace temp table earlier_mention as ${codedMentions}`)
  await database.ask(`create or replace temp table spoken_of as ${mentionsSpokenOf}`)
  for (const table of READ)
    await database.ask(`delete from "${table}" where article in (select id from reread)`)
  const numbers = new Map(
    (await database.ask('select id, number from reread')).map(({ id, number }) => [
      String(id),
      Number(number),
    ]),
  )
  await appendReadings(
    database,
    readings.map(reading => ({ reading, number: numbers.get(reading.article.id)! })),
    ['article', 'article_block'],
  )
  await database.ask(updateArticles, {
    articles: `[${readings.map(({ rows }) => rows.article).join(',')}]`,
  })
  for (const step of [forgetReturned, noteFormer]) await database.ask(step)
  const [{ others }] = (await database.ask(countOthers)) as unknown as [{ others: number }]
  return others
}

// Besides the articles: their event mentions as they were, with the cells, sides and parties that these may leave.
const noteChanges = `insert into changed
  select id from reread
  union select mention.id from event_mention as mention where article in (select id from reread)
  union select coalesce(block, id) from event_mention where article in (select id from reread)
  union select coalesce(block, id) from standing_mention where article in (select id from reread)
  union select array_to_string(sides, ' ') from engagement_mention where article in (select id from reread)
  union select array_to_string(by_sides, ' ') from stance_mention where article in (select id from reread)`

// Not what only moves with the lines of a rule, nor what older records do not have.
const codedMentions = `
  select * exclude (because, block, trigger_start, source_starts, target_starts, date_text, date_start, place_text, place_start)
  from event_mention where article in (select id from reread)`

const countOthers = `
  select count(distinct article) as others from (
    (from earlier_mention except all (${codedMentions})) union all ((${codedMentions}) except all from earlier_mention)
  )`

const mentionsSpokenOf = `
  select mention.id, mention.article, sentence.text as evidence
  from event_mention as mention join reread on reread.id = mention.article
  join sentence on sentence.key = number * 1048576::bigint + mention.sentence
  where mention.id in (
    select event_mention from correction union all select unnest(["left", "right"]) from judgement where starts_with("by", 'person:')
  )`

const updateArticles = `
  update article set published = given.published, published_basis = given.published_basis,
    readout = given.readout, weights = given.weights, knowledge = given.knowledge
  from (
    select unnest(from_json($articles::json, '[{"id":"varchar","published":"date","published_basis":"varchar","readout":"varchar","weights":"varchar","knowledge":"varchar"}]'), recursive := true)
  ) as given where given.id = article.id`

const forgetReturned = `
  delete from former_mention where article in (select id from reread)
    and id in (select id from event_mention where article in (select id from reread))`

const noteFormer = `
  insert into former_mention
  select * from spoken_of where id not in (select id from event_mention where article in (select id from reread))`
