/** Cuts long files where their content says, as `cutText` does with texts, but before they are decoded. */

/** Shorter files, in bytes, are read whole. */
export const fewestBytes = 1 << 18

/** The least and the most bytes of a part, where there are places to cut. */
const least = 1 << 15
const most = 1 << 17

/** The first place behind `at` where a file may be cut, or -1. */
export type NextPlace = (at: number) => number

/** The places between which the parts of `bytes` stand, its start and its end among them. */
export function placesToCut(bytes: Uint8Array, nextPlace: NextPlace): number[] {
  const places = [0]
  for (let from = 0; bytes.length - from > most; ) {
    let at = nextPlace(from + least)
    while (at >= 0 && at < from + most && !isChosen(bytes, at)) at = nextPlace(at)
    if (at < 0) break
    places.push(at)
    from = at
  }
  return [...places, bytes.length]
}

/** Whether the bytes at `at` choose the place: about one of 32 does. */
function isChosen(bytes: Uint8Array, at: number): boolean {
  let sum = 0
  for (let next = at; next < at + 64 && next < bytes.length; next++)
    sum = Math.imul(sum ^ (bytes[next] ?? 0), 0x01000193)
  return sum >>> 27 === 0
}
