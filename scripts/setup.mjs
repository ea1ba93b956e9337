/** Readies a fresh clone: checks Node, installs the locked packages, builds. Does nothing when all that is done. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = join(root, '.setup-stamp.json')
const say = message => process.stderr.write(`readout: ${message}\n`)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  say(`expected Node 20.19 or later, found ${process.version}`)
  process.exit(1)
}

const stamp = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {}
const installed = hash([
  readFileSync(join(root, 'package-lock.json')),
  process.version,
  process.platform,
  process.arch,
])
if (stamp.installed !== installed || !existsSync(join(root, 'node_modules'))) {
  say('installing packages (first time only) ...')
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
}
const built = hash([installed, ...sources().map(stateOf)])
const compiled = hash([built, ...filesUnder('knowledge').map(stateOf)])
if (stamp.built !== built || !existsSync(join(root, 'dist', 'cli', 'main.js'))) {
  say('building ...')
  run(process.execPath, [join(root, 'scripts', 'build.mjs')])
} else if (stamp.compiled !== compiled || !existsSync(join(root, 'dist', 'knowledge.bin'))) {
  say('compiling the knowledge files ...')
  run(process.execPath, [join(root, 'scripts', 'build.mjs'), '--knowledge'])
}
// Last, so that an interrupted set-up is begun again.
writeFileSync(stampFile, JSON.stringify({ installed, built, compiled }))

/** Runs a step with its output on stderr: stdout belongs to the data of the command that follows. */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status === 0) return
  say(
    `${command} ${args.join(' ')} failed; nothing was set up. Mend what it says above and run the same command again.`,
  )
  process.exit(1)
}

function sources() {
  return [
    ...filesUnder('src').filter(file => /\.(?:ts|sql)$/.test(file)),
    ...filesUnder('desk'),
    join(root, 'scripts', 'build.mjs'),
    join(root, 'tsconfig.json'),
    join(root, 'tsconfig.build.json'),
  ].sort()
}

function filesUnder(folder) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/** Changes whenever a file is written; a guess that is quick, and wrong only for work done in vain. */
function stateOf(file) {
  const { mtimeMs, size } = statSync(file)
  return `${file} ${mtimeMs} ${size}`
}

function hash(parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex')
}
