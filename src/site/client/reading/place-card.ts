/** Where a card stands: below the line of the link that the reader rests on, or above it where it does not fit. */

/** Pixels between the line and the card, and between the card and the edge of the window. */
const gap = 8
const edge = 12

/** How far a card stands from its link, in pixels, while both move with the page. */
export interface Offset {
  x: number
  y: number
}

/** Places the card. A link may run over several lines: `point` says which is meant. */
export function placeCard(card: HTMLElement, anchor: Element, point: Offset | null): Offset {
  const box = anchor.getBoundingClientRect()
  const line =
    [...anchor.getClientRects()].find(
      ({ top, bottom }) => point !== null && point.y >= top && point.y <= bottom,
    ) ?? box
  const { offsetWidth: width, offsetHeight: height } = card
  const { clientWidth, clientHeight } = document.documentElement
  const x = Math.max(edge, Math.min(point ? point.x - 24 : line.left, clientWidth - width - edge))
  const below = line.bottom + gap
  const above = line.top - gap - height
  const y = below + height + edge <= clientHeight || above < edge ? below : above
  const offset = { x: x - box.left, y: y - box.top }
  followAnchor(card, anchor, offset)
  return offset
}

/** Moves the card to where its link has gone. */
export function followAnchor(card: HTMLElement, anchor: Element, { x, y }: Offset): void {
  const { left, top } = anchor.getBoundingClientRect()
  card.style.left = `${left + x}px`
  card.style.top = `${top + y}px`
}
