/** The signs on a card, on a square of 24: those that the site shows, drawn to be filled with the colour around them. */
import type { Maturity } from '../../schemas/page.ts'

const line = 'fill="none" stroke="#d4d4d4" stroke-linejoin="round" stroke-linecap="round"'

/** The open loop, and one thing growing in it. */
export const garden = `<path ${line} stroke-width="1.7" d="M16.2 4.9a8.4 8.4 0 1 1-8.4 0"/><path stroke="#d4d4d4" stroke-width="1.1" stroke-linejoin="round" d="M12 17V8.2m0 3.1c0-3 1.7-4.8 4.6-5.1-.1 3.1-1.7 5.1-4.6 5.1Zm0 2.6c0-2.4-1.4-3.9-3.8-4.2.1 2.6 1.4 4.2 3.8 4.2Z"/>`

/** The same as in `glyph-symbols.astro`, which stand on a square of 16. */
export const stageSigns: Readonly<Record<Maturity, string>> = {
  seedling: small(
    `<path ${line} d="M3.5 14.25h9M8 14V9.25"/><path ${line} d="M8 9.25C8 6.75 6.4 5.5 3.6 5.4c.1 2.7 1.6 3.9 4.4 3.85Zm0 0c0-2 1.3-3.2 3.9-3.3-.1 2.3-1.4 3.35-3.9 3.3Z"/>`,
  ),
  budding: small(
    `<path ${line} d="M8 14.5V6M8 13c0-2.5-1.6-3.8-4.6-3.9.1 2.8 1.7 4 4.6 3.9Zm0-1.6c0-2.3 1.5-3.6 4.5-3.7-.1 2.7-1.7 3.8-4.5 3.7Z"/><path d="M8 6.4c-1.9-1-2.2-3.1 0-5.2 2.2 2.1 1.9 4.2 0 5.2Z"/>`,
  ),
  evergreen: small(
    `<path d="M8 .9 11 5H9.7l2.6 3.4h-1.5l3 4H2.2l3-4H3.7L6.3 5H5L8 .9Z"/><path ${line} d="M8 12.4v2.6"/>`,
  ),
}

function small(drawing: string): string {
  return `<g transform="scale(1.5)">${drawing}</g>`
}
