/** The colours of the chart, from the tokens of the page. */

export interface Palette {
  ground: string
  ink: string
  soft: string
  font: string
}

export function paletteOf(plate: HTMLElement): Palette {
  const { color, backgroundColor, borderTopColor } = getComputedStyle(plate)
  const font = getComputedStyle(document.body).getPropertyValue('--font-ui')
  return { ground: backgroundColor, ink: color, soft: borderTopColor, font }
}
