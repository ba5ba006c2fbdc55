/** A room that cannot be opened for a reason that is not its passphrase. */
export class RoomFailure extends Error {
  readonly reason: 'unreachable' | 'unreadable'

  constructor(reason: RoomFailure['reason']) {
    super(reason)
    this.reason = reason
  }
}
