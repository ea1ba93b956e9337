/** A large record: `npm run bench:record 100000`. With a file after the number, the record is kept there, and goes on where it stood. */
import { measureRecord } from './measure-record.js'

const [count, file] = process.argv.slice(2)
await measureRecord(Number(count ?? 2000), file)
