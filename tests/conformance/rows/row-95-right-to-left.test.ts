/**
 * row: 95
 * feature: Text from right to left
 * bar: `dir` follows the language, of a page and of what stands on it in another: embedded notes, names of notes,
 * previews; style sheets say start and end, never left and right; code and formulas run from left to right
 */
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { nameLang } from '../../../src/site/name-lang.ts'
import { renderPreview } from '../../../src/site/render-preview.ts'
import { growCase } from '../grow-case.ts'
import { renderVault } from '../render-vault.ts'

const files = {
  'wall.md': 'The wall. See [[ar]], [[ar|my words]], [[de]] and [[stone]].\n\n![[ar]]\n\n![[stone]]\n',
  'ar.md': '---\nlang: ar\ntitle: الجدار\nparent: "[[stone]]"\n---\nجدار. [[stone]] [[he]] ![[de]]\n',
  'he.md': '---\nlang: he\ntitle: חומה\n---\nחומה.\n',
  'de.md': '---\nlang: de\ntitle: Mauer\n---\nEine Mauer.\n',
  'stone.md': '---\ntitle: Stone\n---\nSlow.\n',
}

describe('row 95: right to left', () => {
  it('is said of an embedded note, and of one inside of that', () => {
    const html = renderVault(files).html('wall.md')
    expect(html).toContain('<div class="embed" lang="ar" dir="rtl"><p class="embed-title">')
    expect(html).toContain('<div class="embed" lang="de" dir="ltr"><p class="embed-title">')
    expect(html).toMatch(/<div class="embed"><p class="embed-title"><a class="internal" href="[^"]*stone/)
  })

  it('is said of a title that stands as a link, and not of the author’s own words', () => {
    const { html } = renderVault(files)
    expect(html('wall.md')).toContain('href="/notes/ar/" lang="ar" dir="rtl">الجدار</a>')
    expect(html('wall.md')).toContain('href="/notes/ar/">my words</a>')
    expect(html('wall.md')).toContain('href="/notes/de/" lang="de">Mauer</a>')
    expect(html('wall.md')).toContain('href="/notes/stone/">Stone</a>')
    expect(html('ar.md')).toContain('href="/notes/stone/" lang="en" dir="ltr">Stone</a>')
    expect(html('ar.md')).toContain('href="/notes/he/" lang="he">חומה</a>')
  })

  it('is known of every note that a page names', async () => {
    const { plan } = await growCase(files)
    const page = (slug: string) => plan.pages.find(({ entry }) => entry.slug === slug)
    expect(page('stone')?.backlinks).toMatchObject([{ slug: 'wall' }, { slug: 'ar', lang: 'ar' }])
    expect(page('stone')?.backlinks[0]).not.toHaveProperty('lang')
    expect(page('ar')).toMatchObject({ parent: { slug: 'stone' }, crumbs: [{ slug: 'stone' }] })
    expect(page('he')?.neighbourhood?.notes).toMatchObject([{ slug: 'ar', lang: 'ar' }])
    expect(plan.graph.nodes.map(({ slug, lang }) => `${slug} ${lang}`)).toContain('ar ar')
  })

  it.each([
    [{ lang: 'ar' }, 'en', 'en', { lang: 'ar', dir: 'rtl' }],
    [{ lang: 'de' }, 'en', 'en', { lang: 'de', dir: 'auto' }],
    [{}, 'en', 'en', { dir: 'auto' }],
    [{}, 'he', 'en', { lang: 'he', dir: 'rtl' }],
    [{ lang: 'en' }, 'he', 'en', { dir: 'auto' }],
  ])('is said of the name %j on a site in %s beside words in %s', (name, lang, around, attributes) => {
    expect(nameLang(name, { lang }, around)).toEqual(attributes)
  })

  it('is said by the file that a preview is made from', async () => {
    const { plan } = await growCase(files)
    const page = plan.pages.find(({ entry }) => entry.slug === 'ar')
    const preview = plan.previews.get('ar')
    if (!page || !preview) throw new Error('There is no page.')
    const settings = settingsSchema.parse({ title: 'Case' })
    expect(renderPreview(page, preview, settings)).toContain('<html lang="ar" dir="rtl">')
  })
})
