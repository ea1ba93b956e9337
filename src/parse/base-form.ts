/** Undoes regular English inflection: the base form of a word by its spelling and its tag. */
import { IRREGULAR_NOUNS, IRREGULAR_VERBS, VERBS_IN_E, WORDS_IN_S } from './irregular.js'

/** The base form of a small-lettered word with this Penn Treebank tag; most tags leave it alone. */
export function baseForm(form: string, xpos: string): string {
  switch (xpos) {
    case 'VBD':
    case 'VBN':
      return irregularVerb(form) ?? withoutEd(form)
    case 'VBG':
      return withoutIng(form)
    case 'VBZ':
      return withoutS(form)
    case 'NNS':
      return irregularNoun(form) ?? withoutS(form)
    case 'JJR':
    case 'RBR':
      return withoutComparison(form, 'er')
    case 'JJS':
    case 'RBS':
      return withoutComparison(form, 'est')
    default:
      return form
  }
}

/** "Overthrew" is to "threw" as "overthrow" is to "throw". */
const VERB_PREFIX = /^(?:over|under|out|fore|pre|mis|dis|re|un|with|up|inter|counter)/

/** The base of an irregular verb's form, with whatever prefix. */
export function irregularVerb(form: string): string | undefined {
  const known = IRREGULAR_VERBS.get(form)
  if (known !== undefined) return known
  const prefix = VERB_PREFIX.exec(form)?.[0] ?? ''
  const rest =
    form.length - prefix.length > 2 ? IRREGULAR_VERBS.get(form.slice(prefix.length)) : undefined
  return rest === undefined ? undefined : prefix + rest
}

function irregularNoun(form: string): string | undefined {
  const known = IRREGULAR_NOUNS.get(form)
  if (known !== undefined) return known
  // Gunmen, spokeswomen, policemen.
  return /[a-z]men$/.test(form) ? `${form.slice(0, -2)}an` : undefined
}

function withoutEd(form: string): string {
  if (/[^aeiou]ied$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`
  if (/(?:[^aeiou]|gu)eed$|[dlt]ied$/.test(form)) return form.slice(0, -1)
  if (!form.endsWith('ed') || form.length < 4) return form
  return baseOfStem(form.slice(0, -2))
}

function withoutIng(form: string): string {
  if (!form.endsWith('ing') || form.length < 5) return form
  const stem = form.slice(0, -3)
  if (/^(?:mimic|panic|picnic|traffic|frolic)k$/.test(stem)) return stem.slice(0, -1)
  if (/^[dltv]y$|^unty$|^underly$/.test(stem)) return `${stem.slice(0, -1)}ie`
  return /[aeiouy]/.test(stem) ? baseOfStem(stem) : form
}

/** What is left when -ed or -ing is gone: plan-n, invad-, attack. */
function baseOfStem(stem: string): string {
  if (VERBS_IN_E.has(stem)) return `${stem}e`
  const whole = VERB_PREFIX.exec(stem)?.[0] ?? ''
  if (whole !== '' && VERBS_IN_E.has(stem.slice(whole.length))) return `${stem}e`
  if (/([bdgkmnprtvz])\1$/.test(stem))
    return /^(?:add|ebb|egg|err|butt|buzz|fizz)$/.test(stem) ? stem : stem.slice(0, -1)
  // One syllable keeps its ll (kill), more had a single l (control), save for some (recall, install).
  if (/[aeiou][^aeiou]+[aeiou]ll$/.test(stem)) {
    return /(?:st[ai]|[^n]ca|f[ai]|ro|wa)ll$/.test(stem) && !/^(?:cont|pat)roll$/.test(stem)
      ? stem
      : stem.slice(0, -1)
  }
  return LOST_E.test(stem) ? `${stem}e` : stem
}

/** Endings that stems have only when they lost an e; words that the list has not are judged by these. */
const LOST_E = new RegExp(
  `(?:${[
    '[cuvz]', // announce, argue, save, seize
    '[^aeiourlw]l', // topple, settle
    '[lnr]s|[aeo]ps', // cleanse, reverse, collapse
    '[aeio]s|[ae]us|[eo]os|ys', // close, cause, loose, analyse
    '[dlr]g', // judge, emerge
    '[^aeo]iat|[^aeiou]at|uat|[^aeo]ut', // negotiate, relocate, execute
    '[^aeio][aou]d|[lv]id|[cp]ed', // invade, explode, divide, concede
    '[^aeo][ai]r|[^aeo]ur', // declare, require, secure
    '[^aeou]in', // combine
    '[^aeo]um|[^aeo]ok|[aeou]ib|[^aeo]ak', // assume, provoke, describe
    '[^aeiou]iz|ris', // organize
  ].join('|')})$`,
)

function withoutS(form: string): string {
  if (!/[^su]s$/.test(form) || form.length < 3 || WORDS_IN_S.has(form)) return form
  if (form.endsWith('ses') && WORDS_IN_S.has(form.slice(0, -2))) return form.slice(0, -2)
  if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`
  if (KEEPS_E.test(form)) return form.slice(0, -1)
  return /(?:[cs]h|ss|x|zz|[^aeiou]o)es$/.test(form) ? form.slice(0, -2) : form.slice(0, -1)
}

/** Words in -ches, -xes and -oes that keep their e. */
const KEEPS_E =
  /^(?:(?:head|back|tooth|stomach|heart)?ache|c(?:ache|anoe|liche)|axe|psyche|niche|avalanche|(?:horse)?shoe|toe|throe)s$/

function withoutComparison(form: string, ending: 'er' | 'est'): string {
  if (!form.endsWith(ending) || form.length < ending.length + 3) return form
  const stem = form.slice(0, -ending.length)
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`
  if (/([bdgmnt])\1$/.test(stem)) return stem.slice(0, -1)
  return ADJECTIVE_LOST_E.test(stem) ? `${stem}e` : stem
}

/** Nicer, larger, braver, wiser, simpler, later, wider, safer, rarer, finer, more severe. */
const ADJECTIVE_LOST_E =
  /(?:[cv]|rg|[^aeiou][aio]s|[ln]s|[^aeiourlw]l|[^aeo][ai][dtfrn]|[^aeo][eu]r|[^aeo]ut|tru|fre|[aeiou]m|[^aeo][iu]k|[^aeo]ud)$/
