import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSiteWriter } from '../../pipelines/adapters/site-store.ts'
import type { StoredNote } from '../../pipelines/adapters/write-notes.ts'
import type { RenderedNote } from '../../src/garden/plan/render-note.ts'
import { noNeeds } from '../../src/schemas/page-needs.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { sampleEntry, samplePage } from '../site/sample-entry.ts'

const rest = {
  settings: settingsSchema.parse({ title: 'Moss' }),
  home: null,
  paths: [],
  graph: { nodes: [], edges: [], places: [] },
  files: [],
  redirects: [],
  rooms: [],
}

function rendered(html: string): RenderedNote {
  const preview = { opening: html, places: [] }
  return { html, needs: noNeeds, looks: [], feed: html, markdown: html, preview }
}

function noteOf(body: string): StoredNote {
  const { html, mdx, ...page } = samplePage(sampleEntry({ slug: body }), '')
  return { slug: body, body, made: JSON.stringify(page), plan: () => ({ page, guid: null }) }
}

/** One run that publishes a note for each of `keys`; returns which of them had to be rendered. */
function run(file: string, keys: readonly string[], code: readonly string[] = []): string[] {
  const site = openSiteWriter(file)
  const missing = keys.filter((key) => !site.bodies.get(key))
  for (const key of missing)
    site.bodies.put(key, rendered(`<p>${key}`), new Map(code.map((part) => [part, `"${part}"`])))
  site.write({ ...rest, notes: keys.map(noteOf) })
  site.close()
  return missing
}

const place = () => join(makeVault({}), 'deep/site.db')

describe('bodies', () => {
  it('are rendered once, in this run and in the next', () => {
    const file = place()
    expect(run(file, ['a', 'b'])).toEqual(['a', 'b'])
    expect(run(file, ['a', 'b', 'c'])).toEqual(['c'])
  })

  it('are forgotten when no note has them', () => {
    const file = place()
    run(file, ['a', 'b'])
    run(file, ['b'])
    expect(run(file, ['a', 'b'])).toEqual(['a'])
  })

  it('keep the code in them as long as they are there', () => {
    const file = place()
    const known = (hash: string) => {
      const site = openSiteWriter(file)
      const value = site.bodies.codeOf(hash)
      site.close()
      return value
    }
    run(file, ['a'], ['shared', 'own'])
    run(file, ['a', 'b'], ['shared'])
    run(file, ['b'])
    expect(known('shared')).toBe('"shared"')
    expect(known('own')).toBeUndefined()
    run(file, ['c'])
    expect(known('shared')).toBeUndefined()
  })

  it('that a killed run finished are there for the next', () => {
    const file = place()
    const site = openSiteWriter(file)
    site.bodies.put('a', rendered('x'.repeat(4_000_001)), new Map())
    site.bodies.put('b', rendered('y'), new Map())
    site.close()
    expect(run(file, ['a', 'b'])).toEqual(['b'])
  })

  it('stay when a run fails in the middle', () => {
    const file = place()
    run(file, ['a', 'b'])
    const site = openSiteWriter(file)
    function* failing() {
      yield noteOf('a')
      throw new Error('a storm')
    }
    expect(() => site.write({ ...rest, notes: failing() })).toThrow('a storm')
    site.close()
    expect(run(file, ['a', 'b'])).toEqual([])
  })

  it('are told apart by all that was rendered', () => {
    const site = openSiteWriter(place())
    const text = fc.string({ unit: fc.constantFrom('a', 'A', 'é', 'e\u0301', ' '), maxLength: 2 })
    const texts = fc.record({ html: text, feed: text, markdown: text, opening: text })
    type Texts = { html: string; feed: string; markdown: string; opening: string }
    const hashOf = ({ opening, ...more }: Texts) => {
      site.bodies.put('key', { ...rendered(''), ...more, preview: { opening, places: [] } }, new Map())
      site.bodies.save()
      return site.bodies.get('key')?.hash
    }
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(hashOf(a) === hashOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
    site.close()
  })

  it('tell what the site must know of them', () => {
    const file = place()
    const site = openSiteWriter(file)
    const html = '<figure class="diagram"><img src="/pictures/0123456789abcdef-400.webp">'
    site.bodies.put('a', { ...rendered(html), looks: [{ name: 'look-1', rule: 'color:red' }] }, new Map())
    site.write({ ...rest, notes: [noteOf('a')] })
    site.close()
    const again = openSiteWriter(file)
    expect(again.bodies.get('a')?.facts).toEqual({
      needs: noNeeds,
      looks: [{ name: 'look-1', rule: 'color:red' }],
      pictures: ['pictures/0123456789abcdef-400.webp'],
      diagrams: true,
    })
    again.close()
  })
})

describe('the file', () => {
  it('is not written when nothing changed', () => {
    const file = place()
    run(file, ['a', 'b'])
    const before = readFileSync(file)
    run(file, ['a', 'b'])
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it.for([
    ['is no database', 'x'.repeat(9000)],
    ['was cut short', null],
    ['is damaged', 'fill'],
  ] as const)('is made anew when it %s', ([, text]) => {
    const file = place()
    const keys = Array.from({ length: 200 }, (_, at) => `note ${at}`)
    run(file, keys)
    if (text === 'fill') writeFileSync(file, readFileSync(file).fill(0xff, 100, 1000))
    else if (text === null) writeFileSync(file, readFileSync(file).subarray(0, statSync(file).size / 2))
    else writeFileSync(file, text)
    expect(run(file, ['note 0'])).toEqual(['note 0'])
    expect(run(file, ['note 0'])).toEqual([])
  })

  it('is made when it is not there', () => {
    const file = place()
    expect(existsSync(file)).toBe(false)
    run(file, [])
    expect(existsSync(file)).toBe(true)
  })
})

it('a kept value is made again when its key changes', async () => {
  const file = place()
  const values: string[] = []
  for (const [at, key] of ['one', 'one', 'two'].entries()) {
    const site = openSiteWriter(file)
    values.push(await site.keep('places', key, async () => `${key} ${at}`))
    site.close()
  }
  expect(values).toEqual(['one 0', 'one 0', 'two 2'])
})
