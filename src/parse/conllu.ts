/** CoNLL-U, in and out. */
import type { RawToken, Sentence, Token } from '../core/sentence.js'

/** One sentence of a CoNLL-U file; offsets count in `text`. */
export interface ConlluSentence {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The comment lines as they stand, `# text` included. */
  readonly comments: readonly string[]
}

/** One sentence to be written, with its words as they stand in the article. */
export interface WrittenSentence {
  readonly sentence: Sentence
  readonly text: string
}

/**
 * Reads CoNLL-U. Syntactic words of a multi-word token stand where their letters stand in it;
 * when the letters do not add up to it, each takes the span of the whole. Empty nodes are left out.
 */
export function readConllu(source: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = []
  for (const block of source.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n/)) {
    const lines = block.split('\n').filter(line => line.trim() !== '')
    const comments = lines.filter(line => line.startsWith('#'))
    const rows = lines.filter(line => !line.startsWith('#')).map(line => line.split('\t'))
    if (rows.length > 0) sentences.push(readSentence(rows, comments))
  }
  return sentences
}

/** Writes sentences as CoNLL-U, contractions as multi-word tokens; ids of sentences count from 1. */
export function writeConllu(sentences: readonly WrittenSentence[]): string {
  return sentences.map(writeSentence).join('')
}

function readSentence(rows: readonly string[][], comments: readonly string[]): ConlluSentence {
  const tokens: Token[] = []
  let text = ''
  let whole = { last: 0, start: 0, end: 0, exact: false, spaceAfter: true }
  for (const row of rows) {
    const [id = '', form = '_', lemma = '_', upos = '_', xpos = '_', feats = '_'] = row
    const [head = '0', deprel = '_', , misc = '_'] = row.slice(6)
    if (id.includes('.')) continue
    const spaceAfter = !misc.split('|').includes('SpaceAfter=No')
    if (id.includes('-')) {
      const [first = 0, last = 0] = id.split('-').map(Number)
      const inner = rows.filter(each => Number(each[0]) >= first && Number(each[0]) <= last)
      const exact = inner.map(each => each[1]).join('') === form
      whole = { last, start: text.length, end: text.length + form.length, exact, spaceAfter }
      if (!exact) text += spaceAfter ? `${form} ` : form
      continue
    }
    const place = Number(id)
    const inside = place <= whole.last
    const start = inside && !whole.exact ? whole.start : text.length
    const end = inside && !whole.exact ? whole.end : start + form.length
    const closes = inside ? place === whole.last && whole.spaceAfter : spaceAfter
    if (!inside || whole.exact) text += closes ? `${form} ` : form
    tokens.push({
      id: place,
      form,
      start,
      end,
      spaceAfter: closes,
      lemma,
      upos,
      xpos,
      feats,
      head: head === '_' ? 0 : Number(head),
      deprel,
    })
  }
  const stated = comments.find(line => line.startsWith('# text = '))?.slice('# text = '.length)
  return { text: stated === text.trimEnd() ? stated : text.trimEnd(), tokens, comments }
}

function writeSentence({ sentence: { index, tokens }, text }: WrittenSentence): string {
  const lines = [`# sent_id = ${index + 1}`, `# text = ${text.replace(/\s+/g, ' ').trim()}`]
  const ends = contractionEnds(tokens)
  let last = -1
  tokens.forEach((token, index) => {
    const end = ends.get(index)
    if (end !== undefined) {
      last = end
      const form = tokens.slice(index, end + 1).map(each => each.form)
      const range = `${token.id}-${tokens[end]!.id}`
      const blank = Array(7).fill('_').join('\t')
      lines.push(`${range}\t${form.join('')}\t${blank}\t${spacing(tokens[end]!)}`)
    }
    const misc = index <= last ? '_' : spacing(token)
    const { lemma, upos, xpos, feats, head, deprel } = token
    lines.push([token.id, token.form, lemma, upos, xpos, feats, head, deprel, '_', misc].join('\t'))
  })
  return `${lines.join('\n')}\n\n`
}

function spacing(token: RawToken): string {
  return token.spaceAfter ? '_' : 'SpaceAfter=No'
}

/** Words that are written onto the word before them. */
const CLITIC = /^(?:n['’`]?t|['’`](?:s|m|re|ve|ll|d)|na|ta)$/i

/**
 * Where each contraction begins, with the place of its last word.
 *
 *     The army wo|n't leave, can|not leave; Belmark|'s reply
 */
function contractionEnds(tokens: readonly RawToken[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  let start = 0
  for (let index = 1; index < tokens.length; index++) {
    const before = tokens[index - 1]!
    const token = tokens[index]!
    if (before.spaceAfter || !joins(before, token)) start = index
    else ends.set(start, index)
  }
  return ends
}

function joins(before: RawToken, token: RawToken): boolean {
  if (!/[\p{L}\p{N}]$/u.test(before.form)) return false
  return (
    CLITIC.test(token.form) ||
    (/^can$/i.test(before.form) && /^not$/i.test(token.form)) ||
    (/s$/i.test(before.form) &&
      /^['’]$/.test(token.form) &&
      'xpos' in token &&
      token.xpos === 'POS')
  )
}
