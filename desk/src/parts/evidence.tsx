/** A sentence with the way to its place in the article. */
import { hrefOf } from '../address.js'

export function sentenceHref(article: string, sentence: number | null | undefined): string {
  return `${hrefOf('/article', { id: article })}#s${sentence ?? 0}`
}

export function Evidence({
  text,
  article,
  sentence,
  words = [],
}: {
  text: string
  article?: string
  sentence?: number
  /** Words to set off, in small letters. */
  words?: readonly string[]
}) {
  return (
    <blockquote>
      <span dir="auto">{words.length > 0 ? setOff(text, words) : text}</span>{' '}
      {article && (
        <a class="source" href={sentenceHref(article, sentence)}>
          in the article
        </a>
      )}
    </blockquote>
  )
}

function setOff(text: string, words: readonly string[]) {
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .map((piece, at) =>
      words.includes(piece.toLowerCase()) ? <b key={at}>{piece}</b> : <span key={at}>{piece}</span>,
    )
}
