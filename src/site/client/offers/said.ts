/** What the panel has to say of a decision after the page has loaded again, once or twice, because of it. */

const key = 'one:offers-said'

/** By then the page has shown it. */
const longestMs = 6000

interface Said {
  page: string
  words: string
  at: number
}

/** Null forgets it. */
export function rememberSaid(page: string, words: string | null): void {
  if (words === null) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, JSON.stringify({ page, words, at: Date.now() } satisfies Said))
}

export function recallSaid(page: string): string | null {
  const text = sessionStorage.getItem(key)
  if (text === null) return null
  const said = JSON.parse(text) as Said
  return said.page === page && Date.now() - said.at < longestMs ? said.words : null
}
