/** Those who have been mentioned in an article, as later words may refer back to them. */
import type { ActorMention } from '../core/mention.js'
import type { Person } from '../notation/actors.js'
import type { Identity } from './identity.js'
import type { Phrase } from './phrases.js'

/** Somebody who has been mentioned, as later words may refer back to them. */
export interface Entity {
  readonly mention: ActorMention
  readonly kind: 'person' | 'body' | 'people'
  readonly gender: 'm' | 'f' | null
  readonly role: string | null
  readonly person: Person | null
  readonly isSubject: boolean
  readonly phrase: Phrase | null
}

export function kindOf(phrase: Phrase, identity: Identity): Entity['kind'] {
  if (identity.person || phrase.form === 'person') return 'person'
  if (phrase.form === 'unknown')
    return phrase.sentence.tokens[phrase.head]!.xpos === 'NNPS' ? 'body' : 'person'
  // "Algiers closed its airspace", "Qatar Airways cut its prices"; but "the Baltic states" are several.
  const isOneBody = phrase.organisation?.kind === 'organisation' && phrase.nouns.length === 0
  const isMany = phrase.plural && phrase.country?.kind === 'region'
  const isState = phrase.form === 'place' && phrase.countryBy !== 'demonym' && !isMany
  if (isOneBody || isState) return 'body'
  if (phrase.plural) return 'people'
  const noun = phrase.sentence.tokens[phrase.head]!.lemma
  if (
    phrase.form === 'noun' &&
    (identity.via === 'title' ||
      identity.role !== null ||
      (/(?:man|woman|person|er|or|leader|official|chief|ent|ist|ian|general|colonel|captain|admiral|judge|king|queen|prince|princess|pope|monk|priest|spy|premier|emir|sultan|envoy|candidate|delegate|hostage|suspect|boy|girl|head|elect)$/.test(
        noun,
      ) &&
        !/(?:government|parliament)$/.test(noun)))
  )
    return 'person'
  if (noun === 'police' || noun === 'people' || noun === 'troops') return 'people'
  return 'body'
}

export function genderOf(phrase: Phrase): 'm' | 'f' | null {
  const words = phrase.sentence.tokens
    .slice(phrase.from, phrase.to)
    .map(token => token.form.toLowerCase())
  if (
    words.some(word =>
      /^(?:mrs|ms|miss)\.?$|woman$|^(?:queen|princess|lady|mother|wife|sister|daughter)$/.test(
        word,
      ),
    )
  )
    return 'f'
  if (
    words.some(word =>
      /^(?:mr|sir)\.?$|(?<!wo)man$|^(?:king|prince|father|husband|brother|son)$/.test(word),
    )
  )
    return 'm'
  return null
}

export function countryIsKnown(entity: Entity): boolean {
  return entity.mention.referents[0]?.country != null
}
