/** Makes a site of what was read: parse, link, check, render, let the site generator write the pages, index them, guard them. */
import { relative } from 'node:path'
import { countNotes, type NoteCounts } from '../../src/garden/count-notes.ts'
import { type MessageRow, messageRow } from '../../src/garden/facts/message-row.ts'
import { SiteRefused } from '../../src/garden/guard/site-refused.ts'
import type { Message } from '../../src/garden/message.ts'
import { metadataMessage } from '../../src/garden/metadata/metadata-message.ts'
import { privateNames } from '../../src/garden/private-names.ts'
import { searchFolder } from '../../src/garden/urls.ts'
import type { SiteRequest } from '../adapters/astro-config.ts'
import { drawCards } from '../adapters/cards/draw-cards.ts'
import { createSiteGuard, type SiteGuard } from '../adapters/guard/guard-site.ts'
import type { SiteOutput } from '../adapters/output/site-output.ts'
import { updateOutput } from '../adapters/output/update-output.ts'
import { readPictures } from '../adapters/pictures/read-pictures.ts'
import { type BuiltSite, buildSite, prepareProgram } from '../adapters/program/build-site.ts'
import { type GardenRead, readGarden } from '../adapters/read-garden.ts'
import { readHistories } from '../adapters/read-histories.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { Sources } from '../adapters/read-sources.ts'
import { indexBesides } from '../adapters/search/index-besides.ts'
import type { SearchFile } from '../adapters/search-file.ts'
import { readSiteFiles } from '../adapters/site-files.ts'
import { openGardenStore } from '../adapters/store-garden.ts'
import { runStage, type StageTime, type World } from '../adapters/world.ts'

/** What a build tells, as caches carry it. */
export interface Built extends NoteCounts {
  pages: number
  messages: MessageRow[]
  privateNames: string[]
}

/** What to build, and where. */
export interface BuildRequest extends GardenPlace {
  /** The folder that the site is written to, absolute. */
  outDir: string
  /** This build's alone. */
  cacheDir: string
  verbose: boolean
}

/** Has the folder hold the site of the garden of `sources`; adds to `stages`. */
export async function buildAnew(
  world: World,
  { outDir, ...place }: BuildRequest,
  sources: Sources,
  stages: StageTime[],
): Promise<Built> {
  const project = { ...place, root: world.root }
  // The compiler is a process of its own, and takes one processor while notes are parsed.
  const preparing = prepareProgram(project, world.notice)
  const prepared = Promise.allSettled([preparing])
  const read = await readGarden(world, place, stages, null, sources).finally(() => prepared)
  await runStage(world, stages, 'program', () => preparing)
  const { vault, garden } = read
  const { pages, messages } = await publishSafely(world, project, outDir, read, stages)
  return {
    ...countNotes(garden, vault),
    pages,
    messages: [...read.messages, ...messages].map(messageRow),
    privateNames: privateNames(garden, vault),
  }
}

/** What the site is asked for with, before there is a store of it; the cache folder is this build's alone. */
type Project = Omit<SiteRequest, 'store'>

/** How many pages were written, and what kept them from being written. */
async function publishSafely(
  world: World,
  project: Project,
  outDir: string,
  read: GardenRead,
  stages: StageTime[],
): Promise<{ pages: number; messages: Message[] }> {
  if (read.garden.publishSet.published.size === 0) return { pages: 0, messages: [] }
  try {
    const { pages, files } = await publish(world, project, outDir, read, stages)
    const messages = files.map(({ source, result }) =>
      metadataMessage(relative(project.vault, source), result),
    )
    return { pages, messages }
  } catch (error) {
    if (!(error instanceof SiteRefused)) throw error
    return { pages: 0, messages: error.messages }
  }
}

async function publish(
  world: World,
  project: Project,
  outDir: string,
  read: GardenRead,
  stages: StageTime[],
): Promise<BuiltSite> {
  const { vault, cacheDir } = project
  const histories = await runStage(world, stages, 'history', () =>
    readHistories(world, project, read, cacheDir),
  )
  const { pictures, files: copies } = await runStage(world, stages, 'pictures', () =>
    readPictures(read.garden, vault, cacheDir),
  )
  const told = { ...read, garden: { ...read.garden, histories, pictures } }
  const store = await runStage(world, stages, 'render', () =>
    fillStore(world, project, told, copies, cacheDir),
  )
  const request = { ...project, store }
  // The index takes longest: it is begun as soon as there is something to index.
  const indexing = indexBesides(store, project.settings, { ...world, cacheDir })
  const indexed = Promise.allSettled([indexing])
  return fillFolder(world, request, read, { outDir, indexing, stages }).finally(() => indexed)
}

interface Filling {
  outDir: string
  indexing: Promise<SearchFile[]>
  stages: StageTime[]
}

/** Has the folder hold the site of `read`, which the store of `request` holds. */
async function fillFolder(
  world: World,
  request: SiteRequest,
  read: GardenRead,
  { outDir, indexing, stages }: Filling,
): Promise<BuiltSite> {
  const { cacheDir, store } = request
  const files = new Set(readSiteFiles(store).keys())
  const guard = await runStage(world, stages, 'secrets', () =>
    createSiteGuard(world, request, read, files, cacheDir),
  )
  try {
    return await updateOutput({ root: world.root, dir: outDir, cacheDir }, (output) =>
      fillOutput(world, request, { guard, output, indexing, stages }),
    )
  } finally {
    guard.close()
  }
}

/** Puts the whole site into `output`. Throws `SiteRefused` when `guard` has something against it. */
async function fillOutput(
  world: World,
  request: SiteRequest,
  { guard, output, indexing, stages }: Omit<Filling, 'outDir'> & { guard: SiteGuard; output: SiteOutput },
): Promise<BuiltSite> {
  const { store, cacheDir } = request
  // The cards are drawn while the pages are written.
  const drawing = drawCards(world.root, store, cacheDir)
  const drawn = Promise.allSettled([drawing])
  const help = { notice: world.notice, secrets: guard.start }
  const site = await runStage(world, stages, 'site', () => buildSite(request, output, help)).finally(
    () => drawn,
  )
  await runStage(world, stages, 'cards', async () => (await drawing).put(output))
  await runStage(world, stages, 'search', async () => putSearchIndex(await indexing, output))
  await runStage(world, stages, 'guard', () => requireSound(guard, output, site))
  return site
}

/** Throws `SiteRefused` when the site holds what must not be published. */
async function requireSound(guard: SiteGuard, output: SiteOutput, { inspected }: BuiltSite): Promise<void> {
  const messages = await guard.judge(output.files(), inspected)
  if (messages.length > 0) throw new SiteRefused(messages)
}

/** The store in the cache folder. */
async function fillStore(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  copies: ReadonlyMap<string, string>,
  cacheDir: string,
): Promise<string> {
  const store = await openGardenStore(world, place, cacheDir)
  try {
    await store.write(read, copies)
    return store.file
  } finally {
    store.close()
  }
}

function putSearchIndex(files: readonly SearchFile[], output: SiteOutput): void {
  for (const { path, content } of files) output.put(`${searchFolder}/${path}`, content)
}
