/** Actor codes taken apart and put together. */
import { expect, test } from 'vitest'
import { isActorCode, readActorCode, referentOf } from './actor-code.js'

const check = (code: string, country: string | null, sector: string | null) =>
  expect(readActorCode(code)).toEqual({ country, sector })

test('a country and its sector', () => check('XAVSPY', 'XAV', 'SPY'))
test('a country alone has no sector', () => check('XAV', 'XAV', null))
test('a sector alone has no country', () => check('REB', null, 'REB'))
test('an organisation has neither', () => check('IGOUNO', null, null))
test('a part of the world is no country', () => check('EUR', null, null))
test('of two sectors the first counts', () => check('XAVGOVMIL', 'XAV', 'GOV'))

test('codes are parts of three capitals', () => {
  expect(['XAVGOV', 'REB', 'XAVGO', 'xav', ''].map(isActorCode)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('a referent carries the parts of its code', () => {
  expect(referentOf('XAVGOV', 'mira-tolvan')).toEqual({
    code: 'XAVGOV',
    country: 'XAV',
    sector: 'GOV',
    actor: 'mira-tolvan',
  })
})
