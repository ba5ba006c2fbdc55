/** Opens the site store for those who read it. */
import { hashLists } from './hash-lists.ts'
import { siteLists } from './site-lists.ts'
import { openRows } from './site-rows.ts'
import type { SiteLists, SiteRecords, SiteStore } from './store.ts'

/** An answer, once somebody asked for its value or its hash. */
interface Answer {
  value: () => unknown
  hash: () => string
}

type Question = keyof SiteRecords | keyof SiteLists

/**
 * Answers about one note are asked once or twice, and many: only the last of them is remembered, and of outward
 * copies as many as a feed holds, for it comes in several formats.
 */
const passing: ReadonlyMap<string, number> = new Map([
  ['note', 1],
  ['outward', 64],
  ['markdown', 1],
  ['preview', 1],
])

/** Opens the store at `file` for reading. Throws when there is none. */
export function openSiteStore(file: string): SiteStore {
  const rows = openRows(file)
  const remembered = new Map<string, Answer>()
  const last = new Map([...passing.keys()].map((name) => [name, new Map<string, Answer>()]))
  /** Of all notes at once: a build asks for most of them. */
  let digests: Map<string, string> | null = null
  let hashList = hashLists(() => silently(() => store.entries()))
  /** What the work that is being traced asked; what lists ask in turn is no affair of it. */
  let asked: Set<string> | null = null
  const answerOf = (name: Question, about: string): Answer => {
    if (name in siteLists) {
      const value = once(() => silently(() => siteLists[name as keyof SiteLists](store, about)))
      return { value, hash: once(() => hashList(value())) }
    }
    const written = once(() => rows[name as keyof SiteRecords](about))
    return { value: once(() => written().value()), hash: once(() => written().hash()) }
  }
  const find = (name: Question, about: string): Answer => {
    const recent = last.get(name)
    const known = recent ? recent.get(about) : remembered.get(keyOf(name, about))
    if (known) return known
    const answer = answerOf(name, about)
    if (!recent) remembered.set(keyOf(name, about), answer)
    else {
      const [oldest] = recent.keys()
      if (oldest !== undefined && recent.size >= (passing.get(name) ?? 1)) recent.delete(oldest)
      recent.set(about, answer)
    }
    return answer
  }
  const silently = <Result>(work: () => Result): Result => {
    const before = asked
    asked = null
    try {
      return work()
    } finally {
      asked = before
    }
  }
  const ask =
    (name: Question) =>
    (about: string = '') => {
      asked?.add(keyOf(name, about))
      return find(name, about).value()
    }
  const names = new Set([
    ...Object.keys(rows).filter((name) => name !== 'close' && name !== 'digests'),
    ...Object.keys(siteLists),
  ])
  const answers = Object.fromEntries([...names].map((name) => [name, ask(name as Question)]))
  const store = {
    ...answers,
    trace: async (work) => {
      asked = new Set()
      try {
        return { result: await work(), asked: [...asked] }
      } finally {
        asked = null
      }
    },
    hashOf: (question) => {
      const end = question.indexOf(' ')
      const [name, about] = end < 0 ? [question, ''] : [question.slice(0, end), question.slice(end + 1)]
      if (!names.has(name)) return null
      if (passing.has(name)) {
        digests ??= rows.digests()
        return digests.get(about) ?? null
      }
      try {
        return find(name as Question, about).hash()
      } catch {
        // A part of a list that is gone has no hash.
        return null
      }
    },
    forget: (which) => {
      for (const recent of last.values()) recent.clear()
      digests = null
      if (which === 'notes') return
      remembered.clear()
      hashList = hashLists(() => silently(() => store.entries()))
    },
    close: () => rows.close(),
  } as SiteStore
  return store
}

/** How a trace names a question. */
function keyOf(name: Question, about: string): string {
  return about === '' ? name : `${name} ${about}`
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
