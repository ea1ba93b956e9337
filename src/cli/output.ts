/** Standard output with back-pressure, and messages on standard error. */

/** Writes data; waits when the reader is slower than we are. */
export function write(text: string): Promise<void> {
  return new Promise(done => {
    if (process.stdout.write(text)) done()
    else process.stdout.once('drain', done)
  })
}

/** One line for people, on standard error. */
export function say(message: string): void {
  process.stderr.write(`readout: ${message}\n`)
}

export const isTerminal = process.stdout.isTTY === true

/** Width to lay tables out in: the terminal's, within reason; 100 when there is none. */
export const columns = Math.min(Math.max(process.stdout.columns ?? 100, 60), 160)
