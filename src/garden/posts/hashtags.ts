/** Tags of notes as words behind a hash. */

/** More look like an advertisement. */
const mostTags = 5

/** Without the hash: the last part of each tag, its words joined, so that `canals/slow-water` is `slowWater`. Each once, in any letter case. */
export function hashtags(tags: readonly string[]): string[] {
  const words = tags.map((tag) => joined(tag.split('/').at(-1) ?? '')).filter((tag) => /[\p{L}_]/u.test(tag))
  const known = new Set<string>()
  return words.filter((word) => known.size < known.add(word.toLowerCase()).size).slice(0, mostTags)
}

function joined(tag: string): string {
  const [first = '', ...others] = tag.split(/[^\p{L}\p{N}\p{M}_]+/u).filter((part) => part !== '')
  return first + others.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')
}
