/** The published code tables under `knowledge/codes/`: CAMEO with Goldstein values, and CAMEO to PLOVER. */
import type { CameoRow, CodeTables } from '../core/cameo.js'
import type { Plover } from '../core/reading.js'
import type { Fault } from '../notation/entries.js'

/** Reads the tab-separated tables. A row of the wrong shape is reported and left out. */
export function buildCodes(
  files: readonly { readonly name: string; readonly text: string }[],
): CodeTables & { readonly faults: readonly Fault[] } {
  const cameo = new Map<string, CameoRow>()
  const plover = new Map<string, Plover>()
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
      if (isPlover)
        plover.set(code, {
          type: second,
          mode: third || null,
          contexts: fourth ? fourth.split(';') : [],
        })
      else cameo.set(code, { code, name: second, goldstein: third === '' ? null : Number(third) })
    })
  }
  return { cameo, plover, faults }
}
