/** Ids from content: the same thing has the same id in every run and on every machine. */
import { createHash } from 'node:crypto'
import type { Id } from './article.js'

/** `kind:` and 16 hexadecimal digits of the SHA-256 of the parts. Parts are kept apart, so `ab`,`c` is not `a`,`bc`. */
export function contentId<Kind extends string>(
  kind: Kind,
  parts: readonly (string | number | null)[],
): Id<Kind> {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part === null ? '\0' : String(part)).update('\x1f')
  return `${kind}:${hash.digest('hex').slice(0, 16)}` as Id<Kind>
}
