/** The search index of a vault, made as a build makes it. */

import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import type { SearchFile } from '../../pipelines/adapters/search-file.ts'
import { makeSearchIndex } from '../../pipelines/adapters/search-index.ts'
import { openGardenStore } from '../../pipelines/adapters/store-garden.ts'
import { type Settings, settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from './make-vault.ts'
import { quietWorld } from './quiet-world.ts'
import { projectRoot } from './run-one.ts'

/** A note in the index, as the browser reads it once it was found. */
export interface Fragment {
  url: string
  content: string
  meta: Record<string, string>
  filters: Record<string, string[]>
  anchors: { element: string; id: string; text: string; location: number }[]
}

/** Writes the site store of `files`, and tells where it stands. */
export async function searchStore(
  files: Record<string, string>,
  more: Record<string, unknown> = {},
): Promise<{ file: string; settings: Settings }> {
  const vault = makeVault(files)
  const world = quietWorld(projectRoot)
  const settings = settingsSchema.parse({ title: 'Moss', vault, ...more })
  const place = { settings, vault }
  const store = await openGardenStore(world, place, join(vault, '.cache'))
  await store.write(await readGarden(world, place))
  store.close()
  return { file: store.file, settings }
}

/** The files of the index of `files`. */
export async function searchIndexOf(
  files: Record<string, string>,
  more: Record<string, unknown> = {},
): Promise<SearchFile[]> {
  const { file, settings } = await searchStore(files, more)
  return makeSearchIndex(file, settings)
}

/** The notes that an index tells of, by their addresses. */
export function fragmentsOf(files: readonly SearchFile[]): Map<string, Fragment> {
  const fragments = files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ content }) => gunzipSync(content).subarray('pagefind_dcd'.length).toString())
    .map((text) => JSON.parse(text) as Fragment)
  return new Map(fragments.map((fragment) => [fragment.url, fragment]))
}
