/**
 * The search index: Pagefind reads one small document per listed note from the
 * site store, and gives the files that a browser searches in. Their bytes follow
 * from the notes alone. Those of large gardens come in shards, each of which is
 * made again when one of its notes changed.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { shardCount } from '../../src/garden/search/shards.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import { hashSources } from './renderer-hash.ts'
import { chunkSize, indexDocuments } from './search/index-documents.ts'
import { openShards, type Shard } from './search/read-shards.ts'
import { openShardCache, type ShardCache } from './search/shard-cache.ts'
import { spareChunks } from './search/spare-chunks.ts'
import type { SearchFile } from './search-file.ts'
import { settleIndex } from './settle-index.ts'

/** What of the settings shapes the index. */
type IndexSettings = Pick<Settings, 'base' | 'trailingSlash' | 'lang'>

/** The code that decides what is in the index, and the version of Pagefind. */
const sources = [
  'src/garden/search',
  'src/garden/path-key.ts',
  'src/garden/urls.ts',
  'pipelines/adapters/search',
  'pipelines/adapters/settle-index.ts',
  'package-lock.json',
]

export interface SearchOptions {
  /** The folder of the project. */
  root: string
  /** Where shards are kept between builds. */
  cacheDir: string
  /** Is told of a cache that cannot be used. */
  notice?: (text: string) => void
}

/** The files of the search index of the store at `store`; without `options` nothing is kept. Throws `UserError` where Pagefind cannot run. */
export async function makeSearchIndex(
  store: string,
  settings: IndexSettings,
  options: SearchOptions | null = null,
  countShards: (notes: number) => number = shardCount,
): Promise<SearchFile[]> {
  const { shards, close } = openShards(store, settings, countShards)
  const cache = options && openShardCache(join(options.cacheDir, 'search.db'), options.notice)
  try {
    const maker = cache && options ? await makerOf(options.root, settings) : ''
    const files: SearchFile[] = []
    // One after the other, so that Pagefind holds the words of one shard at a time.
    for (const shard of shards) {
      const made = await filesOf(shard, settings, cache, `${maker} ${shard.hash}`)
      files.push(...made.map(({ path, content }) => ({ path: shard.folder + path, content })))
    }
    cache?.forgetOthers(shards.map(({ folder }) => folder))
    return files
  } finally {
    cache?.close()
    close()
  }
}

async function filesOf(
  shard: Shard,
  { lang }: IndexSettings,
  cache: ShardCache | null,
  key: string,
): Promise<SearchFile[]> {
  const known = cache?.get(shard.folder, key)
  if (known) return known
  const made = await indexDocuments(shard.documents(), indexLanguage(lang))
  const files = settleIndex(made).map(spareChunks)
  const own = /^[1-9]/.test(shard.folder) ? files.flatMap(withoutProgram) : files
  cache?.put(shard.folder, key, own)
  return own
}

/** All that a shard is made by, besides its documents. */
async function makerOf(root: string, { base, trailingSlash, lang }: IndexSettings): Promise<string> {
  const code = await hashSources(root, sources)
  return createHash('sha256')
    .update(JSON.stringify([code, process.versions, chunkSize, base, trailingSlash, lang]))
    .digest('hex')
}

/**
 * Words are parted before they reach Pagefind, which would part those of three
 * languages once more, in a way that no browser repeats.
 */
function indexLanguage(lang: string): string {
  const primary = lang.split('-', 1)[0]?.toLowerCase() ?? ''
  return ['zh', 'ja', 'th'].includes(primary) ? 'en' : primary
}

/**
 * The first shard brings the program for all. Its script asks every shard for the
 * engine nevertheless, and takes none that is empty once it has one.
 */
function withoutProgram(file: SearchFile): SearchFile[] {
  if (file.path.endsWith('.js')) return []
  return [file.path.endsWith('.pagefind') ? { ...file, content: emptyEngine } : file]
}

/** The signature of packed files, and nothing behind it. */
const emptyEngine = new TextEncoder().encode('pagefind_dcd')
