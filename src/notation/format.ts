/** The one form in which a knowledge file is written: rewrites a file in it, comments kept. */

/**
 * Two spaces before a field or a dated line, values of one entry in one column and a comma and a space
 * apart, dated lines last and by their first day, one empty line at most, none at either end. Lines that
 * cannot be read stay as they are, for the reader to report.
 */
export function formatEntries(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(line => readLine(line.trimEnd()))
  const blocks: Line[][] = []
  for (const line of lines)
    if (line.kind === 'body' && blocks.length > 0) blocks.at(-1)!.push(line)
    else blocks.push([line])
  const written = blocks.flatMap(formatBlock)
  const spaced = written.filter((line, index) => line !== '' || written[index - 1] !== '')
  return `${spaced.join('\n').trim()}\n`
}

type Line =
  | { readonly kind: 'other'; readonly text: string }
  | {
      readonly kind: 'body'
      readonly text: string
      readonly key: string
      readonly value: string
      /** Where the value begins in the line. */
      readonly column: number
      readonly comment: string
      readonly isDated: boolean
    }

type Body = Extract<Line, { kind: 'body' }>

const INDENT = '  '
/** `demonym`, `generic`, `country`: most keys have seven letters or fewer. */
const WIDTH = 8
const HEAD = /^([a-z][a-z-]*)\s+([^\s"#]+)(?:\s+("[^"]*"))?(\s+#.*)?$/
const BODY = /^(\s+)(\S+)(\s+)(.*?)(\s+#.*)?$/
const DATES = /^[\d-]*\.\.[\d-]*$/

function readLine(text: string): Line {
  const head = HEAD.exec(text)
  if (head) {
    const [, kind, id, label, comment = ''] = head
    return { kind: 'other', text: [kind, id, label].filter(Boolean).join(' ') + comment }
  }
  const body = /^\s*#/.test(text) ? null : BODY.exec(text)
  if (!body) return { kind: 'other', text: /^\s+#/.test(text) ? INDENT + text.trim() : text }
  const [, indent, key, gap, value, comment = ''] = body as unknown as string[]
  const isDated = DATES.test(key!)
  if (!isDated && !/^[a-z][a-z-]*$/.test(key!)) return { kind: 'other', text }
  return {
    kind: 'body',
    text,
    key: key!,
    value: isDated
      ? value!.replace(/\s+/g, ' ')
      : value!
          .split(/\s*,\s*/)
          .filter(Boolean)
          .join(', '),
    column: indent!.length + key!.length + gap!.length,
    comment,
    isDated,
  }
}

/** An entry's head stands alone or before its body; a comment of its own line ends a block. */
function formatBlock(block: readonly Line[]): string[] {
  const head = block.filter(line => line.kind === 'other').map(line => line.text)
  const body = block.filter(line => line.kind === 'body')
  const fields = body.filter(line => !line.isDated)
  const dated = body
    .filter(line => line.isDated)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const fieldColumn = columnOf(fields, 1)
  const datedColumn = columnOf(dated, 2)
  return [
    ...head,
    ...fields.map(line => writeLine(line, fieldColumn)),
    ...dated.map(line => writeLine(line, datedColumn)),
  ]
}

/** The column that the lines have in common, else the first that leaves a gap after every key. */
function columnOf(lines: readonly Body[], gap: number): number {
  const longest = INDENT.length + Math.max(WIDTH - gap, ...lines.map(line => line.key.length))
  const [first] = lines
  const isShared = first !== undefined && lines.every(line => line.column === first.column)
  const fits = lines.every(line => first!.column > INDENT.length + line.key.length)
  return isShared && fits ? first.column : longest + gap
}

function writeLine(line: Body, column: number): string {
  return `${INDENT}${line.key}`.padEnd(column) + line.value + line.comment
}
