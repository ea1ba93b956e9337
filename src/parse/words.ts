/** What the classifiers see of the words of a sentence: spelling, endings, shape, known tags. */
import type { Weights } from '../core/weights.js'
import { hashText } from './feature.js'

/** One sentence's words as whole numbers. Places are from 1; 0 is before it and `count + 1` after. */
export interface Words {
  readonly count: number
  /** Spelling as written. */
  readonly exact: Int32Array
  /** Spelling without case, with digits and typographic signs made one. */
  readonly folded: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix1: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  readonly prefix4: Int32Array
  readonly shape: Int32Array
  /** Set of tags the form is known with; 0 when it is not known. */
  readonly known: Int32Array
  /** 1 when the sentence is written like a headline, With Most Words Capitalised; else 0. */
  readonly headline: number
}

/** The set of tags each known form was seen with, by number. */
export type KnownTags = ReadonlyMap<number, number>

/** Opens the stored list of forms and their tag sets. */
export function loadKnownTags(weights: Weights): KnownTags {
  const keys = weights.array('known.keys', Int32Array)
  const sets = weights.array('known.sets', Uint16Array)
  const known = new Map<number, number>()
  for (let index = 0; index < keys.length; index++) known.set(keys[index]!, sets[index]!)
  return known
}

/** Looks at the words of one sentence. */
export function describeWords(knownTags: KnownTags, forms: readonly string[]): Words {
  const column = () => new Int32Array(forms.length + 2)
  const words = {
    count: forms.length,
    exact: column(),
    folded: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix1: column(),
    prefix2: column(),
    prefix3: column(),
    prefix4: column(),
    shape: column(),
    known: column(),
    headline: looksLikeHeadline(forms) ? 1 : 0,
  }
  words.folded[0] = words.exact[0] = hashText('<start>')
  words.folded[forms.length + 1] = words.exact[forms.length + 1] = hashText('<end>')
  forms.forEach((form, index) => {
    const at = index + 1
    const folded = foldForm(form)
    const length = folded.length
    words.exact[at] = hashText(form)
    words.folded[at] = hashText(folded)
    words.suffix1[at] = hashText(folded, Math.max(0, length - 1))
    words.suffix2[at] = hashText(folded, Math.max(0, length - 2))
    words.suffix3[at] = hashText(folded, Math.max(0, length - 3))
    words.suffix4[at] = hashText(folded, Math.max(0, length - 4))
    words.prefix1[at] = hashText(folded, 0, Math.min(length, 1))
    words.prefix2[at] = hashText(folded, 0, Math.min(length, 2))
    words.prefix3[at] = hashText(folded, 0, Math.min(length, 3))
    words.prefix4[at] = hashText(folded, 0, Math.min(length, 4))
    words.shape[at] = hashText(shapeOf(form))
    words.known[at] = knownTags.get(words.folded[at]!) ?? 0
  })
  return words
}

/** One spelling for what differs only in case, in digits or in the cut of the type. */
export function foldForm(form: string): string {
  return form
    .toLowerCase()
    .replace(/\d/g, '0')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/—/g, '--')
    .replace(/[–‐‑]/g, '-')
    .replace(/…/g, '...')
}

/** The run of kinds of character, each run once: `Xx`, `X.X.`, `d,d`. */
function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, 'd')
    .slice(0, 8)
}

/** A headline has most of its words in capitals; short words may be small. */
function looksLikeHeadline(forms: readonly string[]): boolean {
  let long = 0
  let capital = 0
  for (const form of forms) {
    if (form.length < 4 || !/^\p{L}/u.test(form)) continue
    long++
    if (/^\p{Lu}/u.test(form)) capital++
  }
  return long >= 3 && capital >= long * 0.75
}
