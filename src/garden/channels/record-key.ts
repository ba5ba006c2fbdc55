/** The key of a record at Bluesky: a TID, as https://atproto.com/specs/tid defines it. */

/** Digits in the order of their values, so that keys sort as their numbers do. */
const digits = '234567abcdefghijklmnopqrstuvwxyz'

const length = 13

/**
 * The same key for the same effect, for ever: 53 bits of microseconds since
 * 1970, then 10 bits that tell clocks apart. What milliseconds leave open comes
 * from the id of the effect. `id` is made of hex digits, `claimedAt` in milliseconds.
 */
export function recordKey(id: string, claimedAt: number): string {
  const seed = Number.parseInt(id.slice(0, 8), 16)
  const micros = BigInt(claimedAt) * 1000n + BigInt(seed % 1000)
  const clock = BigInt(Math.floor(seed / 1000) % 1024)
  let rest = (micros << 10n) | clock
  let key = ''
  for (let place = 0; place < length; place++) {
    key = digits.charAt(Number(rest & 31n)) + key
    rest >>= 5n
  }
  return key
}
