/**
 * row: 75
 * feature: Pictures of pages for those who are sent their address (Open Graph)
 * bar: one per page, 1200×630, drawn at build; the same words give the same bytes and the same address; no word of
 * a note that is not published, nor of its own text, reaches it; no title is shown as empty boxes
 */
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openTypesetter } from '../../../pipelines/adapters/cards/open-typesetter.ts'
import { printCard } from '../../../pipelines/adapters/cards/print-card.ts'
import { stripMetadata } from '../../../src/garden/metadata/strip-metadata.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { type Card, cardAddress, gardenCard, noteCard } from '../../../src/site/cards/card.ts'
import { drawCard } from '../../../src/site/cards/draw-card.ts'
import { growCase } from '../grow-case.ts'

const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org' })

async function cardOf(files: Record<string, string>, slug: string): Promise<Card> {
  const { plan } = await growCase(files)
  const page = plan.pages.find(({ entry }) => entry.slug === slug)
  if (!page) throw new Error(`There is no note ${slug}.`)
  return noteCard(page.entry, settings)
}

const type = openTypesetter()
const draw = async (card: Card) => printCard(await drawCard(card, openTypesetter()))

describe('row 75: a card', () => {
  it('is a PNG of 1200×630 without metadata, the same bytes for the same words', async () => {
    const card = await cardOf({ 'moss.md': '---\ntitle: Moss\nmaturity: evergreen\n---\nText.\n' }, 'moss')
    const png = await draw(card)
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(stripMetadata('card.png', png)).toMatchObject({ state: 'clean', bytes: { length: png.length } })
    expect(await draw(card)).toEqual(png)
    expect(png.length).toBeLessThan(40_000)
  })

  it('has an address that changes with its words and with nothing else', async () => {
    const note = (title: string, text: string) => ({ 'moss.md': `---\ntitle: ${title}\n---\n${text}\n` })
    const address = cardAddress(await cardOf(note('Moss', 'One.'), 'moss'))
    expect(address).toMatch(/^cards\/[0-9a-z]+\.png$/)
    expect(cardAddress(await cardOf(note('Moss', 'Two.'), 'moss'))).toBe(address)
    expect(cardAddress(await cardOf(note('Mosses', 'One.'), 'moss'))).not.toBe(address)
    expect(cardAddress(gardenCard(settings))).not.toBe(address)
  })

  it('says the title, and nothing of the text, of properties of its own or of notes that are not published', async () => {
    const secret = '---\ntitle: CANARYSECRET\npublish: false\n---\n'
    const open =
      '---\ntitle: "Moss and [[CANARYSECRET]]"\nclient: CANARYCLIENT\ndescription: CANARYWORDS\n---\nCANARYTEXT\n'
    const card = await cardOf({ 'moss.md': open, 'CANARYSECRET.md': secret }, 'moss')
    expect(card.title).toMatch(/^Moss and /)
    expect(JSON.stringify(card)).not.toContain('CANARY')
    expect(await drawCard(card, type)).not.toContain('CANARY')
  })

  it.for([
    ['Camelot 🏰 & “fjords”', 'Camelot & “fjords”'],
    ['Σύστημα, Сад', 'Σύστημα, Сад'],
    ['系统思考、庭', '系统思考、庭'],
    ['حديقة', 'حديقة'],
    ['גן', 'גן'],
    ['👩🏽‍🌾🌱', ''],
    ['한국어', null],
    ['हिन्दी', null],
  ] as const)('of %s shows %s, and never an empty box', async ([title, shown]) => {
    expect(await type.settable(title)).toBe(shown)
  })

  it('is the same whether other text was set at the same time or not', async () => {
    const busy = openTypesetter()
    await Promise.all(['Camelot', 'Moss', 'abc'].map((text) => busy.settable(text)))
    expect(busy.set('Camelot', 'title', 'ltr').paths).toHaveLength(1)
    await type.settable('Camelot')
    expect(busy.set('Camelot', 'title', 'ltr')).toEqual(type.set('Camelot', 'title', 'ltr'))
  })

  it('puts what is written from right to left in its order', async () => {
    await type.settable('גן abc')
    const parts = type.set('גן abc', 'title', 'rtl').paths
    const [latin, hebrew] = parts
    expect(parts).toHaveLength(2)
    expect(latin?.x).toBe(0)
    expect(hebrew?.x).toBeGreaterThan(0.5)
    expect(latin?.d).toBe(type.set('abc', 'title', 'rtl').paths[0]?.d)
  })
})
