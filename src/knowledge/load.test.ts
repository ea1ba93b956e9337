/** Compiled knowledge says what the files say, and is used only when it was made from them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readEntries } from '../notation/entries.js'
import { openKnowledge } from './compile.js'
import { loadKnowledge, readKnowledgeTexts, writeCompiledKnowledge } from './load.js'

const scratch = mkdtempSync(join(tmpdir(), 'readout-knowledge-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const OWN = join(import.meta.dirname, '..', '..', 'knowledge')

test('compiled knowledge is used when it was made from the files as they are', () => {
  const compiled = join(scratch, 'own.bin')
  writeCompiledKnowledge(OWN, compiled)
  const bytes = readFileSync(compiled)
  // A mark that no file has shows that it was these bytes that were opened.
  const at = bytes.indexOf('Ease economic sanctions')
  expect(at).toBeGreaterThan(0)
  bytes.write('EASE', at)
  writeFileSync(compiled, bytes)
  const { codes } = loadKnowledge(OWN, { compiled })
  expect([...codes.cameo.values()].some(({ name }) => name.startsWith('EASE economic'))).toBe(true)
})

test('compiled knowledge of other files is left aside', () => {
  const dir = join(scratch, 'knowledge')
  const compiled = join(scratch, 'stale.bin')
  cpSync(OWN, dir, { recursive: true })
  writeCompiledKnowledge(dir, compiled)
  writeFileSync(join(dir, 'actors', 'late.actors'), 'person mira-tolvan "Mira Tolvan"\n')
  const { directory, version } = loadKnowledge(dir, { compiled })
  expect(directory.person('mira-tolvan')?.at).toBe('knowledge/actors/late.actors:1')
  expect(version).not.toBe(loadKnowledge(OWN).version)
})

test('every actor and place says in which line of which file it stands', () => {
  const { directory } = loadKnowledge(OWN)
  const texts = readKnowledgeTexts(OWN, {}).filter(({ name }) => name.endsWith('.actors'))
  const entries = texts.flatMap(({ name, text }) => readEntries(name, text).entries)
  expect(entries.length).toBeGreaterThan(1000)
  for (const { kind, id, at } of entries) {
    if (kind === 'person') expect(directory.person(id)?.at).toBe(at)
    if (kind === 'country' || kind === 'region') expect(directory.country(id)?.at).toBe(at)
    if (kind === 'organisation' || kind === 'group') expect(directory.organisation(id)?.at).toBe(at)
    if (kind === 'post')
      expect(directory.postsOf(id.slice(0, id.indexOf('.'))).map(post => post.at)).toContain(at)
  }
})

test("an entry of a user's folder stands instead of the one of the same id", () => {
  const dir = join(scratch, 'user')
  cpSync(join(OWN, 'cues'), dir, { recursive: true })
  writeFileSync(
    join(dir, 'mine.actors'),
    'country FRA "France"\n  capital Testville\n\nperson mira-tolvan "Mira Tolvan"\n',
  )
  const { directory, faults } = loadKnowledge(OWN, { folders: [dir] })
  expect(faults).toEqual([])
  expect(directory.country('FRA')).toMatchObject({
    capital: ['Testville'],
    at: `${dir}/mine.actors:1`,
  })
  expect(directory.country('DEU')?.capital).toEqual(['Berlin'])
})

test('bytes that are no compiled knowledge are refused', () =>
  expect(() => openKnowledge(new Uint8Array(64), () => '')).toThrow(/expected compiled knowledge/))

test('a folder that is not there is an error', () =>
  expect(() => loadKnowledge(join(scratch, 'nowhere'))).toThrow(/found none/))
