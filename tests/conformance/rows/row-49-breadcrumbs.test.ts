/**
 * row: 49
 * feature: Breadcrumbs
 * bar: what a note is part of stands above its title: the notes up its property `parent`, else its folders, each a
 * link to the note that speaks for it or to its place in the tree, else its topic; the same as JSON-LD
 */
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { crumbLinks } from '../../../src/site/crumb-links.ts'
import { noteThings } from '../../../src/site/json-ld/json-ld.ts'
import { en } from '../../../src/words/en.ts'
import { growCase } from '../grow-case.ts'

/** The crumbs of the note with `slug`, each as `label href`. */
async function crumbsOf(slug: string, files: Record<string, string>): Promise<string[]> {
  const { plan } = await growCase(files)
  const page = plan.pages.find(({ entry }) => entry.slug === slug)
  if (!page) throw new Error(`There is no ${slug}.`)
  const settings = settingsSchema.parse({ title: 'Case' })
  return crumbLinks(page, settings, en).map(({ label, href }) => `${label} ${href}`)
}

describe('row 49: breadcrumbs', () => {
  it('lead up the parents of a note', async () => {
    const files = {
      'a.md': '# All\n',
      'b.md': '---\nparent: "[[a]]"\n---\n',
      'c.md': '---\nparent: "[[b]]"\n---\n',
    }
    expect(await crumbsOf('c', files)).toEqual(['All notes /notes/', 'All /notes/a/', 'b /notes/b/'])
  })

  it('lead up its folders where it has no parent', async () => {
    const files = { 'Canals/index.md': '# On canals\n', 'Canals/old locks/a.md': 'x' }
    expect(await crumbsOf('canals/old-locks/a', files)).toEqual([
      'All notes /notes/',
      'On canals /notes/canals/index/',
      'old locks /folders/#folder%3Acanals%2Fold%20locks',
    ])
  })

  it('are its topic where it has neither', async () => {
    expect(await crumbsOf('a', { 'a.md': '---\ntopic: Canals\n---\n' })).toEqual([
      'Topics /topics/',
      'Canals /topics/canals/',
    ])
    expect(await crumbsOf('b', { 'b.md': 'x' })).toEqual(['All notes /notes/'])
  })

  it('are in the JSON-LD of the page as well', async () => {
    const { plan } = await growCase({ 'a.md': '# All\n', 'b.md': '---\nparent: "[[a]]"\n---\n' })
    const page = plan.pages.find(({ entry }) => entry.slug === 'b')
    if (!page) throw new Error('There is no b.')
    const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org' })
    const list = noteThings(page, settings).find((thing) => thing['@type'] === 'BreadcrumbList')
    expect(list?.['itemListElement']).toMatchObject([
      { position: 1, name: 'Case' },
      { position: 2, name: 'All notes' },
      { position: 3, name: 'All', item: 'https://example.org/notes/a/' },
      { position: 4, name: 'b' },
    ])
  })

  it('name no note that is not published', async () => {
    const files = { 'a.md': '---\ndraft: true\n---\n# Secret\n', 'b.md': '---\nparent: "[[a]]"\n---\n' }
    expect(await crumbsOf('b', files)).toEqual(['All notes /notes/'])
  })
})
