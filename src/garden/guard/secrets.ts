/**
 * The secrets of a vault as they are looked for, each under a number of its own.
 * Names are kept word by word; of longer texts, runs of eight words are kept as
 * keys of 64 bits, every fourth of them, so that eleven words in a row are
 * always found and a vault of ten thousand notes takes a few megabytes.
 */
import type { Subject, SubjectKind } from './subject.ts'
import type { Tokeniser } from './tokenise.ts'
import { checkKey, rolledKey, runLength } from './word-keys.ts'

/** From one kept run to the next. */
const stride = 4

/** One name, or one run of words. */
export interface Secret {
  subject: Subject
  /** Its words, folded; empty for a run. */
  words: readonly string[]
  /** Its only word may be parted anywhere. */
  joined?: true
}

export interface Secrets {
  /** By their numbers: the same subjects give the same numbers. */
  all: readonly Secret[]
  /** Names by the hashes of their words, in the order of `all`. */
  names: readonly { number: number; hashes: readonly number[] }[]
  /** Runs, in the order of `all`, each with both of its keys. */
  runs: readonly { number: number; key: number; check: number }[]
}

/** Makes secrets of subjects; those that say nothing are left out, and none is kept twice. */
export function keepSecrets(subjects: Iterable<Subject>, tokeniser: Tokeniser): Secrets {
  const all: Secret[] = []
  const names: { number: number; hashes: number[] }[] = []
  const runs: { number: number; key: number; check: number }[] = []
  const known = new Set<string>()
  const isKnownRun = rememberRuns()

  const keepRuns = (hashes: Int32Array, count: number, subject: Subject): void => {
    for (let at = 0; at + runLength <= count; at += stride) {
      const key = rolledKey(hashes, at)
      const check = checkKey(hashes, at)
      if (isKnownRun(key, check)) continue
      runs.push({ number: all.push({ subject, words: [] }) - 1, key, check })
    }
  }

  const keepName = (hashes: number[], words: readonly string[], subject: Subject): void => {
    const name = `${subject.kind} ${words.join(' ')}`
    if (!isSought(words, subject) || known.has(name)) return
    known.add(name)
    names.push({ number: all.push({ subject, words }) - 1, hashes })
  }

  /** A number may be written in groups or in one piece: it starts with any of its beginnings. */
  const keepNumber = (subject: Subject): void => {
    const word = tokeniser.words(subject.text).join('')
    if (word.length < 10 || word.replace(/\P{N}/gu, '').length < 6) return
    const number = all.push({ subject, words: [word], joined: true }) - 1
    for (let end = 1; end <= word.length; end++)
      names.push({ number, hashes: [tokeniser.read(word.slice(0, end)).hashes[0] ?? 0] })
  }

  for (const subject of subjects) {
    if (subject.kind === 'private word') keepNumber(subject)
    const { hashes, count } = tokeniser.read(subject.text)
    if (count >= runLength) keepRuns(hashes, count, subject)
    if (count < 2 * runLength)
      keepName([...hashes.subarray(0, count)], tokeniser.words(subject.text), subject)
  }
  return { all, names, runs }
}

/** Tells whether it was asked of these keys before. Nearly all runs have a first key of their own. */
function rememberRuns(): (key: number, check: number) => boolean {
  const checks = new Map<number, number>()
  const others = new Set<string>()
  return (key, check) => {
    const first = checks.get(key)
    if (first === undefined) checks.set(key, check)
    if (first === undefined || first === check) return first === check
    const run = `${key} ${check}`
    const isKnown = others.has(run)
    others.add(run)
    return isKnown
  }
}

/** Whether a secret is one that no program, or no row of bytes, has by chance. Runs are. */
export function isTelling({ subject: { kind }, words }: Secret, place: 'program' | 'bytes'): boolean {
  if (words.length === 0) return true
  if (kind === 'private word') return place === 'program' || words.join('').length >= 5
  return words.length > 1 && words.join('').length >= 10 && telling.has(kind)
}

const telling: ReadonlySet<SubjectKind> = new Set([
  'path',
  'name',
  'title',
  'alias',
  'comment',
  'attachment',
  'room',
])

/** Whether the words of a name say anything: a number does not, nor do one or two letters. */
function isSought(words: readonly string[], { kind }: Subject): boolean {
  if (words.length === 0) return false
  if (kind === 'private word') return true
  const letters = words.join('').replace(/[^\p{L}]/gu, '')
  const ideographs = letters.replace(
    /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
    '',
  )
  return ideographs.length >= 2 || letters.length >= (words.length === 1 ? 3 : 2)
}
