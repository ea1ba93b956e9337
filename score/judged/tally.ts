/**
 * Counts what a reader judged: how many rows are right, and how many have each fault, as the chief one and at all.
 *
 *     npx tsx score/judged/tally.ts score/judged/state-department.tsv
 */
import { readFileSync } from 'node:fs'

const [path] = process.argv.slice(2)
if (!path) {
  console.error('tally: expected a file of judgements, found none')
  process.exit(2)
}
const judged = readFileSync(path, 'utf8')
  .split('\n')
  .slice(1)
  .filter(line => line !== '')
  .map(line => {
    const [, chief, others] = line.split('\t') as [string, string, string]
    return { chief, all: [chief, ...others.split(',').filter(other => other !== '')] }
  })
const kinds = [...new Set(judged.flatMap(({ all }) => all))]
const rows = kinds.map(kind => ({
  kind,
  chief: judged.filter(each => each.chief === kind).length,
  all: judged.filter(({ all }) => all.includes(kind)).length,
}))
console.log('kind\tchief\tall')
for (const { kind, chief, all } of rows.sort((a, b) => b.chief - a.chief)) {
  console.log([kind, chief, all].join('\t'))
}
// `code-depth` is another code of the right type. For an agenda: `none` is no engagement, and there is no code to judge.
const without = (...faults: string[]) =>
  judged.filter(({ all }) => !all.some(fault => faults.includes(fault))).length
console.log(`right type\t${without('no-event', 'none', 'code')} of ${judged.length}`)
console.log(
  `right type and both sides\t${without('no-event', 'none', 'code', 'source', 'target', 'participants')} of ${judged.length}`,
)
