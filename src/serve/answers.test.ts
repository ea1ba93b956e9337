/** Answers are kept while the record stays as it is, and no longer. */
import { expect, test } from 'vitest'
import { keepAnswers } from './answers.js'

function check(patience: number) {
  const now = { grown: 0, ruled: 0 }
  let made = 0
  const answers = keepAnswers(() => ({ ...now }), patience)
  return {
    now,
    ask: (address = '/api/stats') => answers.to(address, async () => `answer ${++made}`),
    fail: () => answers.to('/api/bad', async () => Promise.reject(new Error('no'))),
    answers,
  }
}

test('an answer is made once while nothing changes, also for those who ask at once', async () => {
  const { ask } = check(0)
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(['answer 1', 'answer 1', 'answer 1'])
  expect(await ask()).toBe('answer 1')
  expect(await ask('/api/brief')).toBe('answer 2')
})

test('what a person says is in the very next answer, what is being added within its patience', async () => {
  const { ask, now, answers } = check(60_000)
  await ask()
  now.grown += 1
  expect(await ask()).toBe('answer 1')
  now.ruled += 1
  expect(await ask()).toBe('answer 2')
  answers.forget()
  expect(await ask()).toBe('answer 3')
  const strict = check(0)
  await strict.ask()
  strict.now.grown += 1
  expect(await strict.ask()).toBe('answer 2')
})

test('a fault is not kept', async () => {
  const { fail, answers } = check(0)
  await expect(fail()).rejects.toThrow('no')
  expect(await answers.to('/api/bad', async () => 'better')).toBe('better')
})
