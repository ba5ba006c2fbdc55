/**
 * Finds subjects in text. Names are compared word by word; of longer texts,
 * runs of eight words are kept as hashes of 53 bits, every fourth of them, so
 * that eleven words in a row are always found and a vault of ten thousand
 * notes takes a few megabytes.
 */
import type { ArtefactText } from './artefact/artefact-text.ts'
import type { Subject, SubjectKind } from './subject.ts'
import { type Tokenise, type Tokens, wordsOf } from './tokenise.ts'

export interface Matcher {
  /** The subjects in a text, each once. Outside of `words`, short names and lines are chance. */
  find(tokens: Tokens, place: keyof ArtefactText): Subject[]
  /** Forgets every subject that stands in this text: there it is public. Private words stay. */
  allow(tokens: Tokens): void
}

/** Words in a run that is kept as a hash. */
const runLength = 8

/** From one kept run to the next. */
const stride = 4

interface Name {
  words: string[]
  subject: Subject
  /** Its only word may be parted anywhere. */
  joined?: true
  allowed: boolean
}

export function createMatcher(subjects: Iterable<Subject>, tokenise: Tokenise): Matcher {
  const names = new Map<number, Name[]>()
  const runs = new Map<number, Subject>()
  const nameFilter = createFilter(18)
  const runFilter = createFilter(24)
  // Small enough to stay at hand: most words begin no run that is kept.
  const startFilter = createFilter(18)
  for (const subject of subjects) {
    if (subject.kind === 'private word') keepNumber(subject)
    const tokens = tokenise(subject.text)
    if (tokens.count >= runLength) keepRuns(tokens, subject)
    if (tokens.count < 2 * runLength)
      keepName(tokens.hashes[0] ?? 0, wordsOf(subject.text, tokenise), subject)
  }

  function keepRuns(tokens: Tokens, subject: Subject): void {
    for (let at = 0; at + runLength <= tokens.count; at += stride) {
      const key = runKey(tokens, at)
      startFilter.add(tokens.hashes[at] ?? 0)
      runFilter.add(key)
      if (!runs.has(key)) runs.set(key, subject)
    }
  }

  function keepName(first: number, words: string[], subject: Subject): void {
    if (!isSought(words, subject)) return
    const known = names.get(first) ?? []
    if (known.some((name) => name.subject.kind === subject.kind && sameWords(name.words, words))) return
    names.set(first, [...known, { words, subject, allowed: false }])
    nameFilter.add(first)
  }

  /** A number may be written in groups or in one piece: it starts with any of its beginnings. */
  function keepNumber(subject: Subject): void {
    const joined = wordsOf(subject.text, tokenise).join('')
    if (joined.length < 10 || joined.replace(/\P{N}/gu, '').length < 6) return
    for (let end = 1; end <= joined.length; end++) {
      const first = tokenise(joined.slice(0, end)).hashes[0] ?? 0
      names.set(first, [
        ...(names.get(first) ?? []),
        { words: [joined], subject, joined: true, allowed: false },
      ])
      nameFilter.add(first)
    }
  }

  function* namesIn(tokens: Tokens): Generator<Name> {
    for (let at = 0; at < tokens.count; at++) {
      const first = tokens.hashes[at] ?? 0
      if (!nameFilter.has(first)) continue
      for (const name of names.get(first) ?? [])
        if (name.joined ? isJoinedAt(tokens, at, name.words[0] ?? '') : standsAt(tokens, at, name.words))
          yield name
    }
  }

  function* runsIn(tokens: Tokens): Generator<number> {
    if (runs.size === 0) return
    let block = 0
    for (let at = 0; at < tokens.count; at++) {
      if (tokens.gaps[at] === 2) block = at
      const start = at - runLength + 1
      if (start < block || !startFilter.has(tokens.hashes[start] ?? 0)) continue
      const key = runKey(tokens, start)
      if (runFilter.has(key) && runs.has(key)) yield key
    }
  }

  return {
    find: (tokens, place) => {
      const found = new Set<Subject>()
      for (const { words, subject, allowed } of namesIn(tokens)) {
        if (!allowed && (place === 'words' || isTelling(words, subject, place))) found.add(subject)
      }
      for (const key of runsIn(tokens)) {
        const subject = runs.get(key)
        if (subject) found.add(subject)
      }
      return [...found]
    },
    allow: (tokens) => {
      for (const name of namesIn(tokens)) name.allowed ||= name.subject.kind !== 'private word'
      for (const key of runsIn(tokens)) if (runs.get(key)?.kind !== 'private word') runs.delete(key)
    },
  }
}

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

/** Whether a name is one that no program, or no row of bytes, has by chance. */
function isTelling(words: readonly string[], { kind }: Subject, place: 'program' | 'bytes'): boolean {
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

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at])
}

function standsAt(
  { text, count, starts, ends, gaps }: Tokens,
  at: number,
  words: readonly string[],
): boolean {
  if (at + words.length > count) return false
  return words.every((word, index) => {
    const start = starts[at + index] ?? 0
    if (index > 0 && gaps[at + index] !== 0) return false
    return ends[at + index] === start + word.length && text.startsWith(word, start)
  })
}

/** Whether the words from `at` on, put together, are `joined`. */
function isJoinedAt({ text, count, starts, ends }: Tokens, at: number, joined: string): boolean {
  let length = 0
  for (let next = at; next < count && length < joined.length; next++) {
    const word = text.slice(starts[next], ends[next])
    if (!joined.startsWith(word, length)) return false
    length += word.length
  }
  return length === joined.length
}

/** Two hashes of the run that starts at `at`, as one number of 53 bits. */
function runKey({ hashes }: Tokens, at: number): number {
  let a = 0x811c9dc5
  let b = 0x9e3779b1
  for (let index = 0; index < runLength; index++) {
    const hash = hashes[at + index] ?? 0
    a = Math.imul(a ^ hash, 0x01000193)
    b = Math.imul((b << 5) ^ (b >>> 27) ^ hash, 0x85ebca6b)
  }
  return (a >>> 0) * 2 ** 21 + (b & 0x1fffff)
}

interface Filter {
  add(key: number): void
  /** False when the key was never added; true may be wrong. */
  has(key: number): boolean
}

/** Says fast of most keys that they are unknown; `bits` is the binary logarithm of its size. */
function createFilter(bits: number): Filter {
  const words = new Uint32Array(2 ** (bits - 5))
  const place = (key: number) => Math.imul((key ^ (key / 2 ** 32)) | 0, 0x9e3779b1) >>> (32 - bits)
  return {
    add: (key) => {
      const at = place(key)
      words[at >>> 5] = (words[at >>> 5] ?? 0) | (1 << (at & 31))
    },
    has: (key) => {
      const at = place(key)
      return ((words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0
    },
  }
}
