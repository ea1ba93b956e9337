/** Dictionaries of other coders as actors of the directory. */
import type { ActorEntry } from '../notation/actors.js'
import type { DictionaryEntry } from '../notation/dictionary.js'

/**
 * The actors of the directory with those of dictionaries before them. A name for a whole country is one
 * more name of it; a code with dates makes a person, who held it then; any other code an organisation,
 * and `[~GOV]` a kind of actor.
 */
export function withDictionary(
  actors: readonly ActorEntry[],
  dictionary: readonly DictionaryEntry[],
): ActorEntry[] {
  const countries = new Set(
    actors.flatMap(({ kind, id }) => (kind === 'country' || kind === 'region' ? [id] : [])),
  )
  const namesOf = new Map<string, string[]>()
  const added: ActorEntry[] = []
  const seen = new Set<string>()
  for (const entry of dictionary) {
    const [first] = entry.codes
    if (!entry.isAgent && entry.codes.length === 1 && isAlways(entry) && countries.has(first!.code))
      namesOf.set(first!.code, [
        ...(namesOf.get(first!.code) ?? []),
        ...entry.names.flatMap(namesInText),
      ])
    else {
      const actor = actorOf(entry)
      const key = `${actor.kind} ${actor.id}`
      if (!seen.has(key)) added.push(actor)
      seen.add(key)
    }
  }
  const named = actors.map(actor =>
    (actor.kind === 'country' || actor.kind === 'region') && namesOf.has(actor.id)
      ? { ...actor, alias: [...actor.alias, ...namesOf.get(actor.id)!] }
      : actor,
  )
  return [...added, ...named]
}

function actorOf(entry: DictionaryEntry): ActorEntry {
  const { names, codes, at } = entry
  const id = `dictionary/${names[0]!.toLowerCase().replace(/[^\p{L}\d]+/gu, '-')}`
  const { code } = codes[0]!
  if (entry.isAgent) {
    const noun = names.map(name => name.toLowerCase())
    return { kind: 'agent', id, code, noun, weak: false, alone: true, at }
  }
  if (isAlways(entry)) {
    const [name, ...alias] = names.flatMap(namesInText)
    return { kind: 'group', id, name: name!, code, alias, generic: [], at }
  }
  const [name, ...alias] = names.map(each => each.split(' ').map(capitalised).join(' '))
  const terms = codes.map(each => ({ from: each.from, to: each.to, value: each.code, at: each.at }))
  return { kind: 'person', id, name: name!, alias, gender: null, terms, at }
}

function isAlways({ codes }: DictionaryEntry): boolean {
  return codes.every(({ from, to }) => from === null && to === null)
}

/**
 * Dictionaries are all capitals, and texts are not: "UN CHIEF" is "UN chief", "AFGHAN ARMY" any of
 * "Afghan Army" and "Afghan army". A short word alone is an abbreviation: "UN", not "un".
 */
function namesInText(name: string): string[] {
  const [first = '', ...rest] = name.split(' ')
  const others = rest.map(word => word.toLowerCase())
  const isShort = first.length <= 3
  const written = [first, capitalised(first)].map(word => [word, ...others].join(' '))
  if (!isShort) return [written[1]!]
  return rest.length === 0 ? [written[0]!] : written
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}
