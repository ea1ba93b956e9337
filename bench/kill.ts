/** Kills `readout add` with SIGKILL at random points, again and again, and compares what is kept in the end with an undisturbed run. By hand: it takes minutes. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packaged } from '../src/readout.js'
import { variedArticles } from './varied.js'

// Share of an undisturbed run after which one is killed at the latest: a record then takes some twenty kills to get to its end.
const WINDOW = 0.15
const kills = Number(process.argv[2] ?? 200)
const count = Number(process.argv[3] ?? 2000)
const main = packaged('dist', 'cli', 'main.js')
const folder = mkdtempSync(join(tmpdir(), 'readout-kill-'))

try {
  const articles = join(folder, 'articles.jsonl')
  const lines = [...variedArticles(count)].flatMap(each =>
    'article' in each
      ? [
          JSON.stringify({
            ...each.article,
            id: each.article.sourceId,
            published: each.article.published.value,
          }),
        ]
      : [],
  )
  writeFileSync(articles, `${lines.join('\n')}\n`)
  const start = performance.now()
  await run(['add', articles, '--record', join(folder, 'whole.duckdb')], null)
  const took = performance.now() - start
  let done = 0
  while (done < kills) {
    // Points are spread over a whole run, its opening and its end; a run that gets to its end begins a new record.
    const record = join(folder, `killed-${done}.duckdb`)
    for (; done < kills; done += 1) {
      const killed = await run(['add', articles, '--record', record], Math.random() * took * WINDOW)
      if (!killed) break
    }
    await run(['add', articles, '--record', record], null)
    const same = (await digest(record)) === (await digest(join(folder, 'whole.duckdb')))
    console.log(`${done} kills: ${same ? 'the same tables' : 'OTHER TABLES'}`)
    if (!same) process.exitCode = 1
    rmSync(record, { force: true })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Resolves to whether the process was killed before it ended. */
function run(args: readonly string[], killAfter: number | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', chunk => {
      said += chunk
    })
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('exit', (code, signal) => {
      if (timer) clearTimeout(timer)
      if (signal === 'SIGKILL') resolve(true)
      else if (code === 0) resolve(false)
      else reject(new Error(`readout ${args[0]} ended with ${code}: ${said}`))
    })
  })
}

/** One hash of every table, sorted. */
async function digest(record: string): Promise<string> {
  const tables = mkdtempSync(join(folder, 'tables-'))
  await run(['export', tables, '--format', 'csv', '--record', record], null)
  const hash = createHash('sha256')
  for (const name of readdirSync(tables).sort())
    hash.update(name).update(readFileSync(join(tables, name)))
  rmSync(tables, { recursive: true })
  return hash.digest('hex')
}
