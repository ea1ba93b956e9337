/** `readout format`: rewrites knowledge files in the one form that `readout check` asks for. */
import { readFileSync, writeFileSync } from 'node:fs'
import { formatEntries } from '../../notation/format.js'
import { fromWhereTheUserStood } from '../inputs.js'
import { say } from '../output.js'
import { statusOf } from './code.js'

/** Says which files it changed. What cannot be read stays as it was, for `check` to report. */
export function formatFiles(files: readonly string[]): number {
  let failures = 0
  for (const file of files) {
    const path = fromWhereTheUserStood(file)
    try {
      const text = readFileSync(path, 'utf8')
      const written = formatEntries(text)
      if (written === text) continue
      writeFileSync(path, written)
      say(`${file}: rewritten`)
    } catch (error) {
      failures += 1
      say(`${file}: ${(error as Error).message}`)
    }
  }
  return statusOf(failures, files.length - failures)
}
