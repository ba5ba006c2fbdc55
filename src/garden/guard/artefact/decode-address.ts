/** Addresses as people write them: percent-encoded bytes as the letters that they stand for. */

/** `text` with its runs of `%XX` decoded where they are UTF-8; anything else stays. */
export function decodeAddress(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}
