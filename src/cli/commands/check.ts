/** `readout check`: what is wrong in the knowledge files, one line a finding; which names they lack. */
import { checkKnowledge } from '../../readout.js'
import { additionsOf, type KnowledgeOptions, openReadout } from '../knowledge.js'
import { say, write } from '../output.js'
import { eachArticle, statusOf } from './code.js'

export interface CheckOptions extends KnowledgeOptions {
  /** Articles whose names are looked up, as `code` takes them. */
  readonly unknown?: readonly string[]
}

/** Status 0 when nothing is wrong, warnings aside; 3 when something is: all the rest is read. */
export async function checkFiles(options: CheckOptions): Promise<number> {
  if (options.unknown) return rankUnknown(options.unknown, options)
  const findings = checkKnowledge({ additions: additionsOf(options) })
  for (const { at, message, level } of findings)
    await write(`${at}: ${level === 'warning' ? 'warning: ' : ''}${message}\n`)
  const faults = findings.filter(({ level }) => level === 'fault').length
  say(`check: ${faults} faults, ${findings.length - faults} warnings`)
  return faults === 0 ? 0 : 3
}

/**
 * Names that articles use and the knowledge lacks, the most frequent first: how often, the name, and the
 * first sentence that has it, apart by tabs.
 */
async function rankUnknown(paths: readonly string[], options: KnowledgeOptions): Promise<number> {
  const readout = openReadout(options)
  const names = new Map<string, { count: number; example: string }>()
  let articles = 0
  const failures = await eachArticle(readout, paths, {}, async article => {
    articles += 1
    for (const { name, sentence } of readout.unknownNames(article)) {
      const before = names.get(name)
      names.set(name, { count: (before?.count ?? 0) + 1, example: before?.example ?? sentence })
    }
  })
  const ranked = [...names].sort(
    ([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1),
  )
  for (const [name, { count, example }] of ranked) await write(`${count}\t${name}\t${example}\n`)
  say(`check: ${ranked.length} unknown names in ${articles} articles`)
  return statusOf(failures, articles)
}
