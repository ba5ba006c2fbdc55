/** What sentences and links give away that the world can read. */
import { linkKey } from './paths.ts'

export interface SecretNames {
  has(name: string): boolean
  /** Whether a sentence names one of them, between backticks. */
  inSentence(sentence: string): boolean
  /** Whether a link as it is written names one of them: as what it leads to, or in its words. */
  inLink(raw: string): boolean
}

export function secretNames(privateNames: readonly string[]): SecretNames {
  const secret = new Set(privateNames.map(linkKey))
  const has = (name: string) => secret.has(linkKey(name))
  return {
    has,
    inSentence: (sentence) => [...sentence.matchAll(/`([^`]*)`/g)].some(([, name = '']) => has(name)),
    inLink: (raw) => has(raw) || raw.split(/[[\]()|#<>]+/).some((name) => has(name.trim())),
  }
}
