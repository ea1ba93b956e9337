/** Hashes of what a classifier looks at: whole numbers of 32 bits, cheap to make and to combine. */

/** Hash of a string, or of a part of it. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** Hash of a template and one atom. */
export function feature1(template: number, a: number): number {
  return finish(stir(Math.imul(template + 1, 0x9e3779b1), a))
}

/** Hash of a template and two atoms. */
export function feature2(template: number, a: number, b: number): number {
  return finish(stir(stir(Math.imul(template + 1, 0x9e3779b1), a), b))
}

/** Hash of a template and three atoms. */
export function feature3(template: number, a: number, b: number, c: number): number {
  return finish(stir(stir(stir(Math.imul(template + 1, 0x9e3779b1), a), b), c))
}

/** Hash of a template and four atoms. */
export function feature4(template: number, a: number, b: number, c: number, d: number): number {
  return finish(stir(stir(stir(stir(Math.imul(template + 1, 0x9e3779b1), a), b), c), d))
}

function stir(hash: number, atom: number): number {
  const mixed = Math.imul(atom, 0xcc9e2d51)
  const turned = hash ^ Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0
}
