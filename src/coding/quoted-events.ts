/** Events told inside a quotation whose speaker another sentence names: they are that speaker's word. */
import type { Quote } from '../core/reading.js'
import type { CueIndex } from '../knowledge/cues.js'
import type { Speech } from './attribution.js'
import type { CodedEvent } from './events.js'

/**
 * The event with the speaker of its quotation, where its own sentence names none.
 *
 *     "Iran attacked Oman," the minister said. "It also [shelled] Bahrain."
 */
export function withQuoteSpeaker(
  cues: CueIndex,
  quotes: readonly Quote[],
  coded: CodedEvent,
): CodedEvent {
  const { event, candidate, speeches } = coded
  const quote = quotes.find(
    each => each.start <= event.trigger.start && event.trigger.end <= each.end,
  )
  const speaker = quote?.speaker
  const at = cues.find('verb', 'say')[0]?.at
  if (!speaker || !at || speeches.length > 0) return coded
  const speech: Speech = {
    speaker,
    cue: quote.cue ?? 'said',
    mode: 'direct',
    stance: 'asserts',
    token: candidate.trigger,
    at,
  }
  return {
    ...coded,
    speeches: [speech],
    event: {
      ...event,
      attribution: [{ speaker, cue: speech.cue, mode: speech.mode }],
      because: [...event.because, at],
    },
  }
}
