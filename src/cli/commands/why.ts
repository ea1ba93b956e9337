/** `readout why`: how one sentence was read, step by step. */
import { explanationText } from '../explanation.js'
import { type KnowledgeOptions, openReadout } from '../knowledge.js'
import { write } from '../output.js'

export async function explainWhy(
  sentence: string,
  options: KnowledgeOptions & { date?: string; format: string },
): Promise<number> {
  const explanation = openReadout(options).explain(sentence, options.date)
  await write(
    options.format === 'json' ? `${JSON.stringify(explanation)}\n` : explanationText(explanation),
  )
  return 0
}
