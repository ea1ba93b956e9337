/** What is wrong in knowledge files is said once, where it stands, and the rest still loads. */
import { expect, test } from 'vitest'
import { compileKnowledge, openKnowledge } from '../compile.js'
import { foldName } from '../fold.js'
import { checkFiles } from './check.js'

const BASE = `country XAV "Arvania"
  demonym Arvanian

country XBE "Belmark"
  demonym Belmarker

person ilse-marn "Ilse Marn"

person mira-tolvan "Mira Tolvan"
`

/** Checks one more file beside two countries and two persons; findings as `line: message`. */
function check(text: string, expected: readonly string[], name = 'x.actors'): void {
  const found = checkFiles([
    { name: 'base.actors', text: BASE },
    { name, text },
  ])
  expect(
    found.map(
      ({ at, message, level }) => `${at}: ${level === 'warning' ? 'warning: ' : ''}${message}`,
    ),
  ).toEqual(expected)
}

const TEN_FAULTS = `country XCO Coravia
  capital Dorn

planet mars "Mars"

country XDA "Dalland"
  colour  blue

group front "Front"
  code    rebels

group league "League of the North"
  code    XZZREB

post XAV.head-of-state "President"
  code    XAVGOV
  title   president
  2027-03-01..2025-03-01  mira-tolvan
  2029-03-01..2031-03-01  ilse-marn
  2030-03-01..            mira-tolvan

post XBE.head-of-state "President"
  code    XBEGOV
  title   president
  2020-01-01..            nobody-known

group union "Ilse Marn"
  code    XBEPTY

person oda-brink "Oda Brink"
  alias   Brink,Oda B.

agent police "police"
  code    COP
  noun    police
`

test('ten faults of ten kinds in one file are ten messages, each with its line', () =>
  check(TEN_FAULTS, [
    'x.actors:1: expected an entry such as: kind id "Label", found: country XCO Coravia',
    'x.actors:4: expected country, region, people, post, person, organisation, group, agent, found: planet',
    'x.actors:7: expected alias, demonym, part, capital, seat, found: colour',
    'x.actors:9: expected an actor code such as RUSGOV, found: rebels',
    'x.actors:12: expected a code that begins with a country or a role, found: XZZREB',
    'x.actors:18: expected a term of XAV.head-of-state to end after it begins, found: 2027-03-01..2025-03-01',
    'x.actors:20: expected a term of XAV.head-of-state from 2031-03-01 on, found one from 2030-03-01',
    'x.actors:25: expected the id of a person, found: nobody-known',
    'x.actors:27: expected a name, a post or a term that tells union from ilse-marn of base.actors:7, found "ilse marn" for both',
    'x.actors:31: expected the form that `readout format` writes, "  alias   Brink, Oda B.", found: "  alias   Brink,Oda B."',
  ]))

test('the rest of a file with ten faults still loads', () => {
  const files = [
    { name: 'base.actors', text: BASE },
    { name: 'x.actors', text: TEN_FAULTS },
  ]
  const { directory } = openKnowledge(compileKnowledge(files, ''), () => '')
  const means = (name: string) =>
    directory.match(
      foldName(name).map((word, token) => ({ ...word, token, opens: true, closes: true })),
      0,
    )?.meanings[0]?.kind
  expect(['Dalland', 'Oda Brink', 'police', 'president'].map(means)).toEqual([
    'country',
    'person',
    'agent',
    'title',
  ])
  expect(directory.postsOf('XAV')[0]?.terms).toHaveLength(3)
})

test('files in which nothing is wrong have no findings', () =>
  check(
    'post XAV.head-of-state "President"\n  code    XAVGOV\n  2020..2024  ilse-marn\n  2024..      mira-tolvan\n',
    [],
  ))

test('a term has days that the calendar has', () =>
  check('person oda-brink "Oda Brink"\n  2028-02-30..2029-03-01  XAVOPP\n', [
    'x.actors:2: expected a day that there is, found: 2028-02-30',
  ]))

test('a gap in an office that is always filled is a warning, in another it is none', () => {
  const post = (role: string) =>
    `post XAV.${role} "Office"\n  code    XAVGOV\n  2020-01-01..2024-02-01  ilse-marn\n  2024-03-01..            mira-tolvan\n`
  check(post('head-of-state'), [
    'x.actors:4: warning: expected a holder of XAV.head-of-state from 2024-02-01 on, found none until 2024-03-01',
  ])
  check(post('army-chief'), [])
})

test('a term known to the year leaves no gap within that year', () =>
  check(
    'post XAV.head-of-state "President"\n  code    XAVGOV\n  2020..2024    ilse-marn\n  2024-03-01..  mira-tolvan\n',
    [],
  ))

test('two holders at once are a fault, save in offices that several hold', () => {
  const post = (role: string) =>
    `post XAV.${role} "Office"\n  code    XAVGOV\n  2020..  ilse-marn\n  2024..  mira-tolvan\n`
  check(post('foreign-minister'), [
    'x.actors:4: expected the term of ilse-marn in XAV.foreign-minister to end first, found one from 2024',
  ])
  check(post('spokesperson'), [])
})

test('persons of one name are told apart by their countries or by their terms', () => {
  const held = (owner: string, term: string, person: string) =>
    `post ${owner} "Minister"\n  code    ${owner.slice(0, 3)}GOV\n  title   minister\n  ${term}  ${person}\n\n`
  const both = 'person marn-one "Ada Marn"\n\nperson marn-two "Ada Marn"\n'
  check(held('XAV.a', '2020..2022', 'marn-one') + held('XBE.b', '2021..', 'marn-two') + both, [])
  check(held('XAV.a', '2020..2022', 'marn-one') + held('XAV.b', '2022..', 'marn-two') + both, [])
  check(held('XAV.a', '2020..2022', 'marn-one') + held('XAV.b', '2021..', 'marn-two') + both, [
    'x.actors:13: expected a name, a post or a term that tells marn-two from marn-one of x.actors:11, found "ada marn" for both',
  ])
})

test('a surname of two persons is no fault: the article gives the full name', () =>
  check(
    'person oda-marn "Oda Marn"\n  alias   Marn\n\nperson ada-marn "Ada Marn"\n  alias   Marn\n',
    [],
  ))

test('frames may fold only into codes of the tables', () => {
  const found = checkFiles([
    { name: 'codes/cameo.tsv', text: 'code\tname\tgoldstein\n190\tUse force\t-10\n' },
    {
      name: 'x.frames',
      text: 'frame fight "Fight"\n  code    190\n  threat  1389\n  verb    fight\n',
    },
  ])
  expect(found.map(({ at, message }) => `${at}: ${message}`)).toEqual([
    'x.frames:1: expected a code of knowledge/codes, found: 1389',
  ])
})

test('a place, a post and a member need a country that has an entry', () => {
  check(
    'place dorn "Dorn"\n  country XQQ\n  at      1.0, 2.0\n',
    ['x.places:1: expected the code of a country, found: XQQ'],
    'x.places',
  )
  check('post XQQ.minister "Minister"\n  code    XAVGOV\n', [
    'x.actors:1: expected a post of a country or organisation, found: XQQ',
  ])
  check('organisation pact "Northern Pact"\n  code    IGOPAC\n  members XAV, XQQ\n', [
    'x.actors:3: expected the code of a country, found: XQQ',
  ])
})
