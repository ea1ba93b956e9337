/** Read: an article coded as it is pasted. Words and rows light one another up; nothing is kept until it is added. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ask, askInSteps, type Row } from '../api.js'
import { Marked, MarkLegend, marksOf, soughtSentence } from '../parts/marked.jsx'
import { ReadRows } from '../parts/read-rows.jsx'
import { Heading } from '../parts/view.jsx'
import { useTitle } from '../parts/waiting.jsx'

const PAUSE = 400

interface Source {
  readonly text?: string
  readonly url?: string
  readonly date?: string
}

export function Read() {
  useTitle('Read')
  const [text, setText] = useState('')
  const [url, setUrl] = useState('')
  const [date, setDate] = useState('')
  const [reading, setReading] = useState<Row | null>(null)
  const [message, setMessage] = useState('')
  const [lit, setLit] = useState<string | null>(null)
  const latest = useRef(0)
  const marks = useMemo(() => (reading ? marksOf(reading) : []), [reading])
  const read = async (source: Source) => {
    const mine = ++latest.current
    setMessage('Reading …')
    try {
      const answer = await ask<Row>('/api/read', source)
      if (mine !== latest.current) return
      setReading(answer)
      setMessage(summaryOf(answer))
    } catch (error) {
      if (mine !== latest.current) return
      setReading(null)
      setMessage((error as Error).message)
    }
  }
  useEffect(() => {
    if (text.trim() === '') return
    const timer = setTimeout(() => read({ text, date }), PAUSE)
    return () => clearTimeout(timer)
  }, [text, date])
  useEffect(() => {
    if (lit) document.querySelector('li.row.lit')?.scrollIntoView({ block: 'nearest' })
  }, [lit])
  const add = async () => {
    try {
      const source = url && !text ? { url, date } : { text, date }
      const done = await askInSteps('/api/articles', source, step => {
        if (step.of > 1) setMessage(`Adding: ${countOf(step)} of ${step.of}`)
      })
      setMessage(keptOf(done))
    } catch (error) {
      setMessage((error as Error).message)
    }
  }
  const take = async (file: File | undefined) => {
    if (file) setText(await file.text())
  }
  return (
    <section>
      <Heading
        title="Read"
        about="Paste an article, drop a file, or give an address. Nothing is kept until you add it."
      />
      <form
        class="filters"
        onSubmit={event => {
          event.preventDefault()
          if (!url) return
          setText('')
          read({ url, date })
        }}
      >
        <label class="wide">
          <span>Address</span>
          <input
            type="url"
            value={url}
            onInput={event => setUrl(event.currentTarget.value)}
            placeholder="https://"
          />
        </label>
        <button type="submit" disabled={!url}>
          Fetch
        </button>
        <label>
          <span>Published, if it is silent</span>
          <input type="date" value={date} onChange={event => setDate(event.currentTarget.value)} />
        </label>
        <label class="file">
          <span>Or a file</span>
          <input type="file" onChange={event => take(event.currentTarget.files?.[0])} />
        </label>
        <button type="button" class="chief" disabled={!reading} onClick={add}>
          Add to record
        </button>
        <span role="status">{message}</span>
      </form>
      <label class="paste">
        <span class="hidden">Article</span>
        <textarea
          rows={reading ? 4 : 16}
          value={text}
          placeholder={
            'Title on the first line\n\nThen the article. It is coded while you watch: who did what to whom, when, where, and who says so.'
          }
          onInput={event => setText(event.currentTarget.value)}
          onDrop={event => {
            const file = event.dataTransfer?.files[0]
            if (!file) return
            event.preventDefault()
            take(file)
          }}
          onDragOver={event => event.preventDefault()}
        />
      </label>
      {reading && (
        <div class="reading">
          <article>
            <MarkLegend marks={marks} />
            <Marked
              text={reading.article.text}
              marks={marks}
              lit={lit}
              light={setLit}
              target={soughtSentence()}
              anchors={reading.sentences.map((sentence: Row) => sentence.start)}
            />
          </article>
          <ReadRows reading={reading} lit={lit} light={setLit} />
        </div>
      )}
    </section>
  )
}

function summaryOf({ events, sentences, problems, article, others }: Row): string {
  const { value, basis } = article.published
  return [
    `${events.length} events in ${sentences.length} sentences`,
    value ? `published ${value} (${basis})` : 'no published date',
    ...problems.filter((each: Row) => each.code === 'cut').map((each: Row) => each.message),
    ...(others > 0 ? [`the first of ${others + 1} articles; adding keeps them all`] : []),
  ].join(' · ')
}

const countOf = ({ added, revised, known, failed }: Row) => added + revised + known + failed

function keptOf(done: Row): string {
  const { added, revised, known, failed, failures } = done
  if (countOf(done) > 1)
    return `${added} added, ${revised} revised, ${known} known already, ${failed} not read`
  if (added) return 'Added to the record'
  if (revised) return 'Took the place of the older article'
  if (known) return 'Known already'
  return failures?.[0]?.message ?? 'Not added'
}
