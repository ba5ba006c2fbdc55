/**
 * What the leak guard knows from earlier builds: which secrets stand in a file of
 * certain bytes, and the words of notes that are not published. None of it is a
 * verdict, so that none can be out of date. It may be deleted at any time, and is
 * as private as the vault.
 */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { Subject } from '../../../src/garden/guard/subject.ts'
import type { Trace } from '../../../src/garden/guard/tracer.ts'
import { type FactCache, openFactCache } from '../fact-cache.ts'
import { hashSources } from '../renderer-hash.ts'
import type { World } from '../world.ts'
import type { KnownParts } from './file-parts.ts'

/** The code that decides what is found, and what it is made of. */
const sources = [
  'src/garden',
  'src/markdown',
  'src/schemas',
  'pipelines/adapters/guard',
  'pipelines/adapters/unpack.ts',
  'package-lock.json',
]

export interface GuardMemory {
  /** `make()`, or what it gave before for the same `key`. */
  recall<Fact>(key: readonly unknown[], make: () => Fact): Fact
  /** The trace of a file, unless it is not known. */
  trace(file: FileKey): Trace | undefined
  keepTrace(file: FileKey, trace: Trace): void
  /** What stands in the parts of large files; `subjects` as in the keys of files. */
  parts(subjects: string): KnownParts
  keepParts(subjects: string, parts: KnownParts): void
  /** The public sources that excused what was found last time. */
  witnesses(): readonly string[]
  /** Keeps what this build asked for, and forgets the rest. */
  save(witnesses: readonly string[]): void
  close(): void
}

/** All that the trace of a file depends on besides the code. */
export interface FileKey {
  /** See `hashSubjects`. */
  subjects: string
  name: string
  hash: string
  asIs: boolean
}

/** Opens the memory in `cacheDir` for the program at `root`; without a folder there is none. One that is damaged is made anew. */
export async function openGuardMemory(
  { root, notice }: Pick<World, 'root' | 'notice'>,
  cacheDir: string | null,
): Promise<GuardMemory> {
  if (cacheDir === null) return noMemory
  const maker = `${await hashSources(root, sources)} ${process.version}`
  const facts = openFactCache(join(cacheDir, 'guard.db'), maker, notice)
  return { ...remember(facts), close: () => facts.close() }
}

function remember(facts: FactCache): Omit<GuardMemory, 'close'> {
  const keyOf = ({ subjects, name, hash, asIs }: FileKey) => ['trace', subjects, name, hash, asIs]
  return {
    recall: <Fact>(key: readonly unknown[], make: () => Fact): Fact => {
      const known = facts.get<Fact>(key)
      if (known !== undefined) return known
      const made = make()
      facts.set(key, made)
      return made
    },
    trace: (file) => facts.get<Trace>(keyOf(file)),
    keepTrace: (file, trace) => facts.set(keyOf(file), trace),
    parts: (subjects) => facts.get(['parts', subjects]) ?? {},
    keepParts: (subjects, parts) => facts.set(['parts', subjects], parts),
    witnesses: () => facts.get<string[]>(['witnesses']) ?? [],
    save: (witnesses) => {
      facts.set(['witnesses'], witnesses)
      facts.save()
    },
  }
}

const noMemory: GuardMemory = {
  recall: (_key, make) => make(),
  trace: () => undefined,
  keepTrace: () => {},
  parts: () => ({}),
  keepParts: () => {},
  witnesses: () => [],
  save: () => {},
  close: () => {},
}

/** Changes with every subject. */
export function hashSubjects(subjects: readonly Subject[]): string {
  return hash('sha256', subjects.map(({ kind, text }) => `${kind}\0${text}\0`).join(''), 'hex')
}
