/** `readout mcp`: the record for an assistant, over standard input and output. */
import { createReadout } from '../../readout.js'
import { additionsOf, type KnowledgeOptions } from '../knowledge.js'
import { withRecord } from './ask.js'

export async function serveMcp(
  options: KnowledgeOptions & { readonly record: string },
): Promise<number> {
  // Loaded by this command alone: what the protocol needs is heavy.
  const { serveAssistant } = await import('../../mcp/server.js')
  return withRecord(options.record, async record => {
    await serveAssistant(record, createReadout({ additions: additionsOf(options) }))
    return 0
  })
}
