/**
 * row: 79
 * feature: JSON of notes and graph
 * bar: a versioned schema, published and documented; its edges are the links that pages show
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { raw } from 'hast-util-raw'
import { SKIP, visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { gardenFile } from '../../../src/garden/garden-file.ts'
import { gardenEdgeSchema, gardenFileSchema, gardenNoteSchema } from '../../../src/schemas/garden-file.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { projectRoot } from '../../fakes/run-one.ts'
import { growCase } from '../grow-case.ts'

const relations = ['supports']

async function fileOf(files: Record<string, string>) {
  const { plan } = await growCase(files, { relations })
  const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org', relations })
  return { plan, file: gardenFileSchema.parse(gardenFile(plan.pages, plan.edges, settings)) }
}

/** The notes that the body of a page links to or shows, without what the notes shown in it link to. */
function shown(html: string): Set<string> {
  const slugs = new Set<string>()
  const add = (href: unknown) => {
    const slug = /^\/notes\/(.+?)\/(?:#|$)/.exec(String(href))?.[1]
    if (slug) slugs.add(decodeURI(slug))
  }
  visit(raw({ type: 'root', children: [{ type: 'raw', value: html }] }), 'element', (node) => {
    if ('dataQuery' in node.properties) return SKIP
    if (String(node.properties['className']).split(',').includes('embed')) {
      visit(node, 'element', ({ tagName, properties }) => {
        if (tagName !== 'a') return true
        add(properties['href'])
        return false
      })
      return SKIP
    }
    if (node.tagName === 'a') add(node.properties['href'])
    return true
  })
  return slugs
}

const vault = {
  'a.md': `---\nparent: "[[b]]"\nrelatedNotes: [c]\nsupports: "[[c]]"\nclient: "[[b]]"\n---\n[[b]] [[b]] [m](c.md) ![[c]] [[a]] [[secret]] [[missing]]`,
  'b.md': '![[c#H]]\n\n- [[a|x]]\n\n```query\nc\n```',
  'c.md': '## H\n\n[[a]]',
  'secret.md': '---\ndraft: true\n---\n[[a]]',
}

describe('row 79: garden.json', () => {
  it('has every field documented in the help', () => {
    const note = readFileSync(join(projectRoot, 'src/content/notes/help/machines.md'), 'utf8')
    const help = note.split(/^## /m).find((section) => section.startsWith('garden.json')) ?? ''
    const told = new Set(
      [...help.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []),
    )
    const schemas = [gardenFileSchema, gardenNoteSchema, gardenEdgeSchema]
    expect([...told].sort()).toEqual([...new Set(schemas.flatMap(({ shape }) => Object.keys(shape)))].sort())
  })

  it('has every note, and every edge with its type', async () => {
    const { file } = await fileOf(vault)
    expect(file.notes.map(({ slug }) => slug)).toEqual(['a', 'b', 'c'])
    expect(file.notes[0]).toMatchObject({
      url: 'https://example.org/notes/a/',
      markdown: 'https://example.org/notes/a.md',
    })
    expect(
      file.edges.map(
        ({ source, target, type, relation, count }) =>
          `${source} ${type}${relation ? ` ${relation}` : ''} ${target} ${count}`,
      ),
    ).toEqual([
      'a link b 2',
      'a parent b 1',
      'a embed c 1',
      'a link c 1',
      'a related c 1',
      'a relation supports c 1',
      'b link a 1',
      'b embed c 1',
      'c link a 1',
    ])
    expect(JSON.stringify(file)).not.toMatch(/secret|client/)
  })

  it('has an edge in the text exactly where the page has a link', async () => {
    const { plan, file } = await fileOf(vault)
    for (const { entry, html } of plan.pages) {
      const targets = file.edges.filter(
        ({ source, type }) => source === entry.slug && (type === 'link' || type === 'embed'),
      )
      const seen = shown(html)
      seen.delete(entry.slug)
      expect([...seen].sort(), entry.slug).toEqual([...new Set(targets.map(({ target }) => target))].sort())
    }
  })
})
