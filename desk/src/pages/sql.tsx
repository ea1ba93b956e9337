/** SQL: one statement that only reads; the address has it, so that a link gives the same answer. */
import { useEffect, useState } from 'preact/hooks'
import { type Address, go, hrefOf } from '../address.js'
import { ask, type Row, type Rows } from '../api.js'
import { sentenceHref } from '../parts/evidence.jsx'
import { TakeOut } from '../parts/filters.jsx'
import { Table } from '../parts/table.jsx'
import { Heading } from '../parts/view.jsx'
import { useTitle } from '../parts/waiting.jsx'

const CANNED: readonly (readonly [string, string])[] = [
  [
    'Most frequent pairs',
    'select source, target, count(*) as events, round(avg(goldstein), 2) as goldstein\nfrom event group by all order by events desc limit 50',
  ],
  [
    'What was denied',
    'select day, cameo, source, target, sentence.text, event.article, event.sentence\nfrom event join sentence on sentence.article = event.article and sentence."index" = event.sentence\nwhere status = \'denied\' order by day',
  ],
  [
    'Fighting by week',
    "select date_trunc('week', day)::date as week, count(*) as events\nfrom event where starts_with(cameo, '19') and status = 'occurred' group by all order by week",
  ],
  [
    'Outlets',
    'select outlet, count(*) as articles, min(published) as first, max(published) as last\nfrom article group by all order by articles desc',
  ],
  [
    'Copies of one text',
    'select a.outlet as copy, b.outlet as original, b.title, similarity\nfrom copy join article a on a.id = article join article b on b.id = "of" order by similarity desc',
  ],
  [
    'Meetings put off or called off',
    "select kind, participants, date, status\nfrom engagement where status in ('postponed', 'cancelled') order by date",
  ],
  ['Tables', 'show tables'],
]

export function Sql({ address }: { address: Address }) {
  useTitle('SQL')
  const asked = address.query.statement
  const [statement, setStatement] = useState(asked ?? CANNED[0]![1])
  const [answer, setAnswer] = useState<Rows | null>(null)
  const [message, setMessage] = useState('')
  useEffect(() => {
    if (asked === undefined) return
    setStatement(asked)
    setMessage('Asking …')
    let late = false
    ask<Rows>('/api/sql', { statement: asked }).then(
      rows => {
        if (late) return
        setAnswer(rows)
        setMessage(`${rows.rows.length} rows${rows.more ? ', and more' : ''}`)
      },
      error => {
        if (late) return
        setAnswer(null)
        setMessage((error as Error).message)
      },
    )
    return () => {
      late = true
    }
  }, [asked])
  const run = () => go(hrefOf('/sql', { statement }))
  return (
    <section>
      <Heading
        title="SQL"
        about="One statement that only reads, ten seconds at most. Codes are text: '036' keeps its nought."
      >
        {asked && (
          <TakeOut
            question="sql"
            query={{ statement: asked }}
            formats={['json', 'csv', 'parquet']}
          />
        )}
      </Heading>
      <nav class="canned" aria-label="Statements">
        {CANNED.map(([name, text]) => (
          <a
            key={name}
            class={text === asked ? 'on' : ''}
            href={hrefOf('/sql', { statement: text })}
          >
            {name}
          </a>
        ))}
      </nav>
      <label class="paste">
        <span class="hidden">Statement</span>
        <textarea
          class="code"
          rows={6}
          value={statement}
          spellcheck={false}
          onInput={event => setStatement(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run()
          }}
        />
      </label>
      <p class="run">
        <button type="button" class="chief" onClick={run}>
          Ask
        </button>{' '}
        <small>Ctrl Enter</small> <span role="status">{message}</span>
      </p>
      {answer && answer.rows.length > 0 && (
        <Table
          label="Answer"
          rows={answer.rows}
          hide={hidden(answer.rows)}
          cells={ways(answer.rows)}
        />
      )}
    </section>
  )
}

/** A row that names an article and a sentence leads to it. */
function ways(rows: readonly Row[]): {
  readonly [column: string]: (row: Row) => preact.JSX.Element
} {
  if (!hasSentence(rows)) return {}
  return {
    article: row => <a href={sentenceHref(row.article, row.sentence)}>in the article</a>,
  }
}

const hidden = (rows: readonly Row[]) => (hasSentence(rows) ? ['sentence'] : [])

function hasSentence(rows: readonly Row[]): boolean {
  return String(rows[0]?.article).startsWith('article:') && typeof rows[0]?.sentence === 'number'
}
