/** Asks the server, and says plainly what it answered. */
import { useEffect, useState } from 'preact/hooks'
import { hrefOf, type Query } from './address.js'

// biome-ignore lint/suspicious/noExplicitAny: rows are as wide as the record's questions.
export type Row = { readonly [column: string]: any }

export interface Rows {
  readonly rows: readonly Row[]
  readonly more?: boolean
}

export type Asked<Answer> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly message: string; readonly to: string }
  /** `to` is the question that it answers; while another is asked, it stands. */
  | { readonly state: 'answered'; readonly answer: Answer; readonly to: string }

export async function ask<Answer>(href: string, body?: object): Promise<Answer> {
  const response = await fetch(href, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  })
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw new Error(answer?.detail ?? `the server answered ${response.status}`)
  return answer as Answer
}

/** The same, telling of each step that the server tells of; answers with the last. */
export async function askInSteps(
  href: string,
  body: object,
  tell: (step: Row) => void,
): Promise<Row> {
  const response = await fetch(href, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(body),
  })
  if (!response.ok || !response.body) {
    const problem = await response.json().catch(() => null)
    throw new Error(problem?.detail ?? `the server answered ${response.status}`)
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let last: Row | null = null
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const events = (rest + value).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (!data) continue
      last = JSON.parse(data) as Row
      tell(last)
    }
  }
  if (last === null) throw new Error('the server ended before it answered')
  return last
}

let underWay = 0

/** The page says that it is busy while a question is under way, since the answer to the former one stands until then. */
function countUnderWay(change: 1 | -1): void {
  underWay += change
  document.getElementById('page')?.setAttribute('aria-busy', String(underWay > 0))
}

/** The answer to a question, asked again when the question changes or `again` does. */
export function useAsk<Answer>(href: string | null, again: unknown = null): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ state: 'waiting' })
  useEffect(() => {
    if (href === null) return
    let late = false
    setAsked(before => (before.state === 'answered' ? before : { state: 'waiting' }))
    countUnderWay(1)
    ask<Answer>(href)
      .then(
        answer => late || setAsked({ state: 'answered', answer, to: href }),
        error => late || setAsked({ state: 'failed', message: String(error.message), to: href }),
      )
      .finally(() => countUnderWay(-1))
    return () => {
      late = true
    }
  }, [href, again])
  return asked
}

export function apiOf(question: string, query: Query = {}): string {
  return hrefOf(`/api/${question}`, query)
}
