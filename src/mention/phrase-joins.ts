/** Which piece of a sentence still belongs to the phrase before it: a noun, a possessor's own, a name behind a title. */
import type { Token } from '../core/sentence.js'
import { isUnknown, type Piece } from './names.js'
import type { Draft } from './phrases.js'
import { hangsOn, isModifier } from './stretch.js'

/** Whether the next piece still belongs to the phrase: nothing between, a possessive, or adjectives and nouns. */
export function goesOn(tokens: readonly Token[], draft: Draft, piece: Piece): boolean {
  const gap = tokens.slice(draft.to, piece.from)
  if (draft.form === 'unknown') {
    // "Rohingya refugees", "Cumhuriyet University"
    const isNoun = piece.meanings.some(({ kind }) => kind === 'agent')
    return isNoun && gap.length === 0 && hangsOn(tokens, draft.head, piece)
  }
  if (draft.form === 'person') {
    // "Putin's spokesman", "Biden administration": the name is then the owner of what follows.
    const isNoun = piece.meanings.some(({ kind }) => kind === 'title' || kind === 'agent')
    if (!isNoun) return false
    if (gap[0]?.xpos === 'POS') return gap.slice(1).every(isModifier)
    return gap.length === 0 && hangsOn(tokens, draft.head, piece)
  }
  // "Hungary's Orban"
  const isOwnPerson =
    piece.meanings.length > 0 && piece.meanings.every(({ kind }) => kind === 'person')
  const isState = draft.countryBy === 'country' && draft.form === 'place'
  if (isOwnPerson && isState && gap.length === 1 && gap[0]!.xpos === 'POS') return true
  // "President-elect Claudia Sheinbaum"
  const isElect = gap.map(({ form }) => form.toLowerCase()).join('') === '-elect'
  const isNext =
    isElect ||
    (gap.every(token => /^[-\u2010\u2011]$/.test(token.form)) && gap.length <= (isElect ? 2 : 1))
  const isPlace = piece.meanings.some(({ kind }) =>
    ['country', 'demonym', 'capital', 'seat'].includes(kind),
  )
  const isDemonym = draft.form === 'place' && draft.countryBy === 'demonym'
  if (isPlace && !piece.meanings.some(({ kind }) => kind === 'person'))
    return isDemonym && gap.length === 0 && piece.meanings.every(({ kind }) => kind !== 'seat')
  if (piece.meanings.length === 0 && piece.places.length > 0 && draft.form !== 'place')
    return draft.form === 'noun' && gap.length === 0 && isSurname(tokens, draft, piece)
  const isName = isUnknown(piece) || piece.meanings.some(({ kind }) => kind === 'person')
  if (draft.form === 'noun' && isName) {
    if (!isNext) return false
    return isNameAfterNoun(tokens, draft, piece)
  }
  if (
    draft.form === 'place' &&
    piece.meanings.every(({ kind }) => kind === 'generic') &&
    piece.meanings.length > 0
  )
    return false
  if (isNext && gap.length === 0) return true
  if (gap[0]?.xpos === 'POS') return !isName && gap.slice(1).every(isModifier)
  if (gap.length === 0 || gap.length > 4 || !gap.every(isModifier)) return false
  if (draft.form === 'place' && draft.countryBy !== 'demonym')
    return hangsOn(tokens, draft.to - 1, piece)
  return true
}

/** Kinds of one person who is called by title and name; an embassy or an army is called by title and town. */
const PERSONAL = new Set([
  'head-of-state',
  'minister',
  'secretary',
  'us-secretary',
  'counsellor',
  'official',
])

/** "Assistant Secretary Medina met": a town's name right behind a title written large is somebody's. */
function isSurname(tokens: readonly Token[], draft: Draft, piece: Piece): boolean {
  const { agent, from, to } = draft.nouns.at(-1)!
  const isTitle = tokens.slice(from, to).every(({ form }) => /^\p{Lu}|^of$/u.test(form))
  if (!isTitle || !PERSONAL.has(agent?.id ?? '') || tokens[to - 1]!.xpos.endsWith('S')) return false
  const [title, name] = [tokens[to - 1]!, tokens[piece.from]!]
  return [title.id, title.head].includes(name.head) || title.head === name.id
}

/** "foreign minister Sergey Lavrov", but not "told the government Sunday" nor "an army Siemens supplies". */
function isNameAfterNoun(tokens: readonly Token[], draft: Draft, piece: Piece): boolean {
  const noun = tokens[draft.to - 1]!
  if (noun.xpos === 'NNS' || noun.xpos === 'NNPS') return noun.head === tokens[piece.from]!.id
  if (piece.meanings.length > 0) return true
  const name = tokens.slice(piece.from, piece.to)
  const isLinked =
    name.some(token => token.id === noun.head) || name.some(token => token.head === noun.id)
  return isLinked || name.length > 1 || /^\p{Lu}/u.test(noun.form)
}
