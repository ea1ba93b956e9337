/** `readout evaluate`: scores gold files, one table each. */
import { readFileSync } from 'node:fs'
import { passageArticle } from '../../reading/passage.js'
import { judge, measure, readGold } from '../gold.js'
import { fromWhereTheUserStood } from '../inputs.js'
import { type KnowledgeOptions, openReadout } from '../knowledge.js'
import { say, write } from '../output.js'
import { statusOf } from './code.js'

export async function evaluateGold(
  files: readonly string[],
  options: KnowledgeOptions & { misses?: boolean },
): Promise<number> {
  const readout = openReadout(options)
  let failures = 0
  let done = 0
  for (const file of files) {
    const text = readText(file)
    if (text === null) {
      failures += 1
      continue
    }
    const gold = readGold(file, text)
    for (const failure of gold.failures) say(failure)
    failures += gold.failures.length
    const verdicts = gold.cases.map(each => {
      const reading = readout.read(passageArticle(each.text, each.published))
      return { each, reading, verdict: judge(each, reading, readout.typesOf) }
    })
    if (verdicts.length === 0) {
      say(`${file}: expected at least one gold case, found none`)
      failures += 1
      continue
    }
    done += 1
    const rows = measure(verdicts.map(({ verdict }) => verdict))
    await write(
      `${file}\n${rows.map(row => `  ${row.measure.padEnd(46)} ${(row.value * 100).toFixed(1).padStart(6)} %   n ${row.n}\n`).join('')}`,
    )
    if (options.misses)
      for (const { each, reading, verdict } of verdicts)
        if (!verdict.type || verdict.pair === false || verdict.countries === false)
          await write(
            `${verdict.type ? 'pair' : 'type'}\t${each.id}\t${each.type ?? each.cameo.join(' ')}\t${side(each.source)} > ${side(each.target)}\t${reading.events.map(event => `${event.cameo} ${event.source.map(party => party.code ?? party.text).join('+')} > ${event.target.map(party => party.code ?? party.text).join('+')}`).join('; ') || 'nothing'}\t${each.text}\n`,
          )
  }
  return statusOf(failures, done)
}

function side(parties: readonly { readonly code?: string; readonly text?: string }[]): string {
  return parties.map(party => party.text ?? party.code ?? '?').join('+')
}

function readText(file: string): string | null {
  try {
    return readFileSync(fromWhereTheUserStood(file), 'utf8')
  } catch (error) {
    say(`${file}: ${(error as Error).message}`)
    return null
  }
}
