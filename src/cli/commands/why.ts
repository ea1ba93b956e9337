/** `readout why`: how one sentence was read, step by step. */
import { createReadout } from '../../readout.js'
import { explanationText } from '../explanation.js'
import { write } from '../output.js'

export async function explainWhy(
  sentence: string,
  options: { date?: string; format: string },
): Promise<number> {
  const explanation = createReadout().explain(sentence, options.date)
  await write(
    options.format === 'json' ? `${JSON.stringify(explanation)}\n` : explanationText(explanation),
  )
  return 0
}
