/** What the nouns of a phrase say: the posts of a title, its role, the sector of a kind of actor. */
import { referentOf } from '../core/actor-code.js'
import type { Post } from '../notation/actors.js'
import type { Noun, Phrase } from './phrases.js'

/** Posts whose title stands in the phrase. */
export function postsNamed(phrase: Phrase): readonly Post[] {
  return phrase.nouns.at(-1)?.posts ?? []
}

/** The role a bare title names, if all posts of that title agree on the commonest. */
export function roleOf(noun: Noun | undefined): string | null {
  const counts = new Map<string, number>()
  for (const post of noun?.posts ?? []) counts.set(post.role, (counts.get(post.role) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Sectors whose word before a soldier or a lawmaker says more than the word itself. */
const TELLING = new Set(['REB', 'OPP', 'SPY', 'UAF', 'CRM'])

/** "intelligence officials" are SPY, "rebel soldiers" REB, "government forces" MIL. */
export function sectorOf(phrase: Phrase): string | null {
  const agents = phrase.nouns.map(sectorOfNoun).filter(each => each !== null)
  const last = agents.at(-1)
  if (!last) return null
  for (const agent of agents.slice(0, -1).reverse()) {
    // "Islamist militants" are militants.
    if (TELLING.has(agent.code) && !(agent.code === 'OPP' && last.code === 'REB')) return agent.code
    if (last.weak && !(last.code === 'MIL' && agent.code === 'GOV')) return agent.code
  }
  return last.code
}

function sectorOfNoun(noun: Noun): { code: string; weak: boolean } | null {
  if (noun.agent) return { code: noun.agent.code, weak: noun.agent.weak }
  // "Administrator Lund": a title that only bodies of states give says nothing of a kind of official.
  const post = noun.posts.find(each => !each.code.startsWith('IGO'))
  const code = post ? referentOf(post.code, null).sector : null
  return code === null ? null : { code, weak: false }
}
