import fc from 'fast-check'
import { maturities, type NoteEntry, type NotePage } from '../../src/schemas/page.ts'
import { type Settings, settingsSchema } from '../../src/schemas/settings.ts'

/** A note entry with nothing but its address and title, and what the test is about. */
export function sampleEntry(parts: Partial<NoteEntry> & { slug: string }): NoteEntry {
  return {
    title: parts.slug,
    description: null,
    maturity: null,
    topic: null,
    tags: [],
    created: null,
    updated: null,
    featured: false,
    lang: null,
    ...parts,
  }
}

export function samplePage(entry: NoteEntry, html: string): NotePage {
  return {
    format: 'markdown',
    entry,
    aliases: [],
    titleId: null,
    words: 100,
    html,
    headings: [],
    backlinks: [],
    related: [],
    source: `${entry.slug}.md`,
    relations: [],
    image: null,
    cssclasses: [],
    parent: null,
    next: null,
    crumbs: [],
  }
}

export function sampleSettings(parts: Partial<Settings> = {}): Settings {
  return { ...settingsSchema.parse({ title: 'A garden', url: 'https://garden.example' }), ...parts }
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Gardens of up to 30 notes with every combination of what a note may lack. */
export const gardens = fc
  .uniqueArray(
    fc.record({
      slug: fc.string({ minLength: 1, unit: 'grapheme' }),
      title: fc.string({ unit: 'grapheme' }),
      maturity: fc.option(fc.constantFrom(...maturities)),
      topic: fc.option(fc.constantFrom('ai', 'AI', 'Systems', 'été', 'a/b', '..')),
      tags: fc.array(fc.constantFrom('a', 'A', 'a/b', 'A/b', 'a/b/c', 'd', '#d', 'c#', '..', '/', 'é/x')),
      created: fc.option(day),
      updated: fc.option(day),
    }),
    { selector: (entry) => entry.slug, maxLength: 30 },
  )
  .map((entries) => entries.map(sampleEntry))
