/** Frames files: what is read, and what is said of a line that cannot be. */
import { expect, test } from 'vitest'
import { readFrames } from './frames.js'

test('a frame keeps its codes as text and its patterns in order', () => {
  const { frames, faults } = readFrames(
    'f.frames',
    'frame consult.visit "Make a visit"\n  code 042\n  intent 036   # only planned\n  verb visit, travel to\n  unless target = hospital, school\n  variant 0311 any = trade, tariff\n',
  )
  expect(faults).toEqual([])
  expect(frames[0]).toMatchObject({
    code: '042',
    folded: { intent: '036' },
    verb: ['visit', 'travel to'],
    unless: [{ role: 'target', words: ['hospital', 'school'] }],
    variants: [{ code: '0311', role: 'any', words: ['trade', 'tariff'] }],
    needs: 'either',
    mutual: false,
    at: 'f.frames:1',
  })
})

test('a faulty field is named by file and line, and the frames around it are read', () => {
  const { frames, faults } = readFrames(
    'f.frames',
    'frame a "A"\n  code 042\n  verbs visit\nframe b "B"\n  verb go\nframe c "C"\n  code 4\nframe d "D"\n  code 190\n  operator maybe\n  unless inflation\n',
  )
  expect(frames.map(frame => frame.id)).toEqual(['a', 'd'])
  expect(faults.map(fault => `${fault.at}: ${fault.message}`)).toEqual([
    'f.frames:3: expected a field of a frame, found: verbs',
    'f.frames:4: expected a code in frame b, found none',
    'f.frames:7: expected a CAMEO code, found: 4',
    'f.frames:6: expected a code in frame c, found none',
    'f.frames:10: expected intent, refuse, demand, appeal, threat, found: maybe',
    'f.frames:11: expected ROLE = words, found: inflation',
  ])
})
