/** The stretches of a sentence that name places, with all the places that each may mean. */
import type { Sentence, Token } from '../core/sentence.js'
import { foldTokens } from '../knowledge/fold.js'
import type { Country } from '../notation/actors.js'
import type { PlaceEntry } from '../notation/places.js'
import type { MentionKnowledge } from './names.js'

/** Tokens [from, to) of a sentence that name a country, a people or places of the gazetteer. */
export interface PlaceSpan {
  readonly from: number
  readonly to: number
  readonly country: Country | null
  /** The country whose people or adjective it is: "Lebanese"; no place by itself. */
  readonly people: Country | null
  /** In the order of the gazetteer: the likelier first. */
  readonly places: readonly PlaceEntry[]
}

/** The place spans of a sentence in order; they do not overlap. */
export function findSpans(
  { directory, gazetteer }: MentionKnowledge,
  sentence: Sentence,
): PlaceSpan[] {
  const { tokens } = sentence
  const words = foldTokens(tokens)
  const spans: PlaceSpan[] = []
  for (let at = 0; at < words.length; ) {
    const names = directory.match(words, at)
    const match = gazetteer.matchAny(words, at)
    const to = Math.max(names?.to ?? 0, match?.to ?? 0)
    if (to === 0) {
      at++
      continue
    }
    const from = words[at]!.token
    const end = words[to - 1]!.token + 1
    const meanings = names?.to === to ? names.meanings : []
    const people = meanings.find(meaning => meaning.kind === 'demonym')?.country ?? null
    const named = meanings.find(meaning => meaning.kind === 'country')?.country ?? null
    // "Argentine" is a name of the country as well, but as an adjective it is none of the place.
    const isAdjective = people !== null && /^(?:amod|compound)/.test(tokens[end - 1]!.deprel)
    const country = isAdjective ? null : named
    const places = match?.to === to ? match.places : []
    if (country || people || places.length > 0)
      spans.push({ from, to: end, country, people, places })
    at = to
  }
  const states = findStates({ directory, gazetteer }, tokens)
  const others = spans.filter(span => !states.some(state => state.from === span.from))
  return [...others, ...states].sort((a, b) => a.from - b.from)
}

/** Abbreviations of American states as papers write them; they count only behind a town. */
const STATES = new Map(
  (
    'Ala:Alabama Ariz:Arizona Ark:Arkansas Calif:California Colo:Colorado Conn:Connecticut Del:Delaware ' +
    'Fla:Florida Ga:Georgia Ill:Illinois Ind:Indiana Kan:Kansas Ky:Kentucky La:Louisiana Md:Maryland ' +
    'Mass:Massachusetts Mich:Michigan Minn:Minnesota Miss:Mississippi Mo:Missouri Mont:Montana ' +
    'Neb:Nebraska Nev:Nevada Okla:Oklahoma Ore:Oregon Pa:Pennsylvania Tenn:Tennessee Va:Virginia ' +
    'Vt:Vermont Wash:Washington_State Wis:Wisconsin Wyo:Wyoming'
  )
    .split(' ')
    .map(pair => pair.split(':') as [string, string]),
)

/** "Birmingham, Ala., on Sunday". */
function findStates({ gazetteer }: MentionKnowledge, tokens: readonly Token[]): PlaceSpan[] {
  return tokens.flatMap((token, at) => {
    const state = token.form.endsWith('.') ? STATES.get(token.form.slice(0, -1)) : undefined
    const isBehindName = tokens[at - 1]?.form === ',' && /^\p{Lu}/u.test(tokens[at - 2]?.form ?? '')
    if (!state || !isBehindName) return []
    const words = state.split('_').map(form => ({ ...token, form }))
    const places = gazetteer.matchAny(foldTokens(words), 0)?.places ?? []
    return places.length > 0 ? [{ from: at, to: at + 1, country: null, people: null, places }] : []
  })
}
