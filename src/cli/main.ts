#!/usr/bin/env node
/** Arguments to command: the one door that people use from a shell. */
import { Command, CommanderError, Option } from 'commander'
import { ReadoutError } from '../core/error.js'
import { VERSION } from '../version.js'
import { codeInputs } from './commands/code.js'
import { diagnose } from './commands/doctor.js'
import { evaluateGold } from './commands/evaluate.js'
import { parseInputs } from './commands/parse.js'
import { showSamples } from './commands/samples.js'
import { explainWhy } from './commands/why.js'
import { FORMATS } from './formats.js'

/** Exit statuses: 0 fine, 1 failed, 2 usage, 3 some inputs failed and the rest was done. */
const USAGE = 2

const program = new Command('readout')
  .description(
    'Reads news reporting on international crises into a coded, sourced record of events.',
  )
  .version(VERSION)
  .exitOverride()
  .action(() => finish(showSamples()))

program
  .command('code')
  .description('read articles and print what was read; keeps nothing')
  .argument('[paths...]', 'files or folders; - is standard input')
  .addOption(
    new Option('--format <format>', 'default: table on a terminal, json when piped').choices([
      ...FORMATS,
    ]),
  )
  .option('--date <day>', 'published date (YYYY-MM-DD) of an article that has none', day)
  .action((paths: string[], options: { format?: (typeof FORMATS)[number]; date?: string }) =>
    finish(codeInputs(paths, options)),
  )

program
  .command('parse')
  .description('print sentences, tokens, tags and trees as CoNLL-U')
  .argument('[paths...]', 'files or folders; - is standard input')
  .action((paths: string[]) => finish(parseInputs(paths)))

program
  .command('why')
  .description('show how one sentence is read, or why nothing is coded')
  .argument('<sentence>')
  .option('--date <day>', 'day that relative dates are reckoned from (YYYY-MM-DD)', day)
  .option('--format <format>', 'text or json', 'text')
  .action((sentence: string, options: { date?: string; format: string }) =>
    finish(explainWhy(sentence, options)),
  )

program
  .command('evaluate')
  .description('score a gold file: one JSON object a line, {id, text, type, source, target}')
  .argument('<gold...>', 'gold files')
  .option('--misses', 'print the texts whose event was not found')
  .action((files: string[], options: { misses?: boolean }) => finish(evaluateGold(files, options)))

program
  .command('doctor')
  .description('say what is wrong with this installation')
  .action(() => finish(diagnose()))

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

async function finish(status: number | Promise<number>): Promise<void> {
  process.exitCode = await status
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
