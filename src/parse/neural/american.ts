/** American spellings of British words, for a model that has read the one and not the other. */

/** Endings and middles that the two spell apart; what comes out need not be a word. */
const DIFFERENCES: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|er|ers|ation|ations|ational)$/i, 'iz$1'],
  [/ys(e|ed|es|ing|er|ers)$/i, 'yz$1'],
  [/our(?=(?:s|ed|ing|able|ably|ite|ites|er|ers|hood|hoods|ful)?$)/i, 'or'],
  [/([aeiou])ll(ed|ing|er|ers|ation)$/i, '$1l$2'],
  [/([^aeiou])re(s|d)?$/i, '$1er$2'],
  [/ence(s|d)?$/i, 'ense$1'],
  [/ogue(s|d)?$/i, 'og$1'],
  [/amme(s)?$/i, 'am$1'],
]

/** What the word may be in American spelling, most regular first; empty where nothing in it differs. */
export function americanSpellings(form: string): string[] {
  return DIFFERENCES.filter(([pattern]) => pattern.test(form)).map(([pattern, american]) =>
    form.replace(pattern, american),
  )
}
