#!/usr/bin/env node
/** Arguments to command: the one door that people use from a shell. */
import { Command, CommanderError, Option } from 'commander'
import { ReadoutError } from '../core/error.js'
import { QUESTIONS } from '../record/record.js'
import { VERSION } from '../version.js'
import { type AddOptions, addInputs } from './commands/add.js'
import { type AskOptions, askRecord, askSql, ROW_FORMATS, writeBrief } from './commands/ask.js'
import { checkFiles } from './commands/check.js'
import { type CodeOptions, codeInputs } from './commands/code.js'
import { diagnose } from './commands/doctor.js'
import { evaluateGold } from './commands/evaluate.js'
import { EXPORT_FORMATS, type ExportFormat, exportRecord } from './commands/export.js'
import { formatFiles } from './commands/format.js'
import { serveMcp } from './commands/mcp.js'
import { parseInputs } from './commands/parse.js'
import { type RecodeOptions, recodeRecord } from './commands/recode.js'
import { showSamples } from './commands/samples.js'
import { type ServeOptions, serveRecord } from './commands/serve.js'
import { type WatchOptions, watchFeeds } from './commands/watch.js'
import { explainWhy } from './commands/why.js'
import { FORMATS } from './formats.js'
import type { KnowledgeOptions } from './knowledge.js'
import { SPECIAL_FORMATS } from './row-formats.js'

/** Exit statuses: 0 fine, 1 failed, 2 usage, 3 some inputs failed and the rest was done. */
const USAGE = 2

const program = new Command('readout')
  .description(
    'Reads news reporting on international crises into a coded, sourced record of events.',
  )
  .version(VERSION)
  .exitOverride()
  .action(() => finish(showSamples()))

withKnowledge(program.command('code'))
  .description('read articles and print what was read; keeps nothing')
  .argument('[paths...]', 'files, folders, patterns, web addresses; - is standard input')
  .addOption(
    new Option('--format <format>', 'default: table on a terminal, json when piped').choices([
      ...FORMATS,
    ]),
  )
  .option('--date <day>', 'published date (YYYY-MM-DD) of an article that has none', day)
  .option('--allow-private', 'let private and loopback addresses be fetched')
  .action((paths: string[], options: CodeOptions) => finish(codeInputs(paths, options)))

withKnowledge(program.command('parse'))
  .description('print sentences, tokens, tags and trees as CoNLL-U')
  .argument('[paths...]', 'files, folders, patterns, web addresses; - is standard input')
  .action((paths: string[], options: KnowledgeOptions) => finish(parseInputs(paths, options)))

withKnowledge(program.command('why'))
  .description('show how one sentence is read, or why nothing is coded')
  .argument('<sentence>')
  .option('--date <day>', 'day that relative dates are reckoned from (YYYY-MM-DD)', day)
  .option('--format <format>', 'text or json', 'text')
  .action((sentence: string, options: KnowledgeOptions & { date?: string; format: string }) =>
    finish(explainWhy(sentence, options)),
  )

withKnowledge(program.command('evaluate'))
  .description('score a gold file: one JSON object a line, {id, text, type, source, target}')
  .argument('<gold...>', 'gold files')
  .option('--misses', 'print the texts whose event was not found')
  .action((files: string[], options: KnowledgeOptions & { misses?: boolean }) =>
    finish(evaluateGold(files, options)),
  )

withKnowledge(program.command('check'))
  .description('say what is wrong in the knowledge files, or which names they lack')
  .option('--unknown <paths...>', 'rank the names of these articles that the knowledge lacks')
  .action((options: KnowledgeOptions & { unknown?: string[] }) => finish(checkFiles(options)))

inRecord(withKnowledge(program.command('add')))
  .description('code articles and keep them in the record; the same article twice changes nothing')
  .argument('[paths...]', 'files, folders, patterns, web addresses; - is standard input')
  .option('--date <day>', 'published date (YYYY-MM-DD) of an article that has none', day)
  .option('--threads <count>', 'threads that read; one a core when left out', count)
  .option('--retry', 'take the inputs that could not be read before')
  .option('--allow-private', 'let private and loopback addresses be fetched')
  .action((paths: string[], options: AddOptions) => finish(addInputs(paths, options)))

inRecord(withKnowledge(program.command('recode')))
  .description(
    'read every article of the record anew with this version and knowledge; what was said by hand stays',
  )
  .option('--threads <count>', 'threads that read; one a core when left out', count)
  .action((options: RecodeOptions) => finish(recodeRecord(options)))

inRecord(withKnowledge(program.command('watch')))
  .description('add what is new in feeds, again and again')
  .argument('<feeds...>', 'web addresses or files of feeds, or lists of them (OPML)')
  .option('--every <minutes>', 'minutes between two rounds', count, 15)
  .option('--once', 'one round, then end')
  .option('--allow-private', 'let private and loopback addresses be fetched')
  .action((feeds: string[], options: WatchOptions) => finish(watchFeeds(feeds, options)))

for (const question of QUESTIONS) {
  const command = inRecord(program.command(question))
    .description(`ask the record: ${question}`)
    .option('--actor <code>', 'an actor code or the beginning of one (RUS, IGONAT)')
    .option('--with <code>', 'the other side')
    .option('--from <day>', 'first day, in', day)
    .option('--to <day>', 'last day, in', day)
    .option('--status <status>', 'status; stance for claims and positions')
    .option('--type <type>', 'PLOVER type or CAMEO code; kind for the agenda')
    .option('--limit <rows>', 'the first so many rows', count)
    .addOption(rowFormat(question))
  if (question === 'search') command.argument('<words...>')
  if (question === 'dyads')
    command.addOption(
      new Option('--by <period>', 'period').choices(['day', 'week', 'month']).default('week'),
    )
  command.action((...given: unknown[]) => {
    const [words, options] = question === 'search' ? given : [[], given[0]]
    return finish(
      askRecord(question, { ...(options as AskOptions), words: (words as string[]).join(' ') }),
    )
  })
}

inRecord(program.command('brief'))
  .description('a page on what changed between actors, every line with its sentence')
  .option('--actor <code>', 'an actor code or the beginning of one')
  .option('--with <code>', 'the other side')
  .option('--from <day>', 'first day, in; a week before the last when left out', day)
  .option('--to <day>', 'last day, in; the last of the record when left out', day)
  .addOption(new Option('--format <format>', 'format').choices(['md', 'json']).default('md'))
  .action((options: AskOptions) => finish(writeBrief(options)))

inRecord(program.command('sql'))
  .description('ask the record one statement that only reads')
  .argument('<statement>')
  .addOption(rowFormat(null))
  .action((statement: string, options: AskOptions) => finish(askSql(statement, options)))

inRecord(program.command('export'))
  .description('write every table of the record into a folder')
  .argument('<folder>')
  .addOption(
    new Option('--format <format>', 'format').choices([...EXPORT_FORMATS]).default('parquet'),
  )
  .action((folder: string, options: { record: string; format: ExportFormat }) =>
    finish(exportRecord(folder, options)),
  )

withKnowledge(program.command('serve'))
  .description('the desk and the HTTP API; the sample crises when there is no record')
  .option('--record <file>', 'the record')
  .option('--host <host>', 'address to listen on', '127.0.0.1')
  .option('--port <port>', 'port; 0 takes a free one', port, 4780)
  .option('--token <token>', 'asked for on every request; needed beyond loopback')
  .option('--allow-private', 'let private and loopback addresses be fetched')
  .action((options: ServeOptions) => finish(serveRecord(options)))

inRecord(withKnowledge(program.command('mcp')))
  .description('the record for an assistant: MCP tools over standard input and output')
  .action((options: KnowledgeOptions & { record: string }) => finish(serveMcp(options)))

program
  .command('format')
  .description('rewrite knowledge files in the one form they are kept in')
  .argument('<files...>')
  .action((files: string[]) => finish(formatFiles(files)))

program
  .command('doctor')
  .description('say what is wrong with this installation, or with a record')
  .option('--record <file>', 'the record')
  .action((options: { record?: string }) => finish(diagnose(options.record)))

// A reader that closes the pipe (`| head`) has had enough; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : 1),
)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE
  else if (error instanceof ReadoutError) {
    process.stderr.write(`readout: ${error.message}\n`)
    process.exitCode = 1
  } else throw error
}

/** What a user adds to Readout's own knowledge, for every command that reads with it. */
function withKnowledge(command: Command): Command {
  const add = (path: string, before: string[] = []) => [...before, path]
  return command
    .option('--knowledge <folder>', 'add a folder of knowledge files; may be repeated', add)
    .option('--dictionary <file>', 'add a TABARI or PETRARCH dictionary; may be repeated', add)
}

/** Which record a command works on. */
function inRecord(command: Command): Command {
  return command.option('--record <file>', 'the record', 'readout.duckdb')
}

function rowFormat(question: string | null): Option {
  const special = Object.entries(SPECIAL_FORMATS).flatMap(([format, questions]) =>
    question !== null && questions.includes(question) ? [format] : [],
  )
  return new Option('--format <format>', 'default: table on a terminal, json when piped').choices(
    question === null ? ['json', 'table', 'csv'] : [...ROW_FORMATS, ...special],
  )
}

async function finish(status: number | Promise<number>): Promise<void> {
  process.exitCode = await status
}

function count(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  process.stderr.write(`readout: expected a whole number from 1 on, found: ${text}\n`)
  throw new CommanderError(USAGE, 'readout.count', 'not a count')
}

function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65536) return Number(text)
  process.stderr.write(`readout: --port: expected a number from 0 to 65535, found: ${text}\n`)
  throw new CommanderError(USAGE, 'readout.port', 'not a port')
}

function day(text: string): string {
  const at = new Date(`${text}T00:00:00Z`)
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(text)
  )
    return text
  process.stderr.write(`readout: --date: expected a day as YYYY-MM-DD, found: ${text}\n`)
  throw new CommanderError(USAGE, 'readout.date', 'not a day')
}
