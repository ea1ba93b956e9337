/** Who does what to whom, on sentences that the language model parses. */
import { expect, test } from 'vitest'
import { createReadout } from '../readout.js'
import { agentsOf, patientsOf } from './clause.js'
import { indexTree } from './tree.js'

const readout = createReadout()

function check(
  text: string,
  verb: string,
  agents: readonly string[],
  patients: readonly string[],
): void {
  const sentence = readout.explain(text).sentences[0]!
  const tree = indexTree(sentence)
  const token = sentence.tokens.find(each => each.form === verb)!
  expect(
    agentsOf(tree, token).map(each => each.form),
    `agents of ${verb}`,
  ).toEqual(agents)
  expect(
    patientsOf(tree, token).map(each => each.form),
    `patients of ${verb}`,
  ).toEqual(patients)
}

test('an active clause has its subject and its object', () =>
  check('France attacked Germany on Monday.', 'attacked', ['France'], ['Germany']))
test('a passive is turned round', () =>
  check('The town was attacked by rebels.', 'attacked', ['rebels'], ['town']))
test('a passive without an agent has none', () =>
  check('The town was attacked.', 'attacked', [], ['town']))
test('a subject is handed down to an infinitive', () =>
  check('France agreed to attack Germany.', 'attack', ['France'], ['Germany']))
test('an object does what it is urged to do', () =>
  check('France urged Germany to release the prisoners.', 'release', ['Germany'], ['prisoners']))
test('coordinated verbs share their subject', () =>
  check(
    'France condemned the raid and expelled two diplomats.',
    'expelled',
    ['France'],
    ['diplomats'],
  ))
test('a relative pronoun stands for its noun', () =>
  check('The rebels who attacked the town fled.', 'attacked', ['rebels'], ['town']))
test('a relative clause without an object takes its noun', () =>
  check(
    'The guarantees that Russia requested were refused.',
    'requested',
    ['Russia'],
    ['guarantees'],
  ))
test('a reduced relative is passive', () =>
  check(
    'The statement released by the ministry was short.',
    'released',
    ['ministry'],
    ['statement'],
  ))
test('coordinated subjects all act', () =>
  check('France and Germany attacked Spain.', 'attacked', ['France', 'Germany'], ['Spain']))
