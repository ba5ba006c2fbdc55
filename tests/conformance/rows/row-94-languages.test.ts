/**
 * row: 94
 * feature: A language per note, translations linked, `hreflang`
 * bar: notes that name their original in `translationOf` are one group, over whatever steps; every page of it names
 * all of them and itself, and one for all other readers; a translation of a withheld note says nothing of it; what
 * cannot be a translation is a message at its place
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gardenFile } from '../../../src/garden/garden-file.ts'
import { createGardenReader } from '../../../src/garden/reader/garden-reader.ts'
import { renderTwin } from '../../../src/garden/twin.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { alternates } from '../../../src/site/alternates.ts'
import { noteThings } from '../../../src/site/json-ld/json-ld.ts'
import { renderSitemap, sitePages } from '../../../src/site/sitemap.ts'
import { gardenOf } from '../../fakes/garden-of.ts'
import { growCase } from '../grow-case.ts'

const note = (lang: string | null, original: string | null, body = 'Text.') =>
  `---\n${lang ? `lang: ${lang}\n` : ''}${original ? `translationOf: "[[${original}]]"\n` : ''}---\n${body}\n`

const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org' })

/** `fr de* en|x-default`: the languages of the group of `slug`, `*` at its original, then what others get. */
async function groupOf(files: Record<string, string>, slug: string, more: Record<string, unknown> = {}) {
  const { plan, messages } = await growCase(files, more)
  const group = plan.pages.find(({ entry }) => entry.slug === slug)?.entry.translations
  const said = messages.map(({ line, column, ruleId, file }) => `${file}:${line}:${column} ${ruleId}`)
  if (!group) return { group: null, said }
  const names = group.notes.map((one) => `${one.lang}=${one.slug}${one.slug === group.original ? '*' : ''}`)
  return { group: `${names.join(' ')} | ${group.fallback}`, said }
}

describe('row 94: translations', () => {
  it('are one group for all of its notes, over whatever steps', async () => {
    const files = {
      'en.md': note(null, null),
      'de.md': note('de', 'en'),
      'zh.md': note('zh', 'de'),
      'other.md': note('fr', null),
    }
    for (const slug of ['en', 'de', 'zh'])
      expect(await groupOf(files, slug)).toEqual({ group: 'en=en* de=de zh=zh | en', said: [] })
    expect((await groupOf(files, 'other')).group).toBeNull()
  })

  it.each([
    ['a plain name', 'translationOf: en'],
    ['another spelling of the property', 'translation-of: "[[en]]"'],
    ['an alias', 'translationOf: "[[Anglais]]"'],
    ['a path', 'translationOf: "[[en.md|mine]]"'],
  ])('are named by %s', async (_, property) => {
    const files = {
      'en.md': '---\naliases: [Anglais]\n---\n',
      'de.md': `---\nlang: de\n${property}\n---\n`,
    }
    expect((await groupOf(files, 'en')).group).toBe('en=en* de=de | en')
  })

  it('put the language of the site first, and lead others to it, else to the original', async () => {
    const files = { 'a.md': note('pt', null), 'b.md': note('de-AT', 'a'), 'c.md': note('es', 'a') }
    expect((await groupOf(files, 'a')).group).toBe('de-AT=b es=c pt=a* | a')
    expect((await groupOf(files, 'a', { lang: 'de' })).group).toBe('de-AT=b es=c pt=a* | b')
  })

  it('that name each other in a circle have no original', async () => {
    const files = { 'a.md': note('de', 'b'), 'b.md': note('fr', 'a') }
    expect(await groupOf(files, 'a')).toEqual({ group: 'de=a fr=b | a', said: [] })
  })

  it.each([
    ['in the language of the original', { 'de.md': note(null, 'en') }, 'de.md:2:16'],
    ['one in another letter case', { 'de.md': note('en', 'en') }, 'de.md:3:16'],
    [
      'a second one into a language',
      { 'b.md': note('de', 'en'), 'a.md': note('de', 'en'), 'c.md': note('fr', 'en') },
      'b.md:3:16',
    ],
    ['of itself', { 'de.md': note('de', 'de') }, 'de.md:3:16'],
    ['of a file', { 'de.md': '---\ntranslationOf: "[[p.png]]"\n---\n', 'p.png': '' }, 'de.md:2:16'],
  ])('are none, and a message, where one is %s', async (_, files, place) => {
    const { said } = await groupOf({ 'en.md': note(null, null), ...files }, 'en')
    expect(said).toEqual([`${place} translation-unclear`])
  })

  it('of a note that is missing is the usual message', async () => {
    const { said } = await groupOf({ 'de.md': note('de', 'nowhere') }, 'de')
    expect(said).toEqual(['de.md:3:16 link-missing'])
  })

  it('say nothing of a note that is not published, nor through it', async () => {
    const files = {
      'hushed.md': '---\ntitle: Hushed name\ndraft: true\ntranslationOf: "[[de]]"\n---\n',
      'de.md': note('de', 'hushed'),
      'fr.md': note('fr', 'hushed'),
    }
    const { plan, messages } = await growCase(files)
    expect(messages.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'de.md link-withheld',
      'fr.md link-withheld',
    ])
    expect(JSON.stringify(plan)).not.toMatch(/hushed/i)
    expect(plan.pages.map(({ entry }) => entry.translations)).toEqual([undefined, undefined])
    expect(plan.edges).toEqual([])
  })

  it('are typed edges, and neither backlinks nor related notes nor two steps of a path', async () => {
    const topic = (text: string) => text.replace('---\n', '---\ntopic: t\n')
    const { plan } = await growCase({
      'en.md': topic(note(null, null, '[[x]] [[y]] [[z]] [[de]]')),
      'de.md': topic(note('de', 'en', '[[x]] [[y]] [[z]]')),
      ...Object.fromEntries(
        ['x', 'y', 'z'].map((name) => [`${name}.md`, topic(note(null, null, '[[en]] [[de]]'))]),
      ),
    })
    const page = (slug: string) => plan.pages.find(({ entry }) => entry.slug === slug)
    expect(plan.edges).toContainEqual({ source: 'de', target: 'en', type: 'translation', count: 1 })
    expect(page('en')?.backlinks.map(({ slug }) => slug)).toEqual(['x', 'y', 'z'])
    expect(page('en')?.related.map(({ slug }) => slug)).not.toContain('de')
    expect(plan.paths.flatMap(({ slugs }) => slugs).sort()).toEqual(['en', 'x', 'y', 'z'])
  })

  it('are told in every form that leaves the site', async () => {
    const { plan, garden } = await growCase({ 'en.md': note(null, null), 'de.md': note('de', 'en') })
    const page = (slug: string) => {
      const found = plan.pages.find(({ entry }) => entry.slug === slug)
      if (!found?.entry.translations) throw new Error(`no translations of ${slug}`)
      return { ...found, translations: found.entry.translations }
    }
    const [en, de] = [page('en'), page('de')]
    const named = [
      { hreflang: 'en', href: 'https://example.org/notes/en/' },
      { hreflang: 'de', href: 'https://example.org/notes/de/' },
      { hreflang: 'x-default', href: 'https://example.org/notes/en/' },
    ]
    expect(alternates(en.translations, settings)).toEqual(named)
    expect(alternates(de.translations, settings)).toEqual(named)
    const pages = sitePages([en.entry, de.entry], settings).map((one) => ({ ...one, url: one.path }))
    const links = named.map(
      ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`,
    )
    expect(renderSitemap(pages)).toContain(`<url><loc>/notes/de/</loc>${links.join('')}</url>`)
    expect(noteThings(de, settings)[0]).toMatchObject({
      inLanguage: 'de',
      translationOfWork: { '@id': 'https://example.org/notes/en/', inLanguage: 'en' },
    })
    expect(noteThings(en, settings)[0]).toMatchObject({
      workTranslation: [{ '@id': 'https://example.org/notes/de/', inLanguage: 'de' }],
    })
    expect(renderTwin(de.entry, '', settings)).toContain(
      'translations:\n  en: https://example.org/notes/en.md\n',
    )
    expect(gardenFile(plan.pages, plan.edges, settings).notes).toMatchObject([
      { slug: 'de', lang: 'de', translations: [{ slug: 'en', lang: 'en' }], original: 'en' },
      { slug: 'en', lang: 'en', translations: [{ slug: 'de', lang: 'de' }], original: 'en' },
    ])
    const reader = createGardenReader(
      garden,
      () => ({ type: 'root', children: [] }),
      { ...settings, softBreaks: false },
      () => true,
    )
    expect(reader.list()).toMatchObject([
      { note: 'de', lang: 'de', translations: [{ note: 'en', lang: 'en' }] },
      { note: 'en', lang: 'en', translations: [{ note: 'de', lang: 'de' }] },
    ])
  })

  it('agree among themselves whatever the notes say', () => {
    const langs = fc.constantFrom('de', 'fr', 'es', null)
    const vault = fc.array(fc.tuple(langs, fc.option(fc.nat(7)), fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(vault, (rows) => {
        const garden = gardenOf(
          Object.fromEntries(
            rows.map(([lang, original, draft], at) => {
              const text = note(lang, original === null ? null : `n${original}`)
              return [`n${at}.md`, draft ? text.replace('---\n', '---\ndraft: true\n') : text]
            }),
          ),
        )
        for (const [path, group] of garden.translations) {
          const slugs = group.notes.map(({ slug }) => slug)
          expect(slugs).toContain(path.replace('.md', ''))
          expect(slugs).toContain(group.fallback)
          expect(new Set(group.notes.map(({ lang }) => lang)).size).toBe(slugs.length)
          expect(slugs.length).toBeGreaterThan(1)
          for (const slug of slugs) {
            const other = garden.publishSet.published.get(slug)
            expect(other && garden.translations.get(other.path)).toBe(group)
          }
        }
      }),
    )
  })
})
