/** Errors of two kinds: what the owner can mend, and what we must. */

/** The set-up is wrong: says what was found, and in `hint` what to do about it. */
export class UserError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'UserError'
    this.hint = hint
  }
}
