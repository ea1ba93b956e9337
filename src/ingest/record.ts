/** Checks the records of JSON Lines at their door; what is past it is trusted. */
import { createRequire } from 'node:module'
import type * as Zod from 'zod'

/** The fields that a record or a row of a table may have; those that no record has are left alone. */
export const COLUMNS = ['id', 'url', 'title', 'text', 'published', 'outlet', 'author', 'lang']

/** An article as a record tells it. Fields that the contract does not name are left alone. */
export type ArticleRecord = Zod.infer<ReturnType<typeof makeSchema>>

/** The record, or what is wrong with it in one line: "text: expected string, found number". */
export function checkRecord(value: unknown): { record: ArticleRecord } | { fault: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { fault: `expected an object with "text", found ${nameOf(value)}` }
  const fields = value as { readonly [name: string]: unknown }
  schema ??= makeSchema()
  const checked = schema.safeParse(fields)
  if (checked.success) return { record: checked.data }
  const name = String(checked.error.issues[0]?.path[0] ?? '')
  if (name === 'text' && fields.text === undefined) {
    const found = Object.keys(fields).slice(0, 8).join(', ')
    return { fault: `expected "text", found ${found === '' ? 'no fields' : `only ${found}`}` }
  }
  return { fault: `${name}: expected ${EXPECTED[name] ?? 'text'}, found ${nameOf(fields[name])}` }
}

// Loaded with the first record, since many a run has none and loading takes a while.
const load = createRequire(import.meta.url)
let schema: ReturnType<typeof makeSchema> | undefined

function makeSchema() {
  const { z } = load('zod') as typeof Zod
  const line = z.union([z.string(), z.number()]).nullish()
  return z.object({
    id: line,
    url: z.string().nullish(),
    title: z.string().nullish(),
    text: z.string(),
    published: line,
    outlet: z.string().nullish(),
    author: z.union([z.string(), z.array(z.string())]).nullish(),
    lang: z.string().nullish(),
  })
}

const EXPECTED: { readonly [field: string]: string } = {
  id: 'text or a number',
  published: 'a day such as 2031-04-14',
  author: 'text or a list of texts',
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`
}
