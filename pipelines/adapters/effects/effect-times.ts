/** The delays that exactly once rests on, in milliseconds. */

const minute = 60_000

/**
 * Nobody is still sending `claimHolds` after a claim: a call is begun within `sendWithin`, and channels
 * give up waiting for an answer after less than a minute. What is between the two is for servers
 * that do late what they were asked for, and for clocks that differ.
 */
export const effectTimes = {
  claimHolds: 20 * minute,
  sendWithin: 5 * minute,
  pause: 15 * minute,
  mostTries: 5,
}
