/** Whether a passphrase may protect a room. Whoever has the sealed files may try as many as they like. */
import { foldPassphrase } from './room-format.ts'

const fewestCharacters = 12
const fewestDistinct = 6

/** What is wrong with it, in words that say nothing of it; null when it may be used. */
export function passphraseFault(passphrase: string | undefined): string | null {
  if (passphrase === undefined) return 'is not set'
  const characters = [...foldPassphrase(passphrase)]
  if (characters.length === 0) return 'is empty'
  if (characters.length < fewestCharacters) return `holds fewer than ${fewestCharacters} characters`
  if (new Set(characters).size < fewestDistinct)
    return `holds fewer than ${fewestDistinct} different characters`
  return null
}
