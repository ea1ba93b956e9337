/** The one grammar of every knowledge file: entries at the margin, indented fields, dated lines, comments. */

/** `kind id "Label"` at the margin, and the lines under it. */
export interface Entry {
  readonly kind: string
  readonly id: string
  readonly label: string | null
  readonly fields: readonly Field[]
  readonly terms: readonly Term[]
  /** `file:line`, as rules are cited. */
  readonly at: string
}

/** An indented `key value, value`. Values are trimmed, never empty, and keep their case. */
export interface Field {
  readonly key: string
  readonly values: readonly string[]
  readonly at: string
}

/** An indented `from..to value [source]`: the first day is in, the last is not; an open end is null. */
export interface Term {
  readonly from: string | null
  readonly to: string | null
  readonly value: string
  /** Where the term can be checked. */
  readonly source: string | null
  readonly at: string
}

/** A line that could not be read. The rest of the file was. */
export interface Fault {
  /** `file:line`. */
  readonly at: string
  /** `expected ..., found ...`. */
  readonly message: string
}

const HEAD = /^([a-z][a-z-]*)\s+([^\s"]+)(?:\s+"([^"]*)")?$/
const DATED =
  /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)?\.\.(\d{4}(?:-\d{2}(?:-\d{2})?)?)?\s+(\S+)(?:\s+(\S+:\/\/\S+))?$/
const FIELD = /^([a-z][a-z-]*)\s+(.+)$/

/** Reads the text of one knowledge file; `file` is the name that faults and rules cite. */
export function readEntries(file: string, text: string): { entries: Entry[]; faults: Fault[] } {
  const entries: (Entry & { fields: Field[]; terms: Term[] })[] = []
  const faults: Fault[] = []
  // What stands under a head that could not be read belongs to no other entry.
  let isUnderFault = false
  text.split(/\r?\n/).forEach((raw, index) => {
    const at = `${file}:${index + 1}`
    const line = withoutComment(raw).trimEnd()
    if (line.trim() === '') return
    if (!/^\s/.test(line)) {
      const head = HEAD.exec(line)
      isUnderFault = !head
      if (!head)
        faults.push({ at, message: `expected an entry such as: kind id "Label", found: ${line}` })
      else
        entries.push({
          kind: head[1]!,
          id: head[2]!,
          label: head[3] ?? null,
          fields: [],
          terms: [],
          at,
        })
      return
    }
    if (isUnderFault) return
    const entry = entries.at(-1)
    const body = line.trim()
    if (!entry) {
      faults.push({ at, message: `expected an entry before its fields, found: ${body}` })
      return
    }
    const dated = DATED.exec(body)
    if (dated) {
      entry.terms.push({
        from: dated[1] ?? null,
        to: dated[2] ?? null,
        value: dated[3]!,
        source: dated[4] ?? null,
        at,
      })
      return
    }
    const field = FIELD.exec(body)
    if (field) entry.fields.push({ key: field[1]!, values: splitValues(field[2]!), at })
    else faults.push({ at, message: `expected a field or a dated line, found: ${body}` })
  })
  return { entries, faults }
}

/** All values of the fields of one key, in order. */
export function valuesOf(entry: Entry, key: string): string[] {
  return entry.fields.filter(field => field.key === key).flatMap(field => field.values)
}

/** A `#` begins a comment at the margin or after white space, so that `C#` stays whole. */
function withoutComment(line: string): string {
  return line.replace(/(^|\s)#.*$/, '')
}

function splitValues(text: string): string[] {
  return text
    .split(',')
    .map(value => value.trim())
    .filter(value => value !== '')
}
