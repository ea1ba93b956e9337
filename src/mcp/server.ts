/** The record for an assistant: MCP tools over standard input and output. The one file that imports the MCP SDK. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { ReadoutError } from '../core/error.js'
import type { Readout } from '../readout.js'
import type { Filters, RecordStore } from '../record/record.js'
import { VERSION } from '../version.js'

type Arguments = { readonly [name: string]: unknown }

interface Tool {
  readonly name: string
  readonly description: string
  readonly takes: readonly (keyof typeof FIELDS)[]
  readonly needs?: readonly string[]
  readonly call: (given: Filters & Arguments) => Promise<unknown>
}

const FIELDS = {
  actor: 'An actor code or the beginning of one (RUS, RUSGOV, IGONAT), or an id in the directory',
  with: 'The other side',
  from: 'First day, YYYY-MM-DD',
  to: 'Last day, YYYY-MM-DD',
  status:
    'Status: occurred, ongoing, planned, possible, conditional, denied, called-off; stance for claims and positions',
  type: 'PLOVER type or CAMEO code',
  limit: 'The first so many rows; 50 when left out',
  id: 'Id of an article in the record',
  text: 'The text of an article that is not in the record',
  sentence: 'One sentence',
  published: 'Day that relative dates are reckoned from, YYYY-MM-DD',
} as const

const ROWS = ['actor', 'with', 'from', 'to', 'status', 'type', 'limit'] as const

function toolsOf(record: RecordStore, readout: Readout): readonly Tool[] {
  return [
    {
      name: 'find_events',
      description:
        'Events of the record: who did what to whom, when, with status and the sentence that tells of each',
      takes: ROWS,
      call: given => record.ask('events', given),
    },
    {
      name: 'agenda',
      description:
        'Calls, meetings, visits, summits and talks, how each stands, and the sentences that moved it',
      takes: ROWS,
      call: given => record.ask('agenda', given),
    },
    {
      name: 'claims_about',
      description: 'Who asserts and who denies which event, with the sentences',
      takes: ROWS,
      call: given => record.ask('claims', given),
    },
    {
      name: 'positions',
      description:
        'Demands, offers, conditions, acceptances and refusals, what took their place, with the sentences',
      takes: ROWS,
      call: given => record.ask('positions', given),
    },
    {
      name: 'read_article',
      description:
        'An article of the record by its id with the events it tells of; or reads a text and keeps nothing',
      takes: ['id', 'text', 'published'],
      call: async ({ id, text, published }) => {
        if (typeof text === 'string') return readText(readout, text, published)
        if (typeof id !== 'string')
          throw new ReadoutError('bad-request', 'expected id or text, found neither')
        const [article] = await record.ask('article', { id })
        if (!article)
          throw new ReadoutError(
            'not-found',
            `expected the id of an article in the record, found ${id}`,
          )
        return { article, events: await record.ask('article-events', { id }) }
      },
    },
    {
      name: 'explain_sentence',
      description:
        'How one sentence is read: its tree, its mentions, the frames it sets off and the events that come of it',
      takes: ['sentence', 'published'],
      needs: ['sentence'],
      call: async ({ sentence, published }) =>
        readout.explain(String(sentence), typeof published === 'string' ? published : undefined),
    },
  ]
}

function readText(readout: Readout, text: string, published: unknown) {
  const options = typeof published === 'string' ? { date: published } : {}
  const [first] = [...readout.articles('text', Buffer.from(text), options)]
  if (!first || 'failure' in first)
    throw new ReadoutError(
      'not-an-article',
      first && 'failure' in first ? first.failure : 'expected an article, found nothing',
    )
  const reading = readout.read(first.article, first.problems)
  const sentences = reading.sentences.map(({ index, start, end }) => ({
    index,
    text: reading.article.text.slice(start, end),
  }))
  return { ...reading, sentences }
}

/** Serves until standard input ends. */
export async function serveAssistant(record: RecordStore, readout: Readout): Promise<void> {
  const tools = toolsOf(record, readout)
  const server = new Server({ name: 'readout', version: VERSION }, { capabilities: { tools: {} } })
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, description, takes, needs }) => ({
      name,
      description,
      inputSchema: {
        type: 'object' as const,
        properties: Object.fromEntries(
          takes.map(field => [
            field,
            { type: field === 'limit' ? 'integer' : 'string', description: FIELDS[field] },
          ]),
        ),
        required: [...(needs ?? [])],
      },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    try {
      const tool = tools.find(({ name }) => name === params.name)
      if (!tool)
        throw new ReadoutError(
          'bad-request',
          `expected one of ${tools.map(({ name }) => name).join(', ')}, found ${params.name}`,
        )
      const answer = await tool.call(checked(tool, params.arguments ?? {}))
      return { content: [{ type: 'text', text: JSON.stringify(answer) }] }
    } catch (error) {
      return { isError: true, content: [{ type: 'text', text: (error as Error).message }] }
    }
  })
  const transport = new StdioServerTransport()
  await server.connect(transport)
  await new Promise<void>(done => {
    process.stdin.once('end', () => done())
    process.stdin.once('close', () => done())
  })
  await server.close()
}

function checked({ takes, needs }: Tool, given: Arguments): Filters & Arguments {
  for (const name of needs ?? [])
    if (typeof given[name] !== 'string')
      throw new ReadoutError('bad-request', `${name}: expected text, found none`)
  for (const [name, value] of Object.entries(given)) {
    if (!(takes as readonly string[]).includes(name))
      throw new ReadoutError('bad-request', `expected one of ${takes.join(', ')}, found ${name}`)
    const fine =
      name === 'limit' ? Number.isInteger(value) && Number(value) > 0 : typeof value === 'string'
    if (!fine)
      throw new ReadoutError(
        'bad-request',
        `${name}: expected ${name === 'limit' ? 'a whole number' : 'text'}, found ${JSON.stringify(value)}`,
      )
    if ((name === 'from' || name === 'to') && !/^\d{4}-\d{2}-\d{2}$/.test(String(value)))
      throw new ReadoutError('bad-request', `${name}: expected a day as YYYY-MM-DD, found ${value}`)
  }
  return takes.includes('limit') ? { limit: 50, ...given } : given
}
