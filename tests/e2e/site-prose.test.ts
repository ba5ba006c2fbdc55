/** How the text of a note is set: its lines, and what stands in them. */
import { expect, it } from 'vitest'
import { kinds, useSite } from './use-site.ts'

const site = useSite()

it('keeps the lines of a list together, whatever stands in them', async () => {
  const { page } = await site.open(kinds.note, { bypassCSP: true })
  const heights = await page.locator('.prose').evaluate((prose) => {
    const letter = '<math><mi class="math-letter">x</mi></math>'
    const missing = '<span class="embed-missing">cat.png</span>'
    const file = '<a class="embed-file" href="#">notes.pdf</a>'
    const items = [letter, missing, file].flatMap((one) => [`a ${one}`, `a ${one} and ${one}`])
    prose.innerHTML = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
    return [...prose.querySelectorAll('li')].map((item) => item.getBoundingClientRect().height)
  })
  const pairs = [0, 2, 4].map((at) => heights.slice(at, at + 2))
  for (const [one, two] of pairs) expect(two).toBe(one)
})

it('keeps the arrow of a link that leads out, and the comma behind it, with the last word', async () => {
  const { page } = await site.open(kinds.note, { bypassCSP: true })
  const parted = await page.locator('.prose').evaluate((prose) => {
    const widths = Array.from({ length: 150 }, (_, at) => 150 + at)
    return widths.filter((width) => {
      prose.innerHTML = `<p style="width:${width}px;hyphens:none">Some words, then <a class="external" href="https://example.org/">Wikipedia</a>, and more.</p>`
      const [comma, word] = [prose.querySelector('a')?.nextSibling, prose.querySelector('a')?.firstChild]
      if (!comma || !word) return true
      const range = document.createRange()
      range.setStart(word, 0)
      range.setEnd(comma, 1)
      return range.getClientRects().length > 0 && lines(range) > 1
    })
    function lines(range: Range): number {
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 10))).size
    }
  })
  expect(parted).toEqual([])
})

it('lets no formula in a line push a phone’s page aside', async () => {
  const { page } = await site.open(kinds.note, { viewport: { width: 390, height: 800 }, bypassCSP: true })
  const width = await page.locator('.prose').evaluate((prose) => {
    const sum = Array.from({ length: 60 }, () => '<mi class="math-letter">x</mi><mo>+</mo>').join('')
    const formulas = ['', ' display="block" class="tml-display"'].map(
      (more) => `<math${more}><mrow>${sum}<mn>1</mn></mrow></math>`,
    )
    prose.innerHTML = formulas.map((formula) => `<p>So ${formula}.</p><ul><li>${formula}</li></ul>`).join('')
    return document.documentElement.scrollWidth
  })
  expect(width).toBe(390)
})
