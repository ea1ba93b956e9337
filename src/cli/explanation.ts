/** An explanation as text: tokens, tree, mentions, frames, and what was coded or why nothing was. */
import type { Sentence, Token } from '../core/sentence.js'
import type { Explanation } from '../reading/explain.js'
import { dateText, names, pairOf } from './report.js'

/** The whole explanation as text: tokens, tree, mentions, frames, events or the reason there are none. */
export function explanationText(explanation: Explanation): string {
  return explanation.sentences.map(sentence => sentenceTextOf(explanation, sentence)).join('\n')
}

function sentenceTextOf(explanation: Explanation, sentence: Sentence): string {
  const { mentions, frames, coding } = explanation
  const here = <Found extends { readonly sentence: number }>(found: readonly Found[]) =>
    found.filter(each => each.sentence === sentence.index)
  const events = here(coding.events)
  const lines = [
    'Tokens and tree',
    ...sentence.tokens.map(token => `  ${tokenLine(token, sentence.tokens)}`),
    '',
    'Mentions',
    ...orNone([
      ...here(mentions.actors).map(
        each =>
          `actor  ${each.text}  ${each.referents.map(referent => referent.code + (referent.actor ? ` ${referent.actor}` : '')).join(' + ') || 'unknown'}  via ${each.via}${cite(each.because)}`,
      ),
      ...here(mentions.times).map(each => `time   ${each.text}  ${each.timex.value}`),
      ...here(mentions.places).map(
        each =>
          `place  ${each.text}  ${each.place ? `${each.place.name}, ${each.place.country ?? 'no country'} (${each.place.precision})` : 'unknown'}`,
      ),
    ]),
    '',
    'Frames',
    ...orNone(
      here(frames).map(
        each => `${each.trigger}  ${each.frame} "${each.label}"  ${each.code}${cite([each.at])}`,
      ),
    ),
    '',
    'Coded',
    ...(events.length > 0
      ? events.flatMap(event => [
          `  ${event.cameo}${event.bare === event.cameo ? '' : ` (bare ${event.bare})`}  ${event.plover.type ?? 'statement'}  ${pairOf(event)}  ${dateText(event.date)}  ${event.status}`,
          ...event.attribution.map(
            each => `    said by ${names([each.speaker])} (${each.cue}, ${each.mode})`,
          ),
          `    because ${event.because.join(', ')}`,
        ])
      : [`  nothing: ${here(coding.uncoded)[0]?.reason ?? 'no frame'}`]),
  ]
  return `${lines.join('\n')}\n`
}

function tokenLine(token: Token, tokens: readonly Token[]): string {
  const head = token.head === 0 ? 'root' : `${token.deprel} of ${tokens[token.head - 1]!.form}`
  return `${String(token.id).padStart(3)}  ${token.form.padEnd(18)} ${token.lemma.padEnd(18)} ${token.upos.padEnd(6)} ${token.xpos.padEnd(5)} ${head}`
}

function orNone(lines: readonly string[]): string[] {
  return lines.length > 0 ? lines.map(line => `  ${line}`) : ['  none']
}

function cite(rules: readonly string[]): string {
  return rules.length > 0 ? `  [${rules.join(', ')}]` : ''
}
