/** A run over the links of a garden: who is asked, what is written, and what is not. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WebDoor } from '../../../pipelines/adapters/web/web-door.ts'
import { readWebRecords, recordsFolder } from '../../../pipelines/adapters/web/web-records.ts'
import { checkWeb } from '../../../pipelines/links/check-web.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { html, startWeb, status } from '../../fakes/web-server.ts'

const page = html('<title>A page</title></head>')

/** Checks the vault on one day after the other, and gives the last report. */
async function run(vault: string, door: WebDoor, days: string[], more = {}, limit = 100) {
  const settings = settingsSchema.parse({ title: 'Case', url: 'https://own.test', vault, ...more })
  const reports = []
  for (const day of days) {
    const world = { ...quietWorld(vault), today: () => day }
    reports.push(await checkWeb(world, { settings, vault }, { limit, door }))
  }
  const last = reports.at(-1)
  if (!last) throw new Error('No day was given.')
  return { ...last, states: last.links.map(({ address, state }) => `${new URL(address).pathname} ${state}`) }
}

function filesOf(vault: string): Record<string, string> {
  const folder = join(vault, recordsFolder)
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

const days = ['2026-03-01', '2026-03-02', '2026-03-03']

describe('checking the links of a garden', () => {
  it('asks for what published notes link to, and for nothing else', async () => {
    const { at, asked, door } = await startWeb({ 'a.test/public': page })
    const vault = makeVault({
      'a.md': [
        '---',
        `source: "${at('a.test', '/property')}"`,
        '---',
        `[x](${at('a.test', '/public')}#part) ![p](${at('a.test', '/picture')})`,
        `%% ${at('a.test', '/comment')} %% <!-- ${at('a.test', '/comment')} -->`,
        `\`${at('a.test', '/code')}\` [y](http://127.0.0.1/) [z](https://own.test/notes/b/) ${at('ignored.test', '/')}`,
      ].join('\n'),
      'b.md': `---\ndraft: true\n---\n[x](${at('a.test', '/private')})`,
      'unclear.md': `---\ndraft: perhaps\n---\n[x](${at('a.test', '/unclear')})`,
    })
    const { states } = await run(vault, door, ['2026-03-01'], { webIgnore: ['ignored.test'] })
    expect(asked).toEqual(['GET a.test/robots.txt', 'GET a.test/public'])
    expect(states).toEqual(['/public alive'])
    expect(JSON.stringify(filesOf(vault))).not.toMatch(/private|unclear|comment|property|picture/)
  })

  it('calls a page dead on the third day, and writes down its copy', async () => {
    const { at, asked, door } = await startWeb({})
    const archived: WebDoor = {
      ...door,
      findArchive: async (address, day) => {
        asked.push(`archive ${day}`)
        expect(address).toBe(at('a.test', '/lost'))
        return { address: 'https://web.archive.org/web/2020/x', taken: '2020-01-02' }
      },
    }
    const vault = makeVault({ 'a.md': `[x](${at('a.test', '/lost')})` })
    expect((await run(vault, archived, days.slice(0, 2))).states).toEqual(['/lost failing'])
    expect(asked).not.toContain('archive 2026-03-01')
    const { links } = await run(vault, archived, days.slice(2))
    expect(links).toMatchObject([
      { state: 'dead', cause: 404, goneSince: '2026-03-01', archive: { taken: '2020-01-02' } },
    ])
    expect(asked.at(-1)).toBe('archive 2026-03-01')
  })

  it('finds the copy through the door', async () => {
    const closest = {
      available: true,
      status: '200',
      url: 'http://web.archive.org/web/20200102030405/http://a.test/',
      timestamp: '20200102030405',
    }
    const silent = await startWeb({})
    expect(await silent.door.findArchive('http://a.test/', '2020-01-01')).toBeUndefined()
    const path = `/wayback/available?url=${encodeURIComponent('http://a.test/')}&timestamp=20200101`
    const sound = await startWeb({
      [`archive.test${path}`]: (_request, response) =>
        response.end(JSON.stringify({ archived_snapshots: { closest } })),
    })
    expect(await sound.door.findArchive('http://a.test/', '2020-01-01')).toEqual({
      address: 'https://web.archive.org/web/20200102030405/http://a.test/',
      taken: '2020-01-02',
    })
  })

  it('writes the same bytes for the same answers, and changes little later', async () => {
    const { at, door } = await startWeb({ 'a.test/': page })
    const vault = makeVault({ 'a.md': `[x](${at('a.test', '/')})` })
    await run(vault, door, ['2026-03-01'])
    const first = filesOf(vault)
    await run(vault, door, ['2026-03-01'])
    expect(filesOf(vault)).toEqual(first)
    await run(vault, door, ['2026-04-01'])
    const [before = '', after = ''] = [first, filesOf(vault)].map((files) => Object.values(files)[0])
    const old = before.split('\n')
    expect(after.split('\n').filter((line, at) => line !== old[at])).toEqual([
      '  "alive": "2026-04-01",',
      '      "last": "2026-04-01",',
      '      "days": 2',
    ])
  })

  it('asks a host for one thing at a time, with a pause', async () => {
    const paths = Array.from({ length: 8 }, (_, at) => `/${at}`)
    const web = await startWeb(Object.fromEntries(paths.map((path) => [`a.test${path}`, page])))
    const vault = makeVault({ 'a.md': paths.map((path) => `[x](${web.at('a.test', path)})`).join('\n') })
    const { asked } = await run(vault, web.door, ['2026-03-01'])
    expect(asked).toBe(8)
    expect(web.mostAtOnce).toBe(1)
    expect(web.slept).toEqual(Array.from({ length: 8 }, () => 1000))
  })

  it('leaves a host alone that has enough', async () => {
    const { at, asked, door } = await startWeb({
      'a.test/1': status(429),
      'a.test/2': page,
      'b.test/': page,
    })
    const vault = makeVault({ 'a.md': `${at('a.test', '/1')} ${at('a.test', '/2')} ${at('b.test', '/')}` })
    const { states } = await run(vault, door, ['2026-03-01'])
    expect(asked).not.toContain('GET a.test/2')
    expect(states).toEqual(['/1 blocked', '/2 unknown', '/ alive'])
  })

  it('asks for no more than the limit, and for the rest the next time', async () => {
    const { at, door } = await startWeb({ 'a.test/1': page, 'a.test/2': page, 'a.test/3': page })
    const vault = makeVault({ 'a.md': [1, 2, 3].map((path) => at('a.test', `/${path}`)).join(' ') })
    const first = await run(vault, door, ['2026-03-01'], {}, 2)
    expect([first.asked, first.left]).toEqual([2, 1])
    const second = await run(vault, door, ['2026-03-01'], {}, 2)
    expect([second.asked, second.left]).toEqual([1, 0])
  })
})

describe('without a network', () => {
  it('nothing is written', async () => {
    const { at, door } = await startWeb({}, { unknown: ['a.test', 'archive.test'] })
    const vault = makeVault({ 'a.md': at('a.test', '/') })
    const { isOffline, asked, states } = await run(vault, door, days)
    expect({ isOffline, asked, states }).toEqual({ isOffline: true, asked: 0, states: ['/ unknown'] })
    expect((await readWebRecords(vault)).records.size).toBe(0)
  })

  it('a host that is gone is told from a network that is', async () => {
    const { at, door } = await startWeb({}, { unknown: ['a.test'] })
    const vault = makeVault({ 'a.md': at('a.test', '/') })
    expect((await run(vault, door, days)).states).toEqual(['/ dead'])
  })

  it('good data stays', async () => {
    const { at, door } = await startWeb({ 'a.test/': page })
    const vault = makeVault({ 'a.md': at('a.test', '/') })
    await run(vault, door, ['2026-03-01'])
    const before = filesOf(vault)
    const gone: WebDoor = {
      ...door,
      visit: async () => ({ outcome: 'gone', cause: 'dns' }),
      isOnline: async () => false,
    }
    await run(vault, gone, ['2026-06-01'])
    expect(filesOf(vault)).toEqual(before)
  })
})

describe('records', () => {
  it('that are damaged are made anew, and the others stand', async () => {
    const { at, door } = await startWeb({ 'a.test/1': page, 'a.test/2': page })
    const vault = makeVault({ 'a.md': `${at('a.test', '/1')} ${at('a.test', '/2')}` })
    await run(vault, door, ['2026-03-01'])
    const [name = ''] = Object.keys(filesOf(vault))
    writeFileSync(join(vault, recordsFolder, name), '<<<<<<< HEAD\n')
    const { records, faults } = await readWebRecords(vault)
    expect(records.size).toBe(1)
    expect(faults).toEqual([
      { path: `${recordsFolder}/${name}`, reason: 'web-record', detail: 'It is not valid JSON.' },
    ])
    expect((await run(vault, door, ['2026-03-02'])).asked).toBe(1)
    expect((await readWebRecords(vault)).faults).toEqual([])
  })

  it('are whole whatever two runs write at the same time', async () => {
    const paths = Array.from({ length: 20 }, (_, at) => `/${at}`)
    const { at, door } = await startWeb(Object.fromEntries(paths.map((path) => [`a.test${path}`, page])))
    const vault = makeVault({ 'a.md': paths.map((path) => at('a.test', path)).join(' ') })
    await Promise.all([run(vault, door, ['2026-03-01']), run(vault, door, ['2026-03-01'])])
    const { records, faults } = await readWebRecords(vault)
    expect([records.size, faults]).toEqual([20, []])
    expect(Object.keys(filesOf(vault)).filter((name) => !name.endsWith('.json'))).toEqual([])
  })
})
