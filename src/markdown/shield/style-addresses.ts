/** The addresses that a style loads. */
export function styleAddresses(style: unknown): string[] {
  if (typeof style !== 'string') return []
  // url(…), its address in quotes of either kind or in none.
  return [...style.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))/gi)].flatMap(
    ([, double, single, bare]) => double ?? single ?? bare ?? [],
  )
}
