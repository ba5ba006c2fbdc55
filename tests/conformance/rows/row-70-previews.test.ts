/**
 * row: 70
 * feature: Previews of links
 * bar: one small prebuilt fragment per note, with the opening and with every section and block that published notes link to; nothing withheld; no ids that could clash with those of a page
 */
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { renderPreview } from '../../../src/site/render-preview.ts'
import { growCase } from '../grow-case.ts'

/** The file of the previews of each note of a vault, by slug. */
async function previewsOf(files: Record<string, string>) {
  const { plan } = await growCase(files)
  const settings = settingsSchema.parse({ title: 'Case' })
  return new Map(
    plan.pages.map((page) => {
      const { slug } = page.entry
      const preview = plan.previews.get(slug) ?? { opening: '', places: [] }
      return [slug, renderPreview(page, preview, settings)]
    }),
  )
}

const places = (html = '') => [...html.matchAll(/data-place="([^"]*)"/g)].map(([, id]) => id)

describe('row 70: a preview', () => {
  it('has the title, the stage, the standfirst and the opening of its note', async () => {
    const files = await previewsOf({
      'a.md': '---\ntitle: Moss & stone\nmaturity: budding\ndescription: About walls.\n---\nIt grows.\n',
    })
    const html = files.get('a')
    expect(html).toContain('<b>Moss &#x26; stone</b><span data-stage="budding">Budding</span>')
    expect(html).toContain('<p><em>About walls.</em></p><p>It grows.</p>')
  })

  it('has the sections and blocks that published notes link to, and those that backlinks name, and no others', async () => {
    const files = await previewsOf({
      'a.md': '[[b#One]] [[b#^x]]\n\n## Names\n\n[[b]]\n',
      'b.md': '## One\n\nA\n\n## Two\n\nB\n\nC ^x\n',
      'hidden.md': '---\ndraft: true\n---\n[[b#Two]]\n',
    })
    expect(places(files.get('b'))).toEqual(['', '^x', 'one'])
    expect(places(files.get('a'))).toEqual(['', 'names'])
    expect(files.get('b')).toContain('<section data-place="^x"><p>C</p></section>')
  })

  it('tells nothing that is withheld', async () => {
    const files = await previewsOf({
      'a.md':
        'See [[secret plan]], [[secret plan#Hush|words]], ![[secret plan]] %%hush%%.\n\n## S\n\n[[b]] <!-- hush --> [[secret plan]]\n',
      'b.md': '[[a#S]]',
      'secret plan.md': '---\ndraft: true\n---\n## Hush\n\nHush.\n',
    })
    expect([...files.keys()]).toEqual(['a', 'b'])
    expect([...files.values()].join()).not.toMatch(/secret|hush/i)
  })

  it('of an embedded note shows it in place', async () => {
    const files = await previewsOf({ 'a.md': '![[b]]', 'b.md': 'Shown twice.' })
    expect(files.get('a')).toContain('Shown twice.')
  })

  it('holds no id, no class and no link', async () => {
    const files = await previewsOf({
      'a.md': '## One\n\n[[b]] text[^1] #tag $x$ ^x\n\n[^1]: Note.\n',
      'b.md': '[[a#One]] [[a#^x]]',
    })
    expect([...files.values()].join()).not.toMatch(/ (?:id|class|href|style)="/)
  })

  it('is in the language of its note', async () => {
    const files = await previewsOf({ 'a.md': '---\nlang: de\nmaturity: evergreen\n---\nMoos.' })
    expect(files.get('a')).toMatch(/<html lang="de" dir="ltr">.*>Immergrün</)
  })
})
