/** Gives a word its lemma from its form and tag: known forms first, then the spelling. */
import type { Weights } from '../core/weights.js'
import { baseForm } from './base-form.js'

/** For each tag (`UPOS XPOS`): the forms whose lemma their spelling does not tell, without case. */
export type LemmaTable = Readonly<Record<string, LemmaEntry>>

export interface LemmaEntry {
  readonly forms: Readonly<Record<string, string>>
}

export interface Lemmatiser {
  readonly lemma: (form: string, upos: string, xpos: string) => string
}

/** Opens the lemmas stored in the weights. */
export function loadLemmatiser(weights: Weights): Lemmatiser {
  return newLemmatiser(weights.table('lemmas') as LemmaTable)
}

export function newLemmatiser(table: LemmaTable): Lemmatiser {
  const known = new Map(
    Object.entries(table).map(([tag, { forms }]) => [tag, new Map(Object.entries(forms))]),
  )
  return {
    lemma: (form, upos, xpos) => {
      const listed = known.get(`${upos} ${xpos}`)?.get(foldApostrophe(form).toLowerCase())
      return listed ?? spelledLemma(form, upos, xpos)
    },
  }
}

/**
 * The lemma by spelling alone: names stay as they are, numbers lose
 * their commas, other words their inflection.
 */
export function spelledLemma(form: string, upos: string, xpos: string): string {
  const plain = foldApostrophe(form)
  if (xpos === 'NNPS') return singularName(plain)
  if (xpos === 'CD' && /^\d+(?:,\d{3})+/.test(plain)) return plain.replaceAll(',', '')
  if (xpos === 'NNP' || upos === 'PROPN' || upos === 'X' || upos === 'SYM') return plain
  return baseForm(plain.toLowerCase(), xpos)
}

/** "Iraqis" are many of an "Iraqi"; the capitals stay. */
function singularName(form: string): string {
  const small = form.toLowerCase()
  const base = baseForm(small, 'NNS')
  let same = 0
  while (same < base.length && base[same] === small[same]) same++
  return form.slice(0, same) + base.slice(same)
}

/** Contractions are listed with the plain apostrophe; a quotation mark that stands alone is kept. */
export function foldApostrophe(form: string): string {
  return form.length > 1 ? form.replace(/[‘’`´]/g, "'") : form
}
