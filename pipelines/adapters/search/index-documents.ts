/** Has Pagefind index documents. Its program is a process of its own, which indexes one shard after the other. */
import { unsearchedParts } from '../../../src/garden/search/search-document.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import type { SearchFile } from '../search-file.ts'

export interface SearchDocument {
  /** The address of the note. */
  url: string
  /** The document as HTML, see `searchDocument`. */
  content: string
}

/**
 * The index is cut into files of about so many places of words. Each query loads
 * one or two of them, and the list of all files grows as they shrink.
 */
export const chunkSize = 4000

/** Documents on their way to Pagefind at one time. */
const atOnce = 64

/** Milliseconds between two looks at whether Pagefind still runs. */
const pause = 2000

/** The files of an index of `documents` in the language `lang`, those that the site uses. Throws `UserError` where Pagefind does not run. */
export async function indexDocuments(
  documents: Iterable<SearchDocument>,
  lang: string,
): Promise<SearchFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= String(chunkSize)
  const { createIndex } = await import('pagefind').catch(cannotRun)
  const { index } = await createIndex({
    forceLanguage: lang,
    excludeSelectors: unsearchedParts,
  }).catch(cannotRun)
  if (!index) throw new Error('Pagefind made no index and did not say why.')
  const add = async ({ url, content }: SearchDocument) => {
    const { errors } = await index.addHTMLFile({ url, content })
    if (errors.length > 0) throw new Error(`Pagefind cannot read ${url}: ${errors.join(' ')}`)
  }
  const fill = async () => {
    let adding: Promise<void>[] = []
    for (const document of documents) {
      adding.push(add(document))
      if (adding.length < atOnce) continue
      await Promise.all(adding)
      adding = []
    }
    await Promise.all(adding)
    const { files } = await index.getFiles()
    await index.deleteIndex()
    return files.filter(({ path }) => isUsed(path))
  }
  return whileItRuns(fill(), createIndex).catch(hasStopped)
}

/**
 * Pagefind's package does not notice that its process has ended before it writes
 * to it again: a small index, asked for now and then, makes it do so.
 */
async function whileItRuns<Result>(
  work: Promise<Result>,
  createIndex: typeof import('pagefind').createIndex,
): Promise<Result> {
  const timer = setInterval(() => {
    void createIndex({}).then(
      ({ index }) => index?.deleteIndex(),
      () => {},
    )
  }, pause)
  return work.finally(() => clearInterval(timer))
}

/** The site brings its own interface, and searches on the page itself. */
function isUsed(path: string): boolean {
  return !/^pagefind-(?:.+-ui|ui|highlight|worker)\.(?:js|css)$/.test(path)
}

function cannotRun(error: unknown): never {
  throw new UserError(
    `The search index cannot be made: Pagefind does not run here. ${reasonOf(error)}`,
    'Its program comes as an optional package for this system: run `npm ci` again without `--omit=optional`.',
  )
}

async function hasStopped(error: unknown): Promise<never> {
  if (!/Pagefind backend closed/.test(reasonOf(error))) throw error
  // The next index begins with a process of its own.
  const { close } = await import('pagefind')
  await close()
  throw new UserError(
    'The search index cannot be made: the program of Pagefind was ended while it worked.',
    'Build again. Where the system ends programs that take much memory, give it more.',
  )
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
}
