/** One measurement in a process of its own, of the built program: what a user waits for and pays. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const module = path => import(join(root, 'dist', path))

const PROBES = {
  /** Milliseconds to load all knowledge. */
  async knowledge() {
    const { loadKnowledge } = await module('knowledge/load.js')
    return timed(() => loadKnowledge(join(root, 'knowledge')))
  },
  /** Milliseconds to load the language model. */
  async model() {
    const { readWeights } = await module('parse/weights.js')
    const { loadLanguageModel } = await module('parse/model.js')
    const { loadSplitter } = await module('text/sentences.js')
    return timed(() => {
      const weights = readWeights(join(root, 'weights', 'en.weights'))
      return [loadSplitter(weights), loadLanguageModel(weights)]
    })
  },
  /** Highest resident bytes after loading everything and reading the sample articles some times over. */
  async memory() {
    const { createReadout } = await module('readout.js')
    const readout = createReadout()
    const folder = join(root, 'samples', 'articles')
    const inputs = readdirSync(folder).map(name => [name, readFileSync(join(folder, name))])
    for (let round = 0; round < 10; round += 1)
      for (const [name, bytes] of inputs)
        for (const result of readout.articles(name, bytes))
          if ('article' in result) readout.read(result.article)
    return process.resourceUsage().maxRSS * 1024
  },
}

function timed(run) {
  const start = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - start) / 1e6
}

console.log(await PROBES[process.argv[2]]())
