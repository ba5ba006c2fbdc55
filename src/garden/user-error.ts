/** The error that the owner can mend; any other is a bug of ours. */

/** The set-up is wrong: says what was found, and in `hint` what to do about it. */
export class UserError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'UserError'
    this.hint = hint
  }
}
