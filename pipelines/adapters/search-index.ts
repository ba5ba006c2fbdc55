/**
 * The search index: Pagefind reads one small document per listed note from the
 * site store, and gives the files that a browser searches in. Their bytes follow
 * from the notes alone.
 */
import { DatabaseSync } from 'node:sqlite'
import { searchDocument, unsearchedParts } from '../../src/garden/search/search-document.ts'
import { noteUrl } from '../../src/garden/urls.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { NotePage } from '../../src/schemas/page.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { SearchFile } from './search-file.ts'
import { settleIndex } from './settle-index.ts'

/** What of the settings shapes the index. */
type IndexSettings = Pick<Settings, 'base' | 'trailingSlash' | 'lang'>

/**
 * The index is cut into files of about so many places of words. Each query loads
 * one or two of them, and the list of all files grows as they shrink.
 */
const chunkSize = 4000

/** The files of the search index of the store at `store`. Throws `UserError` where Pagefind cannot run. */
export async function makeSearchIndex(store: string, settings: IndexSettings): Promise<SearchFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= String(chunkSize)
  const { createIndex } = await import('pagefind')
  const { index } = await createIndex({
    forceLanguage: indexLanguage(settings.lang),
    excludeSelectors: unsearchedParts,
  }).catch(cannotRun)
  if (!index) throw new Error('Pagefind made no index and did not say why.')
  const added = readListed(store).map(async (page) => {
    const url = noteUrl(settings, page.entry.slug)
    const { errors } = await index.addHTMLFile({ url, content: searchDocument(page) })
    if (errors.length > 0) throw new Error(`Pagefind cannot read ${url}: ${errors.join(' ')}`)
  })
  await Promise.all(added)
  const { files } = await index.getFiles()
  await index.deleteIndex()
  return settleIndex(files.filter(({ path }) => isUsed(path)))
}

/** What is searched of the notes that lists show, ordered by slug. */
function readListed(store: string): NotePage[] {
  const db = new DatabaseSync(store, { readOnly: true })
  try {
    const rows = db
      .prepare(
        'SELECT entry, page, html FROM notes JOIN bodies ON bodies.key = notes.body WHERE listed = 1 ORDER BY slug',
      )
      .all()
    return rows.map(({ entry, page, html }) => ({
      ...JSON.parse(String(page)),
      entry: JSON.parse(String(entry)),
      html: String(html),
    }))
  } finally {
    db.close()
  }
}

/**
 * Words are parted before they reach Pagefind, which would part those of three
 * languages once more, in a way that no browser repeats.
 */
function indexLanguage(lang: string): string {
  const primary = lang.split('-', 1)[0]?.toLowerCase() ?? ''
  return ['zh', 'ja', 'th'].includes(primary) ? 'en' : primary
}

/** The site brings its own interface, and searches on the page itself. */
function isUsed(path: string): boolean {
  return !/^pagefind-(?:.+-ui|ui|highlight|worker)\.(?:js|css)$/.test(path)
}

function cannotRun(error: unknown): never {
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
  throw new UserError(
    `The search index cannot be made: Pagefind does not run here. ${reason}`,
    'Its program comes as an optional package for this system: run `npm ci` again without `--omit=optional`.',
  )
}
