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
const built = hash([
  installed,
  ...sources().map(file => `${file} ${statSync(file).mtimeMs} ${statSync(file).size}`),
])
if (stamp.built !== built || !existsSync(join(root, 'dist', 'cli', 'main.js'))) {
  say('building ...')
  run(process.execPath, [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    'tsconfig.build.json',
  ])
}
// Last, so that an interrupted set-up is begun again.
writeFileSync(stampFile, JSON.stringify({ installed, built }))

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
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return [
    ...files.filter(file => file.endsWith('.ts')).map(file => join(root, 'src', file)),
    join(root, 'tsconfig.json'),
    join(root, 'tsconfig.build.json'),
  ].sort()
}

function hash(parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex')
}
