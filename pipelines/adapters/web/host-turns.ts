/** Gives each host one request at a time, with a pause between two. */

export interface HostTurns {
  /** Runs `work` when it is the turn of `host`. */
  take<Result>(host: string, work: () => Promise<Result>): Promise<Result>
  /** Lengthens the pause of a host that asks for it. */
  slow(host: string, ms: number): void
}

export interface TurnOptions {
  /** Milliseconds from the end of one request to the start of the next. */
  pauseMs: number
  sleep(ms: number): Promise<void>
}

/** A pause is never longer than this, whatever a host asks for. */
const longestPause = 30_000

/** Turns that start with every host free. */
export function createHostTurns({ pauseMs, sleep }: TurnOptions): HostTurns {
  const last = new Map<string, Promise<unknown>>()
  const pauses = new Map<string, number>()
  return {
    take: (host, work) => {
      const before = last.get(host)
      const turn = (before ?? Promise.resolve()).then(async () => {
        if (before) await sleep(pauses.get(host) ?? pauseMs)
        return work()
      })
      last.set(
        host,
        turn.catch(() => {}),
      )
      return turn
    },
    slow: (host, ms) => {
      pauses.set(host, Math.min(Math.max(ms, pauseMs), longestPause))
    },
  }
}
