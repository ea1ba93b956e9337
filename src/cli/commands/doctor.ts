/** `readout doctor`: what is wrong with this installation, or with a record, one line a finding. */
import { existsSync } from 'node:fs'
import { ReadoutError } from '../../core/error.js'
import { createReadout, packaged } from '../../readout.js'
import { openRecord } from '../../record/record.js'
import { fromWhereTheUserStood } from '../inputs.js'
import { write } from '../output.js'

interface Finding {
  readonly what: string
  readonly fine: boolean
  readonly message: string
}

export async function diagnose(record?: string): Promise<number> {
  const findings = [
    nodeVersion(),
    ...packagedFiles(),
    ...reads(),
    ...(record === undefined ? [] : await examine(record)),
  ]
  await write(
    findings
      .map(({ what, fine, message }) => `${fine ? 'ok  ' : 'FAIL'}  ${what}: ${message}\n`)
      .join(''),
  )
  return findings.every(finding => finding.fine) ? 0 : 1
}

function nodeVersion(): Finding {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const fine = major! > 20 || (major === 20 && minor! >= 19)
  return { what: 'node', fine, message: `${process.version}, expected 20.19 or later` }
}

function packagedFiles(): Finding[] {
  return ['weights/en.weights', 'knowledge', 'samples'].map(path => {
    const fine = existsSync(packaged(...path.split('/')))
    return {
      what: path,
      fine,
      message: fine ? 'found' : `expected at ${packaged(path)}, found nothing`,
    }
  })
}

/** Opens a record and counts what should not be there: rows that lead nowhere, and derived tables that are behind. */
async function examine(path: string): Promise<Finding[]> {
  const full = fromWhereTheUserStood(path)
  if (!existsSync(full))
    return [{ what: path, fine: false, message: 'expected a record, found nothing' }]
  try {
    const record = await openRecord(full)
    try {
      const [stats] = await record.ask('stats')
      const [lost] = await record.sql(
        `select (select count(*) from event_mention where article not in (select id from article)) as mentions,
           (select count(*) from event_member where event_mention not in (select id from event_mention)) as members,
           (select count(*) from article where superseded_by is not null and superseded_by not in (select id from article)) as revisions,
           (select count(*) from (select id from article group by id having count(*) > 1)) as doubles`,
      )
      const found = Object.entries(lost!).filter(([, count]) => Number(count) > 0)
      return [
        { what: path, fine: true, message: `${stats!.articles} articles, ${stats!.events} events` },
        {
          what: 'rows',
          fine: found.length === 0,
          message:
            found.length === 0
              ? 'all lead where they should'
              : found.map(([what, count]) => `${count} ${what} lead nowhere`).join(', '),
        },
        {
          what: 'problems',
          fine: true,
          message: `${stats!.problems} inputs could not be read; readout problems lists them`,
        },
      ]
    } finally {
      record.close()
    }
  } catch (error) {
    if (error instanceof ReadoutError) return [{ what: path, fine: false, message: error.message }]
    throw error
  }
}

/** Loads everything and reads a sentence: the shortest proof that the parts fit one another. */
function reads(): Finding[] {
  try {
    const start = performance.now()
    const readout = createReadout()
    const loaded = Math.round(performance.now() - start)
    const { coding } = readout.explain(
      'France signed an agreement with Germany on Monday.',
      '2031-04-16',
    )
    return [
      { what: 'load', fine: true, message: `weights and knowledge in ${loaded} ms` },
      ...readout.faults.map(fault => ({
        what: `knowledge ${fault.at}`,
        fine: false,
        message: fault.message,
      })),
      {
        what: 'read',
        fine: coding.events.length === 1,
        message: `expected one event in the test sentence, found ${coding.events.length}`,
      },
    ]
  } catch (error) {
    if (error instanceof ReadoutError)
      return [{ what: 'load', fine: false, message: error.message }]
    throw error
  }
}
