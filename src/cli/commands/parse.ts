/** `readout parse`: sentences, tags and trees as CoNLL-U. */
import { formatOf } from '../../ingest/sniff.js'
import { writeConllu } from '../../parse/conllu.js'
import { rawPassage } from '../../reading/passage.js'
import { openInputs } from '../inputs.js'
import { type KnowledgeOptions, openReadout } from '../knowledge.js'
import { say, write } from '../output.js'
import { statusOf } from './code.js'

/**
 * Plain text is parsed whole, every paragraph of it: nothing is taken for a title or for furniture.
 * Pages and JSON Lines are parsed article by article.
 */
export async function parseInputs(
  paths: readonly string[],
  options: KnowledgeOptions,
): Promise<number> {
  if (paths.length === 0 && process.stdin.isTTY) {
    say('parse: expected files, folders or - for standard input, found none')
    return 2
  }
  const readout = openReadout(options)
  let failures = 0
  let done = 0
  for await (const input of openInputs(paths)) {
    if (input.kind === 'failure') {
      failures += 1
      say(`${input.name}: ${input.message}`)
      continue
    }
    const isPlain = formatOf(input.name, input.bytes).kind === 'text'
    for await (const result of readout.stream(input.name, input.bytes)) {
      if ('failure' in result) {
        failures += 1
        say(`${input.name}: ${result.failure}`)
        continue
      }
      const { article } = result
      const whole = isPlain ? rawPassage(article.text, null) : article
      const sentences = readout.parse(whole)
      await write(
        writeConllu(
          sentences.map(sentence => ({
            sentence,
            text: whole.text.slice(sentence.start, sentence.end),
          })),
        ),
      )
      done += 1
    }
  }
  return statusOf(failures, done)
}
