/** `readout doctor`: what is wrong with this installation, one line a finding. */
import { existsSync } from 'node:fs'
import { ReadoutError } from '../../core/error.js'
import { createReadout, packaged } from '../../readout.js'
import { write } from '../output.js'

interface Finding {
  readonly what: string
  readonly fine: boolean
  readonly message: string
}

export async function diagnose(): Promise<number> {
  const findings = [nodeVersion(), ...packagedFiles(), ...reads()]
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
