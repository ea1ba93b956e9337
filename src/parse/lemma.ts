/** Gives a word its lemma from its form and tag: known forms first, then rules of spelling. */
import type { Weights } from '../core/weights.js'

/** For each tag (`UPOS XPOS`): forms whose lemma is known, and endings to take off and put on. */
export type LemmaTable = Readonly<Record<string, LemmaEntry>>

export interface LemmaEntry {
  /** Form without case to lemma. */
  readonly forms: Readonly<Record<string, string>>
  /** Ending to what is done with a word of that ending; the longest that fits counts. */
  readonly endings: Readonly<Record<string, LemmaEdit>>
}

/** How many letters to take off the end, and what to put there. */
export type LemmaEdit = readonly [strip: number, add: string]

export interface Lemmatiser {
  readonly lemma: (form: string, upos: string, xpos: string) => string
}

/** The longest ending that a rule may look at. */
export const LONGEST_ENDING = 6

/** Opens the lemmas stored in the weights. */
export function loadLemmatiser(weights: Weights): Lemmatiser {
  return newLemmatiser(weights.table('lemmas') as LemmaTable)
}

export function newLemmatiser(table: LemmaTable): Lemmatiser {
  const entries = new Map(
    Object.entries(table).map(([tag, { forms, endings }]) => [
      tag,
      { forms: new Map(Object.entries(forms)), endings: new Map(Object.entries(endings)) },
    ]),
  )
  return {
    lemma: (form, upos, xpos) => {
      const base = lemmaBase(form, upos)
      const entry = entries.get(`${upos} ${xpos}`)
      if (!entry) return base
      const folded = base.toLowerCase()
      const known = entry.forms.get(folded)
      if (known !== undefined) return known
      for (let length = Math.min(LONGEST_ENDING, folded.length); length >= 0; length--) {
        const edit = entry.endings.get(folded.slice(folded.length - length))
        if (edit && edit[0] <= base.length) return applyEdit(base, edit)
      }
      return base
    },
  }
}

/** What a lemma starts from: names keep their capitals, apostrophes are made one. */
export function lemmaBase(form: string, upos: string): string {
  const plain = form.replace(/[‘’`´](?=.)/g, "'")
  return upos === 'PROPN' || upos === 'X' || upos === 'SYM' ? plain : plain.toLowerCase()
}

export function applyEdit(base: string, [strip, add]: LemmaEdit): string {
  return base.slice(0, base.length - strip) + add || base
}
