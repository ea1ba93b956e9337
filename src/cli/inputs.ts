/** The inputs that a command was given: files, folders and standard input, one after another. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'

export type Input = { readonly name: string } & (
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failure'; readonly message: string }
)

/** Yields each input when it is asked for, so that one file at a time is in memory. Folders are walked in order. */
export function* openInputs(paths: readonly string[]): Generator<Input> {
  const given = paths.length === 0 && !process.stdin.isTTY ? ['-'] : paths
  for (const path of given) {
    if (path === '-') yield attempt('standard input', () => readFileSync(0))
    else yield* openPath(path)
  }
}

/** A path as the user wrote it: `npm start` runs in the package's folder, the user stood elsewhere. */
export function fromWhereTheUserStood(path: string): string {
  const base =
    process.env.npm_lifecycle_event === 'start'
      ? (process.env.INIT_CWD ?? process.cwd())
      : process.cwd()
  return isAbsolute(path) ? path : resolve(base, path)
}

function* openPath(path: string): Generator<Input> {
  const full = fromWhereTheUserStood(path)
  const kind = attempt(path, () => Buffer.from(statSync(full).isDirectory() ? 'folder' : 'file'))
  if (kind.kind === 'failure') {
    yield kind
    return
  }
  if (Buffer.from(kind.bytes).toString() === 'file') {
    yield attempt(path, () => readFileSync(full))
    return
  }
  const files = readdirSync(full, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files)
    yield attempt(join(path, relative(full, file)), () => readFileSync(file))
}

function attempt(name: string, read: () => Uint8Array): Input {
  try {
    return { name, kind: 'bytes', bytes: read() }
  } catch (error) {
    return { name, kind: 'failure', message: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file or folder'
  if (code === 'EACCES') return 'may not be read'
  return message
}
