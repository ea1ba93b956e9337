/** Borders between countries, which no gazetteer lists: they are named by the countries beside them. */
import type { ActorMention, PlaceMention } from '../core/mention.js'
import type { Sentence, Token } from '../core/sentence.js'
import type { Directory } from '../knowledge/directory.js'

const BORDERS = new Set(['border', 'frontier', 'borderland'])

/**
 * The borders of one sentence.
 *
 *     Troops gathered along Russia's border with Ukraine.
 *                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function findBorders(
  directory: Directory,
  sentence: Sentence,
  actors: readonly ActorMention[],
): PlaceMention[] {
  return sentence.tokens
    .filter(token => token.upos === 'NOUN' && BORDERS.has(token.lemma))
    .flatMap(token => borderAt(directory, sentence, token, actors) ?? [])
}

function borderAt(
  directory: Directory,
  { index, tokens }: Sentence,
  border: Token,
  actors: readonly ActorMention[],
): PlaceMention | null {
  const beside = actors.filter(
    actor => standsBeside(tokens, border, actor) || standsAfter(tokens, border, actor),
  )
  const countries = [
    ...new Set(beside.flatMap(actor => actor.referents.map(referent => referent.country))),
  ].flatMap(id => directory.country(id ?? '') ?? [])
  if (countries.length === 0 || countries.length > 2) return null
  const named = beside.filter(actor => actor.via !== 'pronoun')
  const start = Math.min(border.start, ...named.map(actor => actor.start))
  const end = Math.max(border.end, ...named.map(actor => actor.end))
  const words = tokens.filter(token => token.start >= start && token.end <= end)
  return {
    kind: 'place',
    sentence: index,
    start,
    end,
    head: border.id,
    text: words
      .map((token, at) =>
        token.spaceAfter && at < words.length - 1 ? `${token.form} ` : token.form,
      )
      .join(''),
    place: {
      name: `${countries.map(country => country.name).join('-')} border`,
      country: countries.length === 1 ? countries[0]!.id : null,
      lat: null,
      lon: null,
      precision: 'site',
    },
    candidates: [],
  }
}

/** Owners and nationalities before the noun, and the neighbours it is shared with. */
function standsBeside(tokens: readonly Token[], border: Token, actor: ActorMention): boolean {
  let token = tokens[actor.head - 1]
  if (!token || Math.abs(token.id - border.id) > 8) return false
  for (let steps = 0; token && steps < 4; steps++) {
    if (token.head === border.id) {
      if (token.id < border.id) return /^(?:amod|compound|nmod)/.test(token.deprel)
      const preposition = tokens.find(each => each.head === token!.id && each.deprel === 'case')
      return /^(?:with|between|of|and)$/.test(preposition?.form.toLowerCase() ?? '')
    }
    // "the Russian-Ukrainian border", "the border between Chad and Sudan"
    if (!/^(?:conj|compound|amod|nmod|flat)/.test(token.deprel)) return false
    token = tokens[token.head - 1]
  }
  return false
}

/** "the border between Chad and Sudan", whatever the tree hangs the neighbours on. */
function standsAfter(tokens: readonly Token[], border: Token, actor: ActorMention): boolean {
  const preposition = tokens[border.id]
  if (!preposition || !/^(?:with|between)$/i.test(preposition.form)) return false
  const gap = tokens.filter(token => token.id > preposition.id && token.end <= actor.start)
  return (
    actor.start >= preposition.end &&
    gap.length <= 4 &&
    gap.every(token => ['PROPN', 'DET', 'CCONJ', 'ADJ'].includes(token.upos))
  )
}
