/** Chance that a site can keep: a number that is the same for a note all day, and another tomorrow. */

/** At least 0 and less than 1; equal texts give equal numbers (FNV-1a, its bits mixed as in MurmurHash3). */
export function dailyNumber(day: string, path: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(`${day}\0${path}`)) hash = Math.imul(hash ^ byte, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
