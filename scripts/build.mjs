/** Builds `dist/`: compiles the program and the desk, then the knowledge files. `--knowledge` leaves the program as it is. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const loader = join(root, 'dist', 'knowledge', 'load.js')

if (!process.argv.includes('--knowledge') || !existsSync(loader)) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
  for (const folder of ['migrations', 'queries', 'steps'])
    cpSync(join(root, 'src', 'record', folder), join(root, 'dist', 'record', folder), {
      recursive: true,
    })
}
if (!process.argv.includes('--knowledge')) {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'desk', 'vite.config.ts'), logLevel: 'warn' })
}
const { writeCompiledKnowledge } = await import(pathToFileURL(loader).href)
writeCompiledKnowledge(join(root, 'knowledge'))
