/** Spans of text and the arithmetic on them. */

/** Half-open range [start, end) of UTF-16 code units in `Article.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether `outer` holds all of `inner`; a span covers itself. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The smallest span that covers both. */
export function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** The words a span stands for. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}
