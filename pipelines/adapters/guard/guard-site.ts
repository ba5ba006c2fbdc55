/** Runs the leak guard over a built site, every file of it. */
import { hash } from 'node:crypto'
import { bodyLines, collectSubjects } from '../../../src/garden/guard/collect-subjects.ts'
import { createGuard } from '../../../src/garden/guard/create-guard.ts'
import type { Leak } from '../../../src/garden/guard/find-leaks.ts'
import { leakMessages, sourceMapMessage } from '../../../src/garden/guard/leak-messages.ts'
import { publicSources } from '../../../src/garden/guard/public-text.ts'
import type { Subject } from '../../../src/garden/guard/subject.ts'
import type { Trace } from '../../../src/garden/guard/tracer.ts'
import type { Message } from '../../../src/garden/message.ts'
import type { GardenRead } from '../read-garden.ts'
import { readOffice } from '../read-office.ts'
import { readPrivateWords } from '../read-private-words.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import type { FileParts } from './file-parts.ts'
import { type GuardMemory, hashSubjects, openGuardMemory } from './guard-memory.ts'
import type { InspectedFiles, Inspection, InspectorStart } from './inspect-file.ts'
import { type FileToInspect, inspectFiles } from './inspect-files.ts'
import { programSource } from './program-source.ts'
import type { SiteFile } from './site-folder.ts'

export interface SiteGuard {
  /** All that is needed to inspect files where they are made. */
  start: InspectorStart
  /**
   * Says what is wrong with a site of these files; nothing when it may be published. What was
   * `inspected` is believed of exactly those names and bytes, and every other file is inspected here.
   */
  judge(files: AsyncIterable<SiteFile> | Iterable<SiteFile>, inspected?: InspectedFiles): Promise<Message[]>
  /** Ends the use of what is remembered. */
  close(): void
}

/**
 * The guard of the garden `read`; `attachments` are the addresses of files that
 * are published as they are. What it has seen it remembers in `cacheDir`: it reads
 * a file again when its bytes, its name, a secret or the program changed.
 */
export async function createSiteGuard(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  attachments: ReadonlySet<string>,
  cacheDir: string | null = null,
): Promise<SiteGuard> {
  const memory = await openGuardMemory(world, cacheDir)
  const subjects = await readSubjects(world, place, read, memory)
  const key = hashSubjects(subjects)
  const guard = createGuard(subjects, (texts, make) =>
    memory.recall(['public', key, hash('sha256', texts.join('\0'), 'base64url')], make),
  )
  const start = { tables: guard.tables, known: memory.parts(key) }
  const sources = [...publicSources(read.garden, read.vault, place.settings), programSource(world.root)]
  return {
    start,
    judge: async (files, inspected = new Map()) => {
      const known = { inspected, memory, subjects: key, start }
      const { traces, leaks, messages } = await traceFiles(files, attachments, known)
      const { secret, witnesses } = guard.weigh(traces, sources, memory.witnesses())
      for (const [name, trace] of traces) leaks.push(...guard.leaks(name, trace, secret))
      if (leaks.length + messages.length === 0) memory.save(witnesses)
      return [...leakMessages(leaks), ...messages]
    },
    close: memory.close,
  }
}

async function readSubjects(
  world: World,
  place: GardenPlace,
  { garden, vault, treeOf }: GardenRead,
  memory: GuardMemory,
): Promise<Subject[]> {
  const subjects = collectSubjects({
    garden,
    vault,
    privateWords: await readPrivateWords(world, place),
    office: await readOffice(world.root),
    bodyLines: (file) => {
      const read = () => bodyLines(file, garden, treeOf)
      // What rooms hold is sealed wherever it is published, and is not kept open beside that.
      const isSealed = garden.publishSet.withheld.get(file.path) === 'room'
      return isSealed ? read() : memory.recall(['lines', file.path, file.hash], read)
    },
  })
  return [...subjects]
}

interface Traced {
  /** Of the files in which anything stands that may be secret. */
  traces: Map<string, Trace>
  /** What is wrong whatever is secret. */
  leaks: Leak[]
  messages: Message[]
}

/** What is known of files before any of them is read. */
interface Known {
  inspected: InspectedFiles
  memory: GuardMemory
  /** See `hashSubjects`. */
  subjects: string
  start: InspectorStart
}

async function traceFiles(
  files: AsyncIterable<SiteFile> | Iterable<SiteFile>,
  attachments: ReadonlySet<string>,
  { inspected, memory, subjects, start }: Known,
): Promise<Traced> {
  const traced: Traced = { traces: new Map(), leaks: [], messages: [] }
  const parts: Record<string, FileParts> = {}
  const unknown: FileToInspect[] = []
  const keyOf = ({ file: { name, hash }, asIs }: FileToInspect) => ({ subjects, name, hash, asIs })
  const add = (name: string, trace: Trace) => {
    if (trace.inName.length + trace.inText.length > 0) traced.traces.set(name, trace)
  }
  const addSeen = (one: FileToInspect, seen: Inspection) => {
    if (seen === null) traced.leaks.push(metadataLeak(one.file.name))
    else {
      memory.keepTrace(keyOf(one), seen.trace)
      add(one.file.name, seen.trace)
      if (Object.keys(seen.parts).length > 0) parts[one.file.name] = seen.parts
    }
  }
  for await (const file of files) {
    const one = { file, asIs: attachments.has(file.name) }
    if (/\.(?:js|mjs|css)\.map$/.test(file.name)) traced.messages.push(sourceMapMessage(file.name))
    const trace = memory.trace(keyOf(one))
    const before = inspected.get(file.name)
    if (trace) {
      add(file.name, trace)
      const same = start.known[file.name]
      if (same) parts[file.name] = same
    } else if (before?.hash === file.hash && !one.asIs) addSeen(one, before.seen)
    else unknown.push(one)
  }
  const seen = await inspectFiles(unknown, start)
  for (const [at, one] of unknown.entries()) addSeen(one, seen[at] ?? null)
  memory.keepParts(subjects, parts)
  return traced
}

function metadataLeak(artefact: string): Leak {
  return { artefact, inName: false, subject: { kind: 'metadata', text: '', from: artefact } }
}
