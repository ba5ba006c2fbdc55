/** Secrets as plain numbers in shared memory: all that is needed to find them, and nothing of where they come from. */
import { indexKeys, type KeyIndex } from './key-index.ts'
import { isTelling, type Secrets } from './secrets.ts'
import { followedBy } from './word-keys.ts'

export interface SecretTables {
  /** How many secrets there are. */
  count: number
  /** Names of one word, of two or three by their first two, and longer ones by their first four. */
  one: KeyIndex
  two: KeyIndex
  four: KeyIndex
  /** Runs by `rolledKey`. */
  runs: KeyIndex
  /** By number of a run: its `checkKey`. */
  checks: Int32Array
  /** By number of a name: where its words begin in `units`. */
  begins: Uint32Array
  /** The words of names in UTF-16 units, folded: a 0 behind each word, and one more behind the last. */
  units: Uint16Array
  /** By number, see `secretMarks`. */
  marks: Uint8Array
}

/** What is to be known of a secret. */
export const secretMarks = {
  /** Its only word may be parted anywhere. */
  joined: 1,
  /** It stands in no program, or in no row of bytes, by chance. */
  tellsInProgram: 2,
  tellsInBytes: 4,
  privateWord: 8,
} as const

export function tabulate({ all, names, runs }: Secrets): SecretTables {
  const keyed = names.map(({ number, hashes }) => ({
    number,
    size: sizeOfStart(hashes.length),
    key: startKey(hashes),
  }))
  const indexOf = (size: number) => indexKeys(keyed.filter((name) => name.size === size))
  const words = all.map((secret) => secret.words.map((word) => `${word}\0`).join(''))
  const begins = new Uint32Array(new SharedArrayBuffer(4 * all.length))
  const units = new Uint16Array(
    new SharedArrayBuffer(2 * words.reduce((sum, text) => sum + text.length + 1, 0)),
  )
  let end = 0
  for (const [number, text] of words.entries()) {
    begins[number] = end
    for (let at = 0; at < text.length; at++) units[end++] = text.charCodeAt(at)
    end++
  }
  const checks = new Int32Array(new SharedArrayBuffer(4 * all.length))
  for (const { number, check } of runs) checks[number] = check
  const marks = new Uint8Array(new SharedArrayBuffer(all.length))
  for (const [number, secret] of all.entries()) marks[number] = marksOf(secret)
  return {
    count: all.length,
    one: indexOf(1),
    two: indexOf(2),
    four: indexOf(4),
    runs: indexKeys(runs),
    checks,
    begins,
    units,
    marks,
  }
}

/** By how many of its first words a name of so many is found. */
function sizeOfStart(words: number): number {
  return words < 2 ? 1 : words < 4 ? 2 : 4
}

function startKey(hashes: readonly number[]): number {
  return hashes.slice(0, sizeOfStart(hashes.length)).reduce(followedBy)
}

function marksOf(secret: Secrets['all'][number]): number {
  return (
    (secret.joined ? secretMarks.joined : 0) |
    (isTelling(secret, 'program') ? secretMarks.tellsInProgram : 0) |
    (isTelling(secret, 'bytes') ? secretMarks.tellsInBytes : 0) |
    (secret.subject.kind === 'private word' ? secretMarks.privateWord : 0)
  )
}
