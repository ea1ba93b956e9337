/** Holds the folders to the stairs: nothing imports upward or sideways, and only doors import from outside. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** A folder imports from the folders listed for it and from itself, from nothing else. */
const FLOORS: { [folder: string]: string[] } = {
  core: [],
  notation: ['core'],
  knowledge: ['core', 'notation'],
  ingest: ['core', 'knowledge'],
  fetch: ['.'],
  text: ['core'],
  parse: ['core'],
  mention: ['core', 'knowledge', 'notation', 'parse'],
  coding: ['core', 'knowledge', 'notation', 'parse'],
  reading: ['core', 'notation', 'knowledge', 'ingest', 'text', 'parse', 'mention', 'coding'],
  record: ['core'],
  '.': ['core', 'notation', 'knowledge', 'ingest', 'text', 'parse', 'reading', 'record'],
  adding: ['core', 'record', '.'],
  export: ['core'],
  mcp: ['core', 'record', '.'],
  serve: ['core', 'record', 'export', 'fetch', 'adding', '.'],
  index: ['core', 'ingest', 'reading', 'record', 'adding', '.'],
  cli: [
    'core',
    'export',
    'serve',
    'mcp',
    'fetch',
    'record',
    'ingest',
    'notation',
    'parse',
    'reading',
    'adding',
    '.',
  ],
}
/** Files that may import node modules and outside packages; cli/ may throughout. */
const DOORS = [
  'adding/reader-pool.ts',
  'adding/reader-worker.ts',
  'core/id.ts',
  'export/calendar.ts',
  'fetch/address.ts',
  'fetch/fetcher.ts',
  'fetch/request.ts',
  'ingest/archive.ts',
  'ingest/dom.ts',
  'ingest/feed.ts',
  'ingest/inputs.ts',
  'ingest/record.ts',
  'ingest/table.ts',
  'knowledge/load.ts',
  'mcp/server.ts',
  'parse/weights.ts',
  'readout.ts',
  'serve/app.ts',
  'serve/guard.ts',
  'record/duckdb.ts',
]
const root = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)

for (const file of files)
  test(`${file} imports only what stands below it`, () => {
    const source = readFileSync(join(root, file), 'utf8')
    const folder = folderOf(file)
    const allowed = FLOORS[folder]
    expect(allowed, `src/${folder} is on no floor`).toBeDefined()
    for (const [, path] of source.matchAll(/(?:from|import) '(\.[^']+)'/g)) {
      const target = folderOf(relative(root, join(root, file, '..', path!)))
      expect([folder, ...allowed!], `${folder} may not import ${target} (${path})`).toContain(
        target,
      )
    }
    if (DOORS.includes(file) || folder === 'cli') return
    expect(
      [...source.matchAll(/(?:from|import) '([^'.][^']*)'/g)].map(match => match[1]),
      'only a door may import from outside',
    ).toEqual([])
  })

test('each outside package has one file that imports it', () => {
  const importers = new Map<string, string[]>()
  for (const file of files)
    for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(/from '([^'.][^']*)'/g))
      if (!name!.startsWith('node:')) importers.set(name!, [...(importers.get(name!) ?? []), file])
  for (const [name, by] of importers) expect(by, name).toHaveLength(1)
})

function folderOf(file: string): string {
  if (file === 'index.ts' || file === 'index.js') return 'index'
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '.'
}
