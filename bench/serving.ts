/** `readout serve` of the built program on a record, in a process of its own, as a user has it. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { packaged } from '../src/readout.js'

export interface Serving {
  readonly base: string
  readonly pid: number
  /** Resident bytes of the server now; null where the system does not tell. */
  readonly memory: () => number | null
  /** Milliseconds of processor that the server has used so far; null where the system does not tell. */
  readonly processor: () => number | null
  readonly close: () => Promise<void>
}

/** Answers once the server listens; `folder` is where it stands. */
export function serveForBench(record: string, folder: string): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const server = spawn(
      process.execPath,
      [packaged('dist', 'cli', 'main.js'), 'serve', '--record', record, '--port', '0'],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let said = ''
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const base = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (!base) return
      resolve({
        base,
        pid: server.pid!,
        memory: () => residentOf(server.pid!),
        processor: () => processorOf(server.pid!),
        close: () =>
          new Promise(done => {
            server.once('exit', () => done())
            server.kill('SIGTERM')
          }),
      })
    })
    server.once('exit', () => reject(new Error(`serve ended before it listened: ${said}`)))
  })
}

// The kernel counts in hundredths of a second.
const TICK = 10

function processorOf(pid: number): number | null {
  try {
    // Fields after the name in brackets, which may hold spaces: user time and system time are the 12th and 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK
  } catch {
    return null
  }
}

function residentOf(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Number(kilobytes) * 1024 : null
  } catch {
    return null
  }
}
