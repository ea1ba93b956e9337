import { expect, test } from 'vitest'
import { readColonDateline, readDateline } from './dateline.js'

test.each([
  ['GENEVA, April 14 (Agency) — Envoys met.', 'GENEVA', null, 'Agency'],
  ['GENEVA, April 14, 2031 (Agency) -- Envoys met.', 'GENEVA', '2031-04-14', 'Agency'],
  ['GENEVA, Monday, April 14 — Envoys met.', 'GENEVA', null, null],
  ['MOSCOW (AP) - Envoys met.', 'MOSCOW', null, 'AP'],
  ['MOSCOW – Envoys met.', 'MOSCOW', null, null],
  ['KYIV, Ukraine — “We met,” he said.', 'KYIV, Ukraine', null, null],
  ['UNITED NATIONS (Agency) — Envoys met.', 'UNITED NATIONS', null, 'Agency'],
  ['Geneva, 14 April 2031 — Envoys met.', 'Geneva', '2031-04-14', null],
  ['Berlin (dpa) - Envoys met.', 'Berlin', null, 'dpa'],
  ['GENEVA/MOSCOW, Apr. 14 (Agency) - Envoys met.', 'GENEVA/MOSCOW', null, 'Agency'],
  [
    'GOMA, Democratic Republic of the Congo, Oct. 7 (Lakes Wire) - A convoy came.',
    'GOMA, Democratic Republic of the Congo',
    null,
    'Lakes Wire',
  ],
  ['Tehran, March 15, IRNA - Envoys met.', 'Tehran', null, 'IRNA'],
  ['KABUL (Agency) : Envoys met.', 'KABUL', null, 'Agency'],
  ['(Agency) - Envoys met.', null, null, 'Agency'],
  ['July 10 (Agency) - Envoys met.', null, null, 'Agency'],
])('%s has a dateline', (paragraph, place, day, agency) => {
  const dateline = readDateline(paragraph)!
  expect({ ...dateline, length: 0 }).toEqual({ length: 0, place, day, agency })
  expect(paragraph.slice(dateline.length)).toMatch(/^(?:Envoys met|“We met|A convoy)/)
})

test.each([
  'Geneva — and nowhere else — is where envoys met.',
  'The talks (in Geneva) - the third round - began.',
  'NATO-led troops — some 300 — left.',
  'Envoys met in GENEVA, April 14 (Agency) — again.',
  'The Group of 20 - all of it - was there.',
  'Iran (and Iraq): what next?',
  'MR MARSH: Thank you.',
  '',
])('"%s" has none', paragraph => {
  expect(readDateline(paragraph)).toBeNull()
})

test('a place and a colon are a dateline where no one else has a label', () => {
  const paragraph = 'ISLAMABAD: Pakistan on Tuesday summoned the envoy.'
  expect(readColonDateline(paragraph, ['The envoy left.'])?.place).toBe('ISLAMABAD')
  expect(readColonDateline(paragraph, ['QUESTION: When?'])).toBeNull()
  expect(readColonDateline('MODERATOR: Good morning.', [])).toBeNull()
})
