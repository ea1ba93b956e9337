/** How far a long run has come, on standard error: counts, rate and, where the whole is known, the time left. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fromWhereTheUserStood } from './inputs.js'
import { say } from './output.js'

/**
 * Says a line every two seconds of work, and nothing in a short run. `whole` is the paths of files, whose characters are then
 * counted as `length`, or a number that the lengths add up to.
 */
export function showProgress(whole: readonly string[] | number) {
  const start = performance.now()
  const total = typeof whole === 'number' ? whole : sizeOf(whole)
  let last = start
  let done = 0
  return (articles: number, failures: number, { length }: { readonly length: number }): void => {
    done += length
    const now = performance.now()
    if (now - last < EVERY) return
    last = now
    const seconds = (now - start) / 1000
    // Text is most of what files hold; a page's markup makes this an overestimate, which "about" owns up to.
    const left = total === null || done < total / 50 ? null : (seconds * (total - done)) / done
    say(
      `${articles} articles, ${Math.round(articles / seconds)} a second${failures > 0 ? `, ${failures} failed` : ''}${left === null || left < 0 ? '' : `, about ${shown(left)} left`}`,
    )
  }
}

const EVERY = 2000

function shown(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`
}

/** Bytes of all the files, or null where any input is not a file of plain text. */
function sizeOf(paths: readonly string[]): number | null {
  let total = 0
  for (const path of paths) {
    try {
      const full = fromWhereTheUserStood(path)
      const found = statSync(full)
      const files = found.isDirectory()
        ? readdirSync(full, { recursive: true, encoding: 'utf8' }).map(name => join(full, name))
        : [full]
      if (files.some(file => file.endsWith('.gz'))) return null
      total += files.reduce((sum, file) => sum + statSync(file).size, 0)
    } catch {
      return null
    }
  }
  return paths.length === 0 ? null : total
}
