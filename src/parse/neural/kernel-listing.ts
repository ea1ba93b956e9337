/** The kernel's code for WebAssembly, as listings. */
import type { Listing, ValueType } from './assembler.js'

const ROWS = [0, 1, 2, 3]

/**
 * Products, four rows by two inputs at a time.
 * Weights stand row by row as bytes, inputs one after another as 16-bit numbers.
 *
 *     for each four rows
 *       for each two inputs, then for the one that may be left
 *         sums = 0                                        four numbers for each row and input
 *         for each eight columns: sums += weights * input
 *         output = float(sum of sums) * scales * inputScale + bias
 */
export const PROJECT: Listing = {
  name: 'project',
  parameters: {
    weights: 'i32',
    scales: 'i32',
    bias: 'i32',
    rows: 'i32',
    columns: 'i32',
    input: 'i32',
    inputScale: 'f32',
    count: 'i32',
    output: 'i32',
  },
  locals: {
    row: 'i32',
    item: 'i32',
    x0: 'i32',
    x1: 'i32',
    xEnd: 'i32',
    y: 'i32',
    ...Object.fromEntries(ROWS.map(row => [`w${row}`, 'i32' as ValueType])),
    v0: 'v128',
    v1: 'v128',
    weight: 'v128',
    ...Object.fromEntries(
      ROWS.flatMap(row => [0, 1].map(which => [`s${row}${which}`, 'v128' as ValueType])),
    ),
  },
  code: `
    block
      local.get count  i32.eqz  br_if 0
      loop                                                ; over rows, four at a time
        i32.const 0  local.set item
        local.get input  local.set x0
        block
          loop                                            ; over inputs, two at a time
            local.get item  i32.const 1  i32.add  local.get count  i32.ge_u  br_if 1
            local.get x0  local.get columns  i32.const 1  i32.shl  i32.add
            local.tee x1  local.set xEnd
            ${multiply([0, 1])}
            ${finish(0)}
            local.get item  i32.const 1  i32.add  local.set item
            ${finish(1)}
            local.get item  i32.const 1  i32.add  local.set item
            local.get x1  local.set x0                    ; x1 has come to the end of its input
            br 0
          end
        end
        block                                             ; the input that is left, if any
          local.get item  local.get count  i32.ge_u  br_if 0
          local.get x0  local.get columns  i32.const 1  i32.shl  i32.add  local.set xEnd
          ${multiply([0])}
          ${finish(0)}
        end
        local.get weights  local.get columns  i32.const 2  i32.shl  i32.add  local.set weights
        local.get row  i32.const 4  i32.add
        local.tee row  local.get rows  i32.lt_u  br_if 0
      end
    end`,
}

/** Sums of products of four rows with one or two inputs. */
function multiply(inputs: readonly number[]): string {
  const clear = ROWS.flatMap(row => inputs.map(which => `v128.zero  local.set s${row}${which}`))
  const starts = ROWS.map(row =>
    row === 0
      ? 'local.get weights  local.set w0'
      : `local.get w${row - 1}  local.get columns  i32.add  local.set w${row}`,
  )
  const load = inputs.map(which => `local.get x${which}  v128.load  local.set v${which}`)
  const products = ROWS.map(row =>
    [
      `local.get w${row}  v128.load8x8_s  local.set weight`,
      ...inputs.map(
        which => `local.get weight  local.get v${which}  i32x4.dot_i16x8_s
          local.get s${row}${which}  i32x4.add  local.set s${row}${which}`,
      ),
      `local.get w${row}  i32.const 8  i32.add  local.set w${row}`,
    ].join('\n'),
  )
  const steps = inputs.map(
    which => `local.get x${which}  i32.const 16  i32.add  local.set x${which}`,
  )
  return `${[...clear, ...starts].join('\n')}
    loop                                                  ; over columns, eight at a time
      ${[...load, ...products, ...steps].join('\n')}
      local.get x0  local.get xEnd  i32.lt_u  br_if 0
    end`
}

/** Adds up the sums of each row, lays the four results side by side, scales and stores them. */
function finish(which: number): string {
  const pair = (first: number, second: number) => `
    local.get s${first}${which}  local.get s${second}${which}  i32x4.shuffle 0,4,1,5
    local.get s${first}${which}  local.get s${second}${which}  i32x4.shuffle 2,6,3,7
    i32x4.add`
  const fourBytes = 'local.get row  i32.const 2  i32.shl  i32.add'
  return `
    local.get output
    local.get item  local.get rows  i32.mul  i32.const 2  i32.shl  i32.add
    ${fourBytes}  local.set y
    local.get y
    ${pair(0, 1)}  local.set v0
    ${pair(2, 3)}  local.set weight
    local.get v0  local.get weight  i32x4.shuffle 0,1,4,5
    local.get v0  local.get weight  i32x4.shuffle 2,3,6,7
    i32x4.add  f32x4.convert_i32x4_s
    local.get scales  ${fourBytes}  v128.load  f32x4.mul
    local.get inputScale  f32x4.splat  f32x4.mul
    local.get bias  ${fourBytes}  v128.load  f32x4.add
    v128.store`
}

/** Beyond this tanh is taken to be flat; there the fraction below is off by 0.0001. */
export const FLAT = 4.97

/** The numbers of the fraction x (a + b x² + c x⁴ + x⁶) / (a + d x² + e x⁴ + f x⁶) for tanh x. */
export const FRACTION = { a: 135135, b: 17325, c: 378, d: 62370, e: 3150, f: 28 }

/**
 * One step of a long short-term memory, eight units at a time. The gates are the sums of what the
 * word adds (`own`) and what the state before adds (`before`), in the order input, forget, fresh,
 * output, `hidden` of each.
 *
 *     cell = sigmoid(forget) * cell + sigmoid(input) * tanh(fresh)
 *     state = round(sigmoid(output) * tanh(cell) * 32767)
 */
export const ADVANCE: Listing = {
  name: 'advance',
  parameters: {
    own: 'i32',
    before: 'i32',
    cell: 'i32',
    state: 'i32',
    hidden: 'i32',
  },
  locals: {
    gate: 'i32',
    last: 'i32',
    kept: 'v128',
    x: 'v128',
    square: 'v128',
    low: 'v128',
  },
  code: `
    local.get cell  local.get hidden  i32.const 2  i32.shl  i32.add  local.set last
    local.get hidden  i32.const 2  i32.shl  local.set gate
    loop                                                  ; over units, eight at a time
      ${advanceFour()}  local.set low
      ${['own', 'before', 'cell'].map(each => moveOn(each)).join('  ')}
      local.get state
      local.get low
      ${advanceFour()}
      i16x8.narrow_i32x4_s  v128.store
      ${['own', 'before', 'cell', 'state'].map(each => moveOn(each)).join('  ')}
      local.get cell  local.get last  i32.lt_u  br_if 0
    end`,
}

/** The new state of four units, as whole numbers; their cells are stored. */
function advanceFour(): string {
  return `
    local.get cell
    ${sigmoid(gateSum(1))}  local.get cell  v128.load  f32x4.mul  local.set kept
    ${sigmoid(gateSum(0))}  ${tanh(gateSum(2))}  f32x4.mul
    local.get kept  f32x4.add  local.tee kept  v128.store
    ${sigmoid(gateSum(3))}  ${tanh('local.get kept')}  f32x4.mul
    ${splat(32767)}  f32x4.mul  f32x4.nearest  i32x4.trunc_sat_f32x4_s`
}

function gateSum(number: number): string {
  const at = (base: string) =>
    `local.get ${base}  local.get gate  i32.const ${number}  i32.mul  i32.add  v128.load`
  return `${at('own')}  ${at('before')}  f32x4.add`
}

function sigmoid(value: string): string {
  return `${tanh(`${value}  ${splat(0.5)}  f32x4.mul`)}  ${splat(0.5)}  f32x4.mul
    ${splat(0.5)}  f32x4.add`
}

function tanh(value: string): string {
  const { a, b, c, d, e, f } = FRACTION
  const timesSquarePlus = (number: number) =>
    `local.get square  f32x4.mul  ${splat(number)}  f32x4.add`
  return `${value}  ${splat(FLAT)}  f32x4.min  ${splat(-FLAT)}  f32x4.max
    local.tee x  local.get x  f32x4.mul  local.tee square
    ${splat(c)}  f32x4.add  ${timesSquarePlus(b)}  ${timesSquarePlus(a)}
    local.get x  f32x4.mul
    ${splat(f)}  ${timesSquarePlus(e)}  ${timesSquarePlus(d)}  ${timesSquarePlus(a)}
    f32x4.div`
}

function splat(number: number): string {
  return `f32.const ${number}  f32x4.splat`
}

function moveOn(pointer: string): string {
  return `local.get ${pointer}  i32.const 16  i32.add  local.set ${pointer}`
}
