/** Gives a word its morphological features, as its form and tag most often have them. */
import type { Weights } from '../core/weights.js'

/** For each tag (`UPOS XPOS`): the usual features, and the forms that have others. */
export type MorphologyTable = Readonly<Record<string, MorphologyEntry>>

export interface MorphologyEntry {
  readonly usual: string
  readonly forms: Readonly<Record<string, string>>
}

export interface Morphology {
  readonly features: (form: string, upos: string, xpos: string) => string
}

/** Opens the features stored in the weights. */
export function loadMorphology(weights: Weights): Morphology {
  const table = weights.table('feats') as MorphologyTable
  const entries = new Map(
    Object.entries(table).map(([tag, { usual, forms }]) => [
      tag,
      { usual, forms: new Map(Object.entries(forms)) },
    ]),
  )
  return {
    features: (form, upos, xpos) => {
      const entry = entries.get(`${upos} ${xpos}`)
      if (!entry) return '_'
      return entry.forms.get(form.toLowerCase()) ?? entry.usual
    },
  }
}
