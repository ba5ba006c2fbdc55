/** Reads what the search knows before it is asked. */
import type { SearchStart } from '../../search/search-start.ts'

/** What stands at `address`. Throws when it cannot be read. */
export async function readStart(address: string): Promise<SearchStart> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The search could not be loaded: ${answer.status}.`)
  return (await answer.json()) as SearchStart
}
