/** Tells from the clause around a time whether it lies behind or ahead: met on Thursday, will meet on Thursday. */
import type { Sentence, Token } from '../../core/sentence.js'
import { wordSet } from './words.js'

export type Tense = 'past' | 'present' | 'future'

/**
 * Climbs from a token to the verb that governs it. Null when the sentence has no verb to tell.
 *
 *     The talks, set to begin on Monday, follow a call on Friday.
 *                ------ ^^^^^    ------  future; Friday: present, after the noun of "follow"
 */
export function tenseAt(sentence: Sentence, id: number): Tense | null {
  const { tokens } = sentence
  const children = childrenOf(tokens)
  const side = sideOfPreposition(tokens, id)
  if (side) return side
  let token = tokens[id - 1]
  for (let step = 0; token && step < 20; step++) {
    const told = tenseOf(tokens, children, token, id)
    if (told) return told
    token = tokens[token.head - 1]
  }
  return tenseByOrder(tokens, id)
}

/** Whether the clause tells what has happened up to now: "troops have built up". */
export function isPerfectAt(sentence: Sentence, id: number): boolean {
  const { tokens } = sentence
  // "since its defeat in 2029, the group has ...": only the beginning is dated.
  if (tokens.slice(0, id).some(token => token.form.toLowerCase() === 'since')) return false
  const children = childrenOf(tokens)
  let token = tokens[id - 1]
  for (let step = 0; token && step < 20; step++) {
    const forms = new Set(children[token.id - 1]!.map(child => child.form.toLowerCase()))
    if (token.xpos === 'VBN' || forms.has('been')) return has(forms, HAS_NOW)
    if (HAS_NOW.has(token.form.toLowerCase())) return leadsParticiple(tokens, token.id)
    if (token.xpos.startsWith('V')) return false
    token = tokens[token.head - 1]
  }
  return false
}

/** "have steadily built": the participle stands close behind, whatever the tree makes of the two. */
function leadsParticiple(tokens: readonly Token[], id: number): boolean {
  return tokens.slice(id, id + 3).some(token => token.xpos === 'VBN')
}

type Children = readonly (readonly Token[])[]

function childrenOf(tokens: readonly Token[]): Children {
  const children: Token[][] = tokens.map(() => [])
  for (const token of tokens) children[token.head - 1]?.push(token)
  return children
}

/** The tense that this word settles; null when its governor must be asked. */
function tenseOf(
  tokens: readonly Token[],
  children: Children,
  token: Token,
  from: number,
): Tense | null {
  const below = children[token.id - 1]!
  const forms = new Set<string>()
  for (const child of below) {
    const isAuxiliary =
      child.deprel.startsWith('aux') || child.deprel === 'cop' || child.xpos === 'MD'
    // "May 5 was declared a holiday": taken for the modal, the month would set the tense.
    if (isAuxiliary && !/^\d/.test(tokens[child.id]?.form ?? '')) {
      forms.add(child.form.toLowerCase())
    }
    if (child.xpos === 'TO' && child.id < token.id) forms.add('to')
  }
  const verbal = token.xpos.startsWith('V') || forms.size > 0
  if (!verbal) return tenseOfNoun(tokens, below, token, from)
  return tenseOfVerb(tokens, children, token, forms, from)
}

function tenseOfVerb(
  tokens: readonly Token[],
  children: Children,
  verb: Token,
  forms: ReadonlySet<string>,
  from: number,
): Tense | null {
  const lemma = verb.lemma.toLowerCase()
  const governor = tokens[verb.head - 1]
  if (HAVE.has(verb.form.toLowerCase()) && leadsParticiple(tokens, verb.id)) return 'past'
  if (has(forms, HAVE) && (verb.xpos === 'VBN' || forms.has('been'))) return 'past'
  if (has(forms, WILL)) return 'future'
  if (has(forms, MAY)) return 'future'
  if (forms.has('to') || (verb.xpos === 'VB' && governor?.form === 'to')) {
    return tenseOfInfinitive(tokens, children, verb, governor, from)
  }
  if (SCHEDULED.has(lemma) && (verb.xpos === 'VBN' || verb.xpos === 'JJ' || has(forms, BE))) {
    return verb.id === from ? 'past' : 'future'
  }
  if (has(forms, WAS)) return 'past'
  if (verb.xpos === 'VBD') return 'past'
  if (verb.xpos === 'VBN') return has(forms, IS) ? 'present' : 'past'
  if (has(forms, IS)) return 'present'
  if (verb.xpos === 'VBZ' || verb.xpos === 'VBP') return 'present'
  // "demanded that he leave by Friday"
  if (verb.xpos === 'VB') return has(forms, DO) ? 'past' : 'future'
  return null
}

/** "agreed to meet on Friday" looks ahead, "managed to leave on Friday" and "came to meet them on Friday" do not. */
function tenseOfInfinitive(
  tokens: readonly Token[],
  children: Children,
  verb: Token,
  governor: Token | undefined,
  from: number,
): Tense | null {
  if (!governor) return 'future'
  const lemma = governor.lemma.toLowerCase()
  if (!governor.xpos.startsWith('V')) return 'future'
  // "flew to Riga, where he is due to speak on Friday": the parser may hang "due" on the infinitive.
  const isAhead = children[verb.id - 1]!.some(
    child => child.id < verb.id && SCHEDULED.has(child.form.toLowerCase()),
  )
  if (isAhead) return 'future'
  if (verb.deprel === 'advcl' || ACHIEVED.has(lemma))
    return tenseOf(tokens, children, governor, from)
  return 'future'
}

/** "a planned visit on Friday" */
function tenseOfNoun(
  tokens: readonly Token[],
  below: readonly Token[],
  noun: Token,
  from: number,
): Tense | null {
  if (noun.id === from) return null
  for (const { deprel, form } of below) {
    if (deprel === 'amod' && AHEAD.has(form.toLowerCase())) return 'future'
  }
  // "set" and "due" are often taken for nouns or adjectives: what they lead to is still ahead.
  return SCHEDULED.has(noun.form.toLowerCase()) && tokens[noun.id]?.form === 'to' ? 'future' : null
}

/**
 * "following a call on December 7", "ahead of talks on Monday": what the preposition leads to lies on
 * its side of the main event, wherever the tree hangs the time.
 */
function sideOfPreposition(tokens: readonly Token[], id: number): Tense | null {
  for (let at = id - 2; at >= Math.max(0, id - 9); at--) {
    const { form, xpos } = tokens[at]!
    const word = form.toLowerCase()
    if (FOLLOWING.has(word) && (xpos === 'IN' || xpos === 'VBG' || xpos === '')) return 'past'
    if (word === 'of' && tokens[at - 1]?.form.toLowerCase() === 'ahead') return 'future'
    // "has been put off until September"
    if ((word === 'until' || word === 'till') && tokens.slice(0, at).some(isPutOff)) return 'future'
    if (/^(V|MD$)/.test(xpos) || /^[,;:]$/.test(form)) return null
  }
  return null
}

const PUTTING_OFF = wordSet('postpone delay defer adjourn reschedule suspend extend')

function isPutOff({ lemma, form }: Token, index: number, before: readonly Token[]): boolean {
  const next = before[index + 1]?.form.toLowerCase()
  return PUTTING_OFF.has(lemma.toLowerCase()) || (form.toLowerCase() === 'put' && next === 'off')
}

/** Without a tree: the verb form nearest before the time, or else the nearest after it. */
function tenseByOrder(tokens: readonly Token[], id: number): Tense | null {
  for (let at = id - 2; at >= 0; at--) {
    const tense = tenseOfForm(tokens, at)
    if (tense) return tense
  }
  for (let at = id; at < tokens.length; at++) {
    const tense = tenseOfForm(tokens, at)
    if (tense) return tense
  }
  return null
}

function tenseOfForm(tokens: readonly Token[], at: number): Tense | null {
  const form = tokens[at]!.form.toLowerCase()
  const next = tokens[at + 1]?.form ?? ''
  if (WILL.has(form) || MAY.has(form)) return 'future'
  if (SCHEDULED.has(form) && (next === 'to' || next === 'for')) return 'future'
  if (
    form === 'to' &&
    /^[a-z]+$/.test(next) &&
    !/^(the|a|an|his|her|its|their|this|that)$/.test(next)
  ) {
    return tokens[at + 1]!.xpos === '' || tokens[at + 1]!.xpos === 'VB' ? 'future' : null
  }
  if (WAS.has(form) || PAST_FORMS.has(form)) return 'past'
  if (IS.has(form)) return 'present'
  return form.length > 4 && form.endsWith('ed') && !SCHEDULED.has(form) ? 'past' : null
}

function has(forms: ReadonlySet<string>, any: ReadonlySet<string>): boolean {
  for (const form of forms) if (any.has(form)) return true
  return false
}

const WILL = wordSet("will 'll ’ll wo would 'd shall")
const MAY = wordSet('may might could should must ca can')
const HAVE = wordSet("have has had having 've ’ve")
const HAS_NOW = wordSet("have has 've ’ve")
const BE = wordSet('be is are was were been being')
const WAS = wordSet('was were got')
const IS = wordSet("is are am 's ’s 're ’re")
const DO = wordSet('did')
const PAST_FORMS = wordSet(
  'said had did met told began went came took held left gave made saw spoke sent fell broke struck fought shot won lost rose flew drove became found led drew hit',
)
const SCHEDULED = wordSet(
  'set expect expected due schedule scheduled plan planned slate slated bound likely intend intended arrange arranged',
)
const ACHIEVED = wordSet(
  'manage fail begin start continue cease come go return get force compel help use appear seem happen prove tend rush arrive travel fly',
)
const FOLLOWING = wordSet('following since')
const AHEAD = wordSet('planned upcoming scheduled forthcoming coming future proposed expected')
