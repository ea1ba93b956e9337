import { expect, test } from 'vitest'
import { readConllu, writeConllu } from './conllu.js'

const SOURCE = `# sent_id = 1
# text = Dorn's army won't leave (now).
1-2\tDorn's\t_\t_\t_\t_\t_\t_\t_\t_
1\tDorn\tDorn\tPROPN\tNNP\tNumber=Sing\t3\tnmod:poss\t_\t_
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_
3\tarmy\tarmy\tNOUN\tNN\tNumber=Sing\t6\tnsubj\t_\t_
4-5\twon't\t_\t_\t_\t_\t_\t_\t_\t_
4\two\twill\tAUX\tMD\tVerbForm=Fin\t6\taux\t_\t_
5\tn't\tnot\tPART\tRB\tPolarity=Neg\t6\tadvmod\t_\t_
6\tleave\tleave\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_
7\t(\t(\tPUNCT\t-LRB-\t_\t8\tpunct\t_\tSpaceAfter=No
8\tnow\tnow\tADV\tRB\tPronType=Dem\t6\tadvmod\t_\tSpaceAfter=No
9\t)\t)\tPUNCT\t-RRB-\t_\t8\tpunct\t_\tSpaceAfter=No
10\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_

`

test('what is read is written the same, contractions and spacing included', () => {
  const [read] = readConllu(SOURCE)
  const { text, tokens } = read!
  const sentence = { index: 0, start: 0, end: text.length, tokens }
  expect(writeConllu([{ sentence, text }])).toBe(SOURCE)
})

test('tokens that are read stand where the text has them', () => {
  const [read] = readConllu(SOURCE)
  expect(read!.text).toBe("Dorn's army won't leave (now).")
  for (const { start, end, form } of read!.tokens) expect(read!.text.slice(start, end)).toBe(form)
})

test('empty nodes are left out, Windows line ends and a missing last blank line do no harm', () => {
  const source =
    '# text = Go\r\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\r\n1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_'
  const [read] = readConllu(source)
  expect(read!.tokens.map(token => token.form)).toEqual(['Go'])
})

test('words of a token whose letters differ take its span', () => {
  const source =
    '1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\tIN\t_\t2\tcase\t_\t_\n2\tle\tle\tDET\tDT\t_\t0\troot\t_\t_\n'
  const [read] = readConllu(source)
  expect(read!.text).toBe('du')
  expect(read!.tokens.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [0, 2],
  ])
})
