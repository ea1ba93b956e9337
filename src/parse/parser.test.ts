import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LinearModel } from './linear.js'
import { newParser } from './parser.js'
import { describeWords } from './words.js'

/** A classifier that gives whatever scores it is handed, one after another. */
function arbitraryModel(values: readonly number[]): LinearModel {
  let at = 0
  return {
    score: (_, scores) => {
      for (let label = 0; label < scores.length; label++) {
        scores[label] = values[at++ % values.length]!
      }
    },
  }
}

test('whatever the classifiers say, there is one tree with one root', () => {
  const scores = fc.array(fc.double({ noNaN: true, min: -9, max: 9 }), {
    minLength: 1,
    maxLength: 50,
  })
  fc.assert(
    fc.property(
      scores,
      scores,
      fc.array(fc.string(), { maxLength: 40 }),
      (moves, labels, forms) => {
        const parser = newParser(
          ['_', 'root', 'dep', 'obj'],
          arbitraryModel(moves),
          arbitraryModel(labels),
        )
        const words = describeWords(new Map(), forms)
        const { heads, deprels } = parser.parse(words, new Int32Array(forms.length + 2))
        const places = forms.map((_, index) => index + 1)
        const roots = places.filter(place => heads[place] === 0)
        expect(roots).toHaveLength(Math.min(1, forms.length))
        for (const place of places) {
          expect(deprels[place] === 'root').toBe(heads[place] === 0)
          let at = place
          let steps = 0
          while (at !== 0 && steps <= forms.length) {
            at = heads[at]!
            steps++
          }
          expect(at).toBe(0)
        }
      },
    ),
  )
})
