/**
 * row: 77
 * feature: `llms.txt` and `llms-full.txt`
 * bar: both, for the site and for each topic, as llmstxt.org has them; only published text
 */
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { noteEntry } from '../../../src/garden/note-entry.ts'
import { parseMarkdown } from '../../../src/markdown/parse.ts'
import { plainText } from '../../../src/markdown/plain-text.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { llmsLists } from '../../../src/site/llms/llms-lists.ts'
import { renderLlms, renderLlmsFull } from '../../../src/site/llms/render-llms.ts'
import { growCase } from '../grow-case.ts'

const english = settingsSchema.parse({
  title: 'A *garden*',
  description: 'About [things].',
  url: 'https://example.org',
  topics: [{ id: 't', title: 'Topic', description: 'One topic.' }],
})

async function filesOf(files: Record<string, string>, lang = 'en') {
  const settings = { ...english, lang }
  const { garden, plan } = await growCase(files, { lang })
  const entries = [...garden.publishSet.published.values()].map((note) => noteEntry(garden, note, settings))
  const lists = llmsLists(entries, settings)
  const markdownOf = (slug: string) => plan.outward.get(slug)?.markdown ?? null
  return Object.fromEntries(
    lists.map((list) => [
      list.path,
      { short: renderLlms(list, settings), full: renderLlmsFull(list, settings, markdownOf) },
    ]),
  )
}

const vault = {
  'a.md':
    '---\ntopic: t\ntitle: "A [x] *b*"\ndescription: First.\n---\nText of a with [[b]] and [[secret]]. %%hush%%',
  'b.md': 'Text of b.',
  'secret.md': '---\ndraft: true\ntopic: t\n---\nHush.',
}

describe('row 77: llms.txt', () => {
  it('has a title, a summary, and sections of links to twins', async () => {
    const files = await filesOf(vault)
    expect(Object.keys(files)).toEqual(['', 'topics/t'])
    const { children } = parseMarkdown(files['']?.short ?? '')
    expect(children.map(({ type }) => type)).toEqual([
      ...[
        'heading',
        'blockquote',
        'paragraph',
        'heading',
        'paragraph',
        'list',
        'heading',
        'list',
        'heading',
        'list',
      ],
    ])
    const text = (node: Nodes | undefined) => (node ? plainText(node) : '')
    expect(children.filter(({ type }) => type === 'heading').map(text)).toEqual([
      'A *garden*',
      'Topic',
      'Notes',
      'Optional',
    ])
    expect(text(children[1])).toBe('About [things].')
    expect(files['']?.short).toContain('](https://example.org/notes/a.md): First.')
    expect(files['topics/t']?.short).toContain('](https://example.org/topics/t/llms-full.txt)')
    expect(files['topics/t']?.short).not.toContain('notes/b.md')
  })

  it('speaks the language of the site, and says which notes are in another', async () => {
    const files = await filesOf(
      {
        'a.md': '---\nlang: en\ndescription: First.\n---\nA',
        'b.md': '---\ndescription: Zweite.\n---\nB',
        'c.md': '---\nlang: es\n---\n',
      },
      'de',
    )
    const { short = '', full = '' } = files[''] ?? {}
    expect(short).toContain('Die Links führen zu den Notizen als Markdown.')
    expect(short).toContain('](https://example.org/notes/a.md): Sprache: Englisch. First.')
    expect(short).toContain('](https://example.org/notes/b.md): Zweite.')
    expect(short).toContain('](https://example.org/notes/c.md): Sprache: Spanisch.')
    expect(full).toContain('Quelle: <https://example.org/notes/a/> Sprache: Englisch.')
    expect(short).toContain('## Optional')
  })

  it('in full holds the text of every published note, and nothing else', async () => {
    const files = await filesOf(vault)
    expect(files['']?.full).toContain('Source: <https://example.org/notes/a/>\n\nText of a with [b]')
    expect(files['']?.full).toContain('Text of b.')
    expect(files['topics/t']?.full).not.toContain('Text of b.')
    expect(JSON.stringify(files)).not.toMatch(/secret|hush/i)
  })
})
