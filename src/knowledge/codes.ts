/** The published code tables under `knowledge/codes/`: CAMEO with Goldstein values, and CAMEO to PLOVER. */
import type { CameoRow, CodeTables } from '../core/cameo.js'
import type { Plover } from '../core/reading.js'
import type { Fault } from '../notation/entries.js'
import type { KnowledgeText } from './files.js'

/** The rows of the tables, as JSON keeps them. */
export interface CodeRows {
  readonly cameo: readonly CameoRow[]
  readonly plover: readonly (readonly [cameo: string, plover: Plover])[]
}

/** Whether a file is one of the tables; places and outlets come in tab-separated files too. */
export function isCodeTable({ name }: KnowledgeText): boolean {
  return /(?:^|\/)codes\/[^/]+\.tsv$/.test(name)
}

/** Reads the tab-separated tables. A row of the wrong shape is reported and left out. */
export function readCodes(files: readonly KnowledgeText[]): { codes: CodeRows; faults: Fault[] } {
  const cameo: CameoRow[] = []
  const plover: [string, Plover][] = []
  const faults: Fault[] = []
  for (const file of files) {
    const isPlover = file.name.endsWith('plover.tsv')
    const width = isPlover ? 4 : 3
    file.text.split('\n').forEach((line, index) => {
      if (line.trim() === '' || line.startsWith('#') || /^(code|cameo)\t/.test(line)) return
      const cells = line.split('\t')
      if (cells.length !== width) {
        faults.push({
          at: `${file.name}:${index + 1}`,
          message: `expected ${width} columns, found: ${cells.length}`,
        })
        return
      }
      const [code, second, third, fourth] = cells as [string, string, string, string]
      if (isPlover) {
        const contexts = fourth ? fourth.split(';') : []
        plover.push([code, { type: second, mode: third || null, contexts }])
      } else cameo.push({ code, name: second, goldstein: third === '' ? null : Number(third) })
    })
  }
  return { codes: { cameo, plover }, faults }
}

/** The tables, by code. */
export function indexCodes({ cameo, plover }: CodeRows): CodeTables {
  return { cameo: new Map(cameo.map(row => [row.code, row])), plover: new Map(plover) }
}
