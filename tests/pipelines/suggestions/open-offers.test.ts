/** Suggested links of a garden that is being written. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import { readRejections } from '../../../pipelines/adapters/rejection-record.ts'
import { type Offers, openOffers } from '../../../pipelines/adapters/suggestions/open-offers.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import type { Suggestion } from '../../../src/garden/suggest/suggestion.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { mention, related } from '../../garden/suggest/suggest-in.ts'

const files = {
  'a.md': 'On moss and ferns.\n',
  'Moss.md': 'It grows on stones.\n',
  'fern.md': 'Older than trees.\n',
}
const a = toVaultPath('a.md')
const moss = mention('a.md', files['a.md'], 'moss', 'Moss.md')
const fern = mention('a.md', files['a.md'], 'ferns', 'fern.md')
const kin = related('Moss.md', 'fern.md')

const open: Offers[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const offers of open.splice(0)) offers.close()
})

async function begin(find: () => Promise<Suggestion[]> = async () => [moss, fern, kin]) {
  const vault = makeVault(files)
  const world = quietWorld(vault)
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden' }) }
  const read = () => readGarden(world, place)
  const changed = Promise.withResolvers<void>()
  const spies = { find: vi.fn(find), onChange: vi.fn(changed.resolve), onError: vi.fn() }
  const offers = openOffers({ place, read: await read(), ...spies })
  open.push(offers)
  const text = () => readFileSync(join(vault, 'a.md'), 'utf8')
  const write = (path: string, to: string) => writeFileSync(join(vault, path), to)
  /** Asks, and waits until they are found. */
  const found = async () => {
    offers.of(a)
    await changed.promise
    return offers.of(a)
  }
  const wordsNow = () => offers.of(a).offers.map(({ sentence }) => sentence?.words)
  return { vault, offers, read, text, write, found, wordsNow, ...spies }
}

describe('offers', () => {
  it('are looked for when somebody asks, once, and not before', async () => {
    const { offers, find, found } = await begin()
    expect(find).not.toHaveBeenCalled()
    expect(offers.of(a)).toEqual({ state: 'looking', offers: [] })
    const { state, offers: own } = await found()
    expect([state, own.map(({ id }) => id)]).toEqual(['ready', [moss.id, fern.id]])
    expect(find).toHaveBeenCalledTimes(1)
  })

  it('tell of a link that somebody made meanwhile no more', async () => {
    const { offers, found, write, read, wordsNow } = await begin()
    await found()
    write('a.md', `${files['a.md']}See [[Moss]].\n`)
    offers.show(await read())
    expect(wordsNow()).toEqual(['ferns'])
  })

  it('say that they could not be found', async () => {
    const failure = new Error('no')
    const { found, onError } = await begin(() => Promise.reject(failure))
    expect((await found()).state).toBe('failed')
    expect(onError).toHaveBeenCalledWith(failure)
  })

  it('are in the file when they are accepted, and gone', async () => {
    const { offers, found, text, read, wordsNow } = await begin()
    await found()
    expect(await offers.accept(moss.id)).toEqual({ outcome: 'done', written: '[[Moss|moss]]' })
    expect(text()).toBe('On [[Moss|moss]] and ferns.\n')
    offers.show(await read())
    expect(wordsNow()).toEqual(['ferns'])
    expect(await offers.accept(fern.id)).toMatchObject({ outcome: 'done' })
    expect(await offers.accept(fern.id)).toEqual({ outcome: 'unknown' })
  })

  it('are remembered when they are rejected, and gone', async () => {
    const { vault, offers, found, text, wordsNow } = await begin()
    await found()
    const decided = await Promise.all([offers.reject(moss.id), offers.reject(moss.id)])
    expect(decided.map(({ outcome }) => outcome)).toEqual(['done', 'unknown'])
    expect((await readRejections(vault)).lines.map(({ rejection }) => rejection.id)).toEqual([moss.id])
    expect([wordsNow(), text()]).toEqual([['ferns'], files['a.md']])
  })

  it.each(['a.md', 'Moss.md'])('write nothing when %s is not as it is on show', async (path) => {
    const { offers, found, write, text } = await begin()
    await found()
    write(path, 'All new, on moss.\n')
    const before = text()
    expect(await offers.accept(moss.id)).toEqual({ outcome: 'conflict' })
    expect(text()).toBe(before)
  })

  it('follow the words of their note, and leave with them', async () => {
    const { offers, found, write, read, wordsNow, text } = await begin()
    await found()
    write('a.md', 'Every day on moss and ferns.\n')
    offers.show(await read())
    expect(wordsNow()).toEqual(['moss', 'ferns'])
    write('a.md', 'Every day on moss.\n')
    offers.show(await read())
    expect(wordsNow()).toEqual(['moss'])
    expect(await offers.accept(moss.id)).toMatchObject({ outcome: 'done' })
    expect(text()).toBe('Every day on [[Moss|moss]].\n')
  })

  it('name no note that is withheld', async () => {
    const { offers, found, write, read, wordsNow } = await begin()
    await found()
    write('Moss.md', '---\npublish: false\n---\nIt grows.\n')
    offers.show(await read())
    expect(wordsNow()).toEqual(['ferns'])
  })

  it('are looked for anew when nobody has written for a while', async () => {
    const { offers, found, find, read } = await begin()
    await found()
    const garden = await read()
    vi.useFakeTimers()
    offers.show(garden)
    await vi.advanceTimersByTimeAsync(9000)
    offers.show(garden)
    await vi.advanceTimersByTimeAsync(9000)
    expect(find).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(2000)
    expect(find).toHaveBeenCalledTimes(2)
  })
})
