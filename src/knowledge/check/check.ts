/** All that is wrong in the knowledge files, or may be: within each file, and among them. */
import { formatEntries } from '../../notation/format.js'
import { compileKnowledge, openKnowledge } from '../compile.js'
import type { KnowledgeText } from '../files.js'
import { findUnknownCodes } from './codes.js'
import { readAll } from './entries.js'
import { type Finding, fault } from './finding.js'
import { findSharedNames } from './names.js'
import { findFaultyTerms } from './terms.js'

export type { Finding } from './finding.js'

/** Checks files together, in order of file and line: one finding for each thing that is wrong. */
export function checkFiles(files: readonly KnowledgeText[]): Finding[] {
  const { faults } = openKnowledge(compileKnowledge(files, ''), () => '')
  const entries = readAll(files)
  const findings = [
    ...faults.map(({ at, message }) => fault(at, message)),
    ...findUnknownCodes(entries),
    ...findFaultyTerms(entries),
    ...findSharedNames(entries),
    ...files.flatMap(formOf),
  ]
  const order = new Map(files.map(({ name }, index) => [name, index]))
  const placed = findings.map(finding => ({ finding, place: placeOf(finding.at) }))
  return placed
    .toSorted(
      ({ place: a }, { place: b }) => order.get(a.file)! - order.get(b.file)! || a.line - b.line,
    )
    .map(({ finding }) => finding)
}

/** A file that `readout format` would write otherwise is said once, with the first line that differs. */
function formOf({ name, text, format }: KnowledgeText): Finding[] {
  if (format !== undefined || !/\.(?:actors|places|frames|cues)$/.test(name)) return []
  const written = formatEntries(text)
  if (written === text) return []
  const [found, expected] = [text.split('\n'), written.split('\n')]
  const line = found.findIndex((each, index) => each !== expected[index])
  const at = line < 0 ? found.length : line
  return [
    fault(
      `${name}:${at + 1}`,
      `expected the form that \`readout format\` writes, "${expected[at] ?? ''}", found: "${found[at] ?? ''}"`,
    ),
  ]
}

function placeOf(at: string): { file: string; line: number } {
  const colon = at.lastIndexOf(':')
  return { file: at.slice(0, colon), line: Number(at.slice(colon + 1)) }
}
