/**
 * Keeps what the last build told, and of what it made its site: while the next one would
 * make the same and that site stands, there is nothing to do but to tell it again.
 */
import { join, resolve } from 'node:path'
import type { VaultPath } from '../../src/garden/paths.ts'
import { hashKey } from './hash-key.ts'
import { readKept, writeKept } from './kept-value.ts'
import { type FileMarks, markFiles } from './mark-files.ts'
import { siteIn, standsAsLeft } from './output/update-output.ts'
import type { KnownFiles } from './read-note-file.ts'
import { readOffice } from './read-office.ts'
import { readPrivateWords } from './read-private-words.ts'
import type { GardenPlace } from './read-settings.ts'
import type { Sources } from './read-sources.ts'
import { hashSources } from './renderer-hash.ts'
import { siteSources } from './site-sources.ts'
import { sourcesKey } from './sources-key.ts'
import type { World } from './world.ts'

/** A build that is about to begin, and what the one before it kept. */
export interface KeptBuild {
  /** The notes that it was made of; none where it kept nothing. */
  files: KnownFiles
  /**
   * What it told, if it was made of exactly these sources and its site stands as it was left; else null.
   * From now on a build of them has begun.
   */
  find(sources: Sources): Promise<unknown>
  /**
   * Keeps what that build told, whose site stands, unless what it took in changed meanwhile. Where it
   * cannot be written, a notice says so.
   */
  keep(told: unknown): Promise<void>
}

/** Where a build has its site and its cache, absolute. */
export interface BuildPlace {
  outDir: string
  cacheDir: string
}

type FileRow = [path: VaultPath, hash: string, stamp: string]

/** What a build is made of: all of it as one hash, and that of its files which tells them again unread. */
interface Made {
  key: string
  notes: FileRow[]
  attachments: FileMarks
}

interface Kept extends Made {
  /** See `siteIn`. */
  site: string
  told: unknown
}

/** Opens what the last build kept in its cache folder. What decides besides the sources is read here. */
export async function openKeptBuild(
  world: World,
  place: GardenPlace,
  { outDir: dir, cacheDir }: BuildPlace,
): Promise<KeptBuild> {
  if (!isToldByFiles(place)) return keptNothing
  const file = join(cacheDir, 'last.build')
  const maker = await makerOf(world, place)
  const kept = readKept(file, maker, world.notice) as Kept | null
  let begun: Made | null = null
  return {
    files: new Map(kept?.notes.map(([path, hash, stamp]) => [path, { hash, stamp }])),
    find: async (sources) => {
      begun = madeOf(sources, place, world, kept?.attachments ?? new Map())
      if (kept === null || kept.key !== begun?.key || kept.site !== (await siteIn(dir))) return null
      return (await standsAsLeft({ dir, cacheDir })) ? kept.told : null
    },
    keep: async (told) => {
      try {
        const site = await siteIn(dir)
        // What was another for a while may be in the site as that, also if it is again what it was.
        const isSound = begun && stand(place, begun) && (await makerOf(world, place)) === maker
        if (begun && isSound && site !== null) writeKept(file, maker, { ...begun, site, told } satisfies Kept)
      } catch (error) {
        world.notice(`What the build told cannot be kept in \`${cacheDir}\`: ${String(error)}`)
      }
    },
  }
}

/** Whether the attachments are as they were. */
function stand({ vault }: GardenPlace, { attachments }: Made): boolean {
  const now = markFiles(vault, [...attachments.keys()], attachments)
  return now !== null && [...now].every(([path, mark]) => attachments.get(path) === mark)
}

const keptNothing: KeptBuild = { files: new Map(), find: async () => null, keep: async () => {} }

/** Notes that bring code may read anything, and what is sealed depends on the environment and is named nowhere. */
function isToldByFiles({ settings: { mdx, rooms } }: GardenPlace): boolean {
  return !mdx && rooms.length === 0
}

/** The code that decides what is on a site and the versions of what it uses, besides the sources of the pages. */
const code = ['pipelines', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json']

/** The code that runs, wherever the project that it runs for lies. */
const program = resolve(import.meta.dirname, '../..')

/** All that a build takes in besides its sources. */
async function makerOf(world: World, place: GardenPlace): Promise<string> {
  const roots = [...new Set([program, world.root])]
  const codes = roots.map(async (root) => hashSources(root, [...code, ...(await siteSources(root))]))
  const read = [
    await Promise.all(codes),
    process.versions,
    await readPrivateWords(world, place),
    [...(await readOffice(world.root))],
  ]
  return hashKey(JSON.stringify(read))
}

/** Null where a file was written to so lately that nothing stands for it yet. */
function madeOf(sources: Sources, place: GardenPlace, world: World, before: FileMarks): Made | null {
  const attachments = markFiles(place.vault, sources.attachments, before)
  if (!attachments) return null
  const notes = sources.notes.flatMap(({ path, hash, stamp }): FileRow[] =>
    stamp === undefined ? [] : [[path, hash, stamp]],
  )
  const key = hashKey(`${sourcesKey(sources, place, world.today())} ${JSON.stringify([...attachments])}`)
  return { key, notes, attachments }
}
