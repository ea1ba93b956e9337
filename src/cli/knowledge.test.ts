/** A user's own knowledge as the shell sees it: added to every command that reads, checked, and missed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packaged } from '../readout.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-user-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function readout(args: readonly string[]): { status: number | null; out: string; err: string } {
  const main = packaged('src', 'cli', 'main.ts')
  const run = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
    cwd: packaged(),
    encoding: 'utf8',
  })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

const ACTORS = file(
  'mine/world.actors',
  'country XAV "Arvania"\n  demonym Arvanian\n  capital Dorn\n\ncountry XBE "Belmark"\n  demonym Belmarker\n',
)
const FRAMES = file(
  'mine/own.frames',
  'frame own.snub "Snub"\n  code    111\n  verb    frobnicate\n',
)
const MINE = join(folder, 'mine')

test("why reads with a user's actors and frames, and cites their files", () => {
  const sentence = 'Arvania frobnicated Belmark on Monday.'
  expect(readout(['why', sentence]).out).toContain('nothing:')
  const { out, status } = readout(['why', '--knowledge', MINE, sentence])
  expect(status).toBe(0)
  expect(out).toContain('XAV > XBE')
  expect(out).toContain(`${FRAMES}:1`)
  expect(out).toContain(`${ACTORS}:1`)
})

test('code reads with the dictionaries of other coders', () => {
  const actors = file(
    'x.actors.txt',
    'ARVANIAN_LEAGUE [XAVREB]\nMIRA_TOLVAN [XAVGOV 270101-321231]\n',
  )
  const agents = file('x.agents.txt', 'BLUECOAT_ [~COP]\n')
  const article = file(
    'a.txt',
    'Talks\n\nThe Arvanian League attacked France on Monday.\n\nMira Tolvan criticized France.\n',
  )
  const args = ['--dictionary', actors, '--dictionary', agents, '--date', '2031-04-16']
  const { out, err, status } = readout(['code', '--format', 'json', ...args, article])
  expect(err).not.toContain('expected')
  expect(status).toBe(0)
  const { events } = JSON.parse(out)
  const sides = events.map((event: { source: { code: string }[] }) => event.source[0]?.code)
  expect(sides).toEqual(expect.arrayContaining(['XAVREB', 'XAVGOV']))
  const { out: why } = readout(['why', '--dictionary', agents, 'French bluecoats arrested a man.'])
  expect(why).toContain('FRACOP')
})

test("check names the faults of a user's files and exits 3; format mends their form", () => {
  const broken = file('broken/x.actors', 'group front "Front"\n  code  rebels\n  alias A,B\n')
  const { out, status } = readout(['check', '--knowledge', join(folder, 'broken')])
  expect(status).toBe(3)
  const mine = out.split('\n').filter(line => line.startsWith(broken))
  expect(mine).toEqual([
    `${broken}:1: expected an actor code such as RUSGOV, found: rebels`,
    `${broken}:3: expected the form that \`readout format\` writes, "  alias A, B", found: "  alias A,B"`,
  ])
  expect(readout(['format', broken]).status).toBe(0)
  const after = readout(['check', '--knowledge', join(folder, 'broken')]).out
  expect(after.split('\n').filter(line => line.startsWith(broken))).toHaveLength(1)
})

test('a folder or a dictionary that is not there is said, and the status is 1', () => {
  for (const args of [
    ['why', '--knowledge', join(folder, 'absent'), 'It rained.'],
    ['why', '--dictionary', join(folder, 'absent.txt'), 'It rained.'],
    ['check', '--knowledge', join(folder, 'absent')],
  ]) {
    const { status, err } = readout(args)
    expect(status).toBe(1)
    expect(err).toContain('found none')
  }
})

test('check --unknown ranks names that no entry has, with a sentence each', () => {
  const article = file(
    'names.txt',
    'A meeting\n\nPresident Orla Quenthar met the French president in Paris on Monday. Quenthar praised France.\n\nThe Zumbra Accord was signed in Geneva.\n',
  )
  const { out, status } = readout(['check', '--unknown', article])
  expect(status).toBe(0)
  const rows = out
    .trim()
    .split('\n')
    .map(line => line.split('\t'))
  expect(rows[0]).toEqual([
    '2',
    'Orla Quenthar',
    'President Orla Quenthar met the French president in Paris on Monday.',
  ])
  expect(rows.map(([, name]) => name?.split(' ')[0])).toContain('Zumbra')
  for (const known of ['Paris', 'France', 'Geneva', 'Monday', 'President'])
    expect(rows.map(([, name]) => name)).not.toContain(known)
})
