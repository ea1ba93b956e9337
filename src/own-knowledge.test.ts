/** What comes with Readout has no fault of its own; gaps in offices are warnings, since an office may be vacant. */
import { expect, test } from 'vitest'
import { checkKnowledge } from './readout.js'

test('the knowledge that comes with Readout has no fault', () => {
  expect(checkKnowledge().filter(({ level }) => level === 'fault')).toEqual([])
})
