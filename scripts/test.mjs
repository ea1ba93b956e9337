/** Type-checks, lints and tests, then says in one plain line how many tests passed and failed. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The desk is tested in Chromium, a Debian package; where it can be installed, it is.
if (
  !existsSync('/usr/bin/chromium') &&
  existsSync('/usr/bin/apt-get') &&
  process.getuid?.() === 0
) {
  process.stderr.write('readout: installing Chromium (first time only) ...\n')
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  if (install().status !== 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] })
    install()
  }
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const scratch = mkdtempSync(join(tmpdir(), 'readout-test-'))
const report = join(scratch, 'report.json')
const checks = [
  ['types', join('typescript', 'bin', 'tsc'), ['-p', 'tsconfig.json']],
  [
    'types of the desk',
    join('typescript', 'bin', 'tsc'),
    ['--noEmit', '-p', join('desk', 'tsconfig.json')],
  ],
  ['lint', join('@biomejs', 'biome', 'bin', 'biome'), ['check', '--diagnostic-level=error', '.']],
]
let passed = 0
let failed = 0
for (const [name, script, args] of checks) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status === 0) passed += 1
  else {
    failed += 1
    console.log(`${name}: failed`)
  }
}
spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
)
try {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  // A file that does not even load has no failed test, only a failed suite.
  if (!result.success && result.numFailedTests === 0)
    failed += Math.max(1, result.numFailedTestSuites)
} catch (error) {
  console.log(`the test runner left no report: ${error.message}`)
  failed += 1
}
rmSync(scratch, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
