import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Ask } from '../../../pipelines/adapters/webmentions/fetch-mentions.ts'
import { webmentions } from '../../../pipelines/webmentions/index.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const endpoint = 'https://webmention.io/garden.example/webmention'
const settings = settingsSchema.parse({
  title: 'G',
  url: 'https://garden.example',
  webmentions: { endpoint },
})
const entry = (id: number) => ({
  'wm-id': id,
  'wm-property': 'in-reply-to',
  'wm-target': 'https://garden.example/notes/moss/',
  url: `https://bea.example/${id}`,
  published: '2026-01-01',
  content: { text: `Words ${id}` },
})
const feed = (...ids: number[]) => JSON.stringify({ type: 'feed', children: ids.map(entry) })
const none = { hide: [], show: [] }

function start(files: Record<string, string> = {}) {
  const vault = makeVault(files)
  const file = join(vault, '.one', 'webmentions.json')
  return {
    vault,
    place: { settings, vault },
    world: quietWorld(vault),
    kept: () => readFileSync(file, 'utf8'),
  }
}

/** webmention.io, which has `pages`; what it was asked is noted. */
function service(...pages: (string | number)[]): { ask: Ask; asked: URL[] } {
  const asked: URL[] = []
  const ask: Ask = (url) => {
    asked.push(url)
    const page = pages[Number(url.searchParams.get('page'))] ?? '{}'
    return Promise.resolve(typeof page === 'number' ? new Response('', { status: page }) : new Response(page))
  }
  return { ask, asked }
}

describe('one webmentions', () => {
  it('keeps a saved feed, one answer a line, and changes nothing the second time', async () => {
    const { world, place, vault, kept } = start({ 'feed.json': feed(2, 1) })
    const report = await webmentions(world, place, { ...none, from: 'feed.json' })
    expect(report).toMatchObject({ kept: 2, added: 2, hidden: 0 })
    const text = kept()
    expect(text.split('\n')).toHaveLength(5)
    expect(await webmentions(world, place, { ...none, from: join(vault, 'feed.json') })).toMatchObject({
      added: 0,
    })
    expect(kept()).toBe(text)
  })

  it('asks webmention.io for the site, page by page, and nobody else', async () => {
    const { world, place } = start()
    const { ask, asked } = service(feed(...Array.from({ length: 100 }, (_, at) => at)), feed(100))
    expect(await webmentions(world, place, { ...none, token: 'secret', ask })).toMatchObject({ kept: 101 })
    expect(asked.map(({ origin, pathname }) => origin + pathname)).toEqual(
      Array(2).fill('https://webmention.io/api/mentions.jf2'),
    )
    expect(asked.map(({ searchParams }) => searchParams.get('domain'))).toEqual([
      'garden.example',
      'garden.example',
    ])
  })

  it.each<[what: string, pages: (string | number)[]]>([
    ['that fails', [500]],
    ['that is no JSON', ['<html>']],
    ['that is endless', ['x'.repeat(5_000_001)]],
    ['whose second page fails', [feed(...Array.from({ length: 100 }, (_, at) => at)), 503]],
  ])('an answer %s changes nothing and tells no token', async (_what, pages) => {
    const { world, place, kept } = start({ 'feed.json': feed(1) })
    await webmentions(world, place, { ...none, from: 'feed.json' })
    const before = kept()
    const run = webmentions(world, place, { ...none, token: 'secret', ask: service(...pages).ask })
    await expect(run).rejects.toThrow(UserError)
    await expect(run).rejects.not.toThrow(/secret/)
    expect(kept()).toBe(before)
  })

  it('hides and shows, and what is hidden stays so when it comes again', async () => {
    const { world, place } = start({ 'feed.json': feed(1, 2) })
    await webmentions(world, place, { ...none, from: 'feed.json' })
    const id = 'webmention.io-1'
    expect(await webmentions(world, place, { hide: [id], show: [] })).toMatchObject({ hidden: 1 })
    expect(await webmentions(world, place, { ...none, from: 'feed.json' })).toMatchObject({ hidden: 1 })
    expect(await webmentions(world, place, { hide: [], show: [id] })).toMatchObject({ hidden: 0 })
    await expect(webmentions(world, place, { hide: ['x'], show: [] })).rejects.toThrow(
      'There is no mention `x`.',
    )
  })

  it('says what it lacks', async () => {
    const { world, place, vault } = start({ '.one/webmentions.json': '[]' })
    await expect(webmentions(world, place, none)).rejects.toThrow(UserError)
    await expect(webmentions(world, place, { ...none, from: 'nowhere.json' })).rejects.toThrow('nowhere.json')
    const plain = { vault, settings: settingsSchema.parse({ title: 'G' }) }
    await expect(webmentions(world, plain, none)).rejects.toThrow('want no webmentions')
    writeFileSync(join(vault, '.one/webmentions.json'), '[{"id":"a","text":"<script>"}]')
    await expect(webmentions(world, place, { ...none, token: 'a' })).rejects.toThrow('cannot be read')
  })
})
