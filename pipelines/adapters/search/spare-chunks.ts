/**
 * Asked for all notes of a facet, or for the counts of some, Pagefind loads its
 * whole index first, of which it needs nothing then: the list of all notes and
 * the facets tell it. Its script is changed in this one place.
 */
import type { SearchFile } from '../search-file.ts'

const loading = 'index_array.filter((v)=>v).map((chunk)=>this.loadChunk(chunk))'

/** The same script, which loads no words for a search without words. Other files stay as they are. */
export function spareChunks({ path, content }: SearchFile): SearchFile {
  if (path !== 'pagefind.js') return { path, content }
  const [before, after, ...others] = new TextDecoder().decode(content).split(loading)
  if (before === undefined || after === undefined || others.length > 0)
    throw new Error('The script of Pagefind is not the one that this program knows.')
  const spared = loading.replace('(v)=>v)', '(v)=>v&&!filter_only)')
  return { path, content: new TextEncoder().encode(before + spared + after) }
}
