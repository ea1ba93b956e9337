/** The one error that Readout throws: a broken invariant, a missing file, a wrong use. */

/** `code` is stable and meant for programs, the message is for people. News text never causes one. */
export class ReadoutError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'ReadoutError'
  }
}
