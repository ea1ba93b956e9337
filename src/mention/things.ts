/** Names that stand for things, not for those they are called after: "the Paris Agreement", "Lima beans". */
import type { Token } from '../core/sentence.js'

/** Whether the last word of a name says that it is a text, a place of nature, a building, a feast or a prize. */
export function isThing(token: Token): boolean {
  return /^\p{Lu}/u.test(token.form) && THINGS.has(token.form.toLowerCase().replace(/s$/, ''))
}

/** Whether a name or a noun stands in a set phrase that has nothing to do with it: "Guinea pigs", "river bank". */
export function isInSetPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).map(({ form }) => form.toLowerCase())
  const name = words.join(' ')
  const before = tokens[from - 1]
  const singular = words.length === 1 ? tokens[from]!.lemma.toLowerCase() : name
  if (before && OTHER_SENSE.get(singular)?.includes(before.lemma.toLowerCase())) return true
  const next = tokens[to]
  if (!next) return false
  // "the Swiss franc", "Korean barbecue"
  const isName = /^\p{Lu}/u.test(tokens[from]!.form) && tokens[from]!.head === next.id
  if (isName && GOODS.has(next.lemma.toLowerCase())) return true
  const after = [next.lemma, next.form, `${next.form} ${tokens[to + 1]?.form ?? ''}`]
  return after.some(word => SET_PHRASES.get(name)?.includes(word.toLowerCase()) === true)
}

/** Whether a name stands right before the noun of such a thing and hangs on it: "the Vienna Convention". */
export function namesThing(tokens: readonly Token[], head: number, to: number): boolean {
  const token = tokens[head]!
  const noun = tokens[token.head - 1]
  if (!noun || noun.id <= to || !/^(?:compound|amod|nmod|flat)/.test(token.deprel)) return false
  // Only adjoining capitals make one name: "the Berlin Wall", not "Moscow's Treaty".
  const between = tokens.slice(to, noun.id)
  return between.every(({ form }) => /^\p{Lu}/u.test(form)) && isThing(noun)
}

const THINGS = new Set([
  ...'agreement accord convention treaty pact protocol declaration charter constitution memorandum'.split(
    ' ',
  ),
  ...'communique act bill doctrine initiative process formula roadmap principle consensus'.split(
    ' ',
  ),
  ...'wall valley basin river sea gulf channel ocean strait peninsula canal bridge mountain'.split(
    ' ',
  ),
  ...'desert plateau island lake delta coast hill pas tunnel airport palace cathedral museum'.split(
    ' ',
  ),
  ...'year revolution massacre syndrome mule marathon festival biennale cup prize award'.split(' '),
  ...'derby olympic game championship carnival spring war street road avenue park eye tower open'.split(
    ' ',
  ),
])

/** Money and dishes are called after their country and are not it. */
const GOODS = new Set([
  ...'franc rouble ruble yuan renminbi crown krone krona lira pound dollar peso rupee won yen dinar rial riyal shilling'.split(
    ' ',
  ),
  ...'naira rand zloty forint hryvnia tenge baht ringgit rupiah taka euro currency'.split(' '),
  ...'barbecue cuisine cooking cookery restaurant recipe dish dumpling soup noodle'.split(' '),
])

/** Set phrases of English that hold the name of a country, a people or a capital. */
const SET_PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    lima: ['bean'],
    guinea: ['pig', 'fowl'],
    panama: ['hat', 'paper', 'papers'],
    brazil: ['nut'],
    brussels: ['sprout'],
    china: ['plate', 'cup', 'cabinet', 'doll', 'shop'],
    french: ['fry', 'fries', 'toast', 'door', 'horn', 'press', 'kiss', 'bulldog'],
    greek: ['yogurt', 'yoghurt', 'salad', 'tragedy', 'chorus', 'alphabet', 'myth'],
    swiss: ['cheese', 'chocolate', 'roll'],
    turkish: ['delight', 'bath', 'coffee'],
    danish: ['pastry'],
    belgian: ['waffle', 'chocolate', 'beer', 'endive'],
    russian: ['roulette', 'doll', 'salad'],
    irish: ['stew', 'coffee', 'setter', 'whiskey'],
    english: ['muffin', 'breakfast'],
    german: ['shepherd', 'measles'],
    dutch: ['oven', 'courage'],
    persian: ['cat', 'rug'],
    spanish: ['flu', 'omelette'],
    mexican: ['wave', 'standoff', 'stand-off'],
    indian: ['summer', 'ink'],
    chinese: ['whispers', 'checkers', 'cabbage'],
    bermuda: ['triangle', 'shorts'],
    canada: ['goose'],
    peking: ['duck'],
    havana: ['syndrome', 'cigar'],
    stockholm: ['syndrome'],
    vienna: ['sausage'],
    moscow: ['mule'],
    singapore: ['sling'],
    cuban: ['heel'],
    india: ['ink', 'rubber'],
    jerusalem: ['artichoke', 'syndrome', 'cricket'],
    japanese: ['maple', 'knotweed', 'beetle'],
    norway: ['spruce', 'maple', 'rat'],
    norwegian: ['wood'],
    welsh: ['rarebit', 'corgi', 'dresser'],
    scotch: ['tape', 'egg'],
    maltese: ['falcon', 'terrier'],
    afghan: ['hound', 'coat'],
    egyptian: ['cotton'],
    portuguese: ['man-of-war'],
    queen: ['bee', 'ant', 'mother'],
    king: ['of rock', 'of pop', 'of hearts', 'penguin', 'crab', 'prawn', 'size'],
    school: ['of fish', 'of thought', 'bus', 'year', 'shooting'],
    general: ['anaesthetic', 'anesthetic', 'practitioner', 'store'],
    party: ['hat', 'trick', 'dress'],
    labour: ['cost', 'shortage', 'market', 'force', 'camp', 'law', 'dispute', 'day', 'relation'],
    solidarity: ['with', 'among', 'between'],
    roman: ['numeral', 'candle'],
    arabic: ['numeral'],
  }),
)

/** Nouns for people or bodies that mean a thing behind these words: "river bank", "fuel tank". */
const OTHER_SENSE: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    bank: [
      'river',
      'sand',
      'blood',
      'data',
      'power',
      'food',
      'snow',
      'cloud',
      'west',
      'left',
      'right',
    ],
    tank: ['fuel', 'water', 'fish', 'oil', 'gas', 'storage', 'septic', 'holding'],
    court: ['tennis', 'basketball', 'clay', 'grass', 'squash', 'food', 'volleyball'],
    party: ['birthday', 'dinner', 'tea', 'garden', 'cocktail', 'office', 'christmas', 'wedding'],
    driver: ['screw', 'printer', 'key', 'main'],
    union: ['credit', 'customs', 'monetary', 'currency', 'civil', 'fiscal', 'banking'],
    agent: ['nerve', 'chemical', 'biological', 'blowing', 'cleaning'],
  }),
)
