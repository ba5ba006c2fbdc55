/**
 * row: 29
 * feature: Properties `tags aliases cssclasses publish description image cover` and keys of one's own
 * bar: each has a test; unknown keys are kept as metadata and shown nowhere
 */
import { describe, expect, test } from 'vitest'
import type { Note } from '../../../src/garden/note.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { growCase } from '../grow-case.ts'

async function growNote(properties: string, others: Record<string, string | Uint8Array> = {}) {
  const { garden, plan, messages } = await growCase({ 'a.md': `---\n${properties}\n---\nText.\n`, ...others })
  const note: Note | undefined = garden.notes.get(toVaultPath('a.md'))
  return { note, page: plan.pages.find(({ entry }) => entry.slug === 'a'), plan, messages, garden }
}

describe('row 29: tags', () => {
  test.each([
    ['tags: [one, Two/three]', ['one', 'Two/three']],
    ['tags:\n  - "#one"\n  - two', ['one', 'two']],
    ['tags: one, two', ['one', 'two']],
    ['tag: one', ['one']],
    ['tags: []', []],
    ['tags:', []],
  ])('%j', async (properties, tags) => {
    expect((await growNote(properties)).page?.entry.tags).toEqual(tags)
  })
})

describe('row 29: aliases', () => {
  test.each([
    'aliases: [Other name, x]',
    'aliases:\n  - Other name',
    'aliases: Other name',
    'alias: Other name',
  ])('%j is found by a link', async (properties) => {
    const { garden } = await growNote(properties, { 'b.md': '[[other NAME]]\n' })
    expect(garden.links.get(toVaultPath('b.md'))).toMatchObject([{ outcome: 'found', target: 'a.md' }])
  })
})

describe('row 29: cssclasses', () => {
  test.each([
    ['cssclasses: [wide, tall]', ['wide', 'tall']],
    ['cssclasses: wide tall', ['wide', 'tall']],
    ['cssclass: wide', ['wide']],
  ])('%j', async (properties, classes) => {
    expect((await growNote(properties)).page?.cssclasses).toEqual(classes)
  })
})

describe('row 29: publish', () => {
  test.each([
    ['publish: true', true],
    ['publish: false', false],
    ['publish: "false"', false],
    ['publish: no', false],
    ['publish: maybe', false],
    ['publish:', false],
  ])('%j: published is %s', async (properties, isPublished) => {
    const { page } = await growNote(properties, { 'b.md': 'B.\n' })
    expect(page !== undefined).toBe(isPublished)
  })
})

describe('row 29: description', () => {
  test.each([
    ['description: In a few words.', 'In a few words.'],
    ['description: "  In  "', 'In'],
    ['title: A', 'Text.'],
  ])('%j', async (properties, description) => {
    expect((await growNote(properties)).page?.entry.description).toBe(description)
  })
})

describe('row 29: image and cover', () => {
  test.each([
    ['image: cover.png', '/files/cover.png'],
    ['image: "[[cover.png]]"', '/files/cover.png'],
    ['cover: cover.png', '/files/cover.png'],
    ['image: https://example.org/x.png', 'https://example.org/x.png'],
    ['image: none.png', null],
  ])('%j', async (properties, image) => {
    const { page, plan } = await growNote(properties, { 'cover.png': new Uint8Array([1]) })
    expect(page?.image?.replace(/^\/[^/]+\/(\w+)-\w+/, '/files/$1') ?? null).toBe(image)
    expect(plan.files.map(({ path }) => path)).toEqual(image?.startsWith('/') ? ['cover.png'] : [])
  })
})

describe('row 29: a key of one’s own', () => {
  const properties = 'rating: 0007\nmood:\n  deep: [1, "zebra-canary"]\nclient: "[[b]]"\n"odd key": x'

  test('is kept as it was read', async () => {
    expect((await growNote(properties)).note?.extra).toEqual({
      rating: '0007',
      mood: { deep: [1, 'zebra-canary'] },
      client: '[[b]]',
      'odd key': 'x',
    })
  })

  test('is in nothing that the site is built from', async () => {
    const { plan } = await growNote(properties, { 'b.md': 'B.\n' })
    expect(JSON.stringify(plan)).not.toMatch(/rating|0007|mood|zebra|client|odd key/)
  })
})
