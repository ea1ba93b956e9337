/** What is wrong, or may be, in a knowledge file. */
import type { Fault } from '../../notation/entries.js'

/** A fault is wrong by itself; a warning is what may be meant so. */
export interface Finding extends Fault {
  readonly level: 'fault' | 'warning'
}

/** A finding that is wrong by itself. */
export function fault(at: string, message: string): Finding {
  return { at, message, level: 'fault' }
}

/** A finding that may be meant so. */
export function warning(at: string, message: string): Finding {
  return { at, message, level: 'warning' }
}
