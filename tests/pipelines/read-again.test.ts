/** What `one dev` shows of an edit at once: the same as whoever starts afresh would see of that note. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readAgain } from '../../pipelines/adapters/read-again.ts'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { restWhile } from '../../pipelines/adapters/rest.ts'
import { readSiteFiles } from '../../pipelines/adapters/site-files.ts'
import { openGardenStore } from '../../pipelines/adapters/store-garden.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot } from '../fakes/run-one.ts'

const world = quietWorld(projectRoot)

const names = ['a', 'b', 'c', 'd/e']

function vaultOf(files: Record<string, string>) {
  const vault = makeVault(files)
  return { vault, place: { vault, settings: settingsSchema.parse({ title: 'Moss', vault }) } }
}

/** All rows about notes, as an owner of the store would read them. */
function rowsOf(file: string) {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const notes = db.prepare('SELECT slug, guid, entry, page, body FROM notes ORDER BY slug').all()
    const meta = db.prepare('SELECT key, value FROM meta ORDER BY key').all()
    return { notes, meta }
  } finally {
    db.close()
  }
}

/** The store that a fresh start makes of the vault. */
async function freshRows(place: Parameters<typeof readGarden>[1], cache: string) {
  const store = await openGardenStore(world, place, cache)
  await store.write(await readGarden(world, place))
  store.close()
  return rowsOf(store.file)
}

describe('readAgain', () => {
  it('reads the notes that were written to, and forgets what an editor wrote beside them', async () => {
    const { vault, place } = vaultOf({ 'a.md': 'Old [[b]]', 'b.md': '# B' })
    const before = await readGarden(world, place)
    writeFileSync(join(vault, 'a.md'), 'New [[b]] [[c]]')
    const again = readAgain(world, place, before, new Set(['a.md', 'a.md~', '4913']))
    expect([...(again?.paths ?? [])]).toEqual(['a.md'])
    const fresh = await readGarden(world, place)
    expect(again?.read.garden.notes).toEqual(fresh.garden.notes)
    expect(again?.read.garden.links).toEqual(fresh.garden.links)
  })

  it('takes the day of the edit for the present, also after midnight', async () => {
    const { vault, place } = vaultOf({ 'a.md': 'Old' })
    const before = await readGarden(world, place)
    writeFileSync(join(vault, 'a.md'), 'New')
    const tomorrow = { ...world, today: () => '2030-01-01' }
    expect(readAgain(tomorrow, place, before, new Set(['a.md']))?.read.garden.today).toBe('2030-01-01')
  })

  it('leads links to an alias that a note takes on, and no longer to one that it gives up', async () => {
    const { vault, place } = vaultOf({ 'a.md': 'See [[f]].', 'b.md': 'B' })
    let read = await readGarden(world, place)
    for (const [text, target] of [
      ['---\naliases: [f]\n---\nB', 'b.md'],
      ['B', null],
    ] as const) {
      writeFileSync(join(vault, 'b.md'), text)
      const again = readAgain(world, place, read, new Set(['b.md']))
      if (!again) throw new Error('It was only written to.')
      read = again.read
      expect([...read.garden.links].flatMap(([, links]) => links)).toMatchObject([{ target }])
    }
  })

  it.for<[string, (vault: string) => void]>([
    ['new.md', (vault) => writeFileSync(join(vault, 'new.md'), 'x')],
    ['a.md', (vault) => rmSync(join(vault, 'a.md'))],
    ['a.md', (vault) => writeFileSync(join(vault, 'a.md'), 'a\0b')],
    ['p.png', (vault) => writeFileSync(join(vault, 'p.png'), 'other')],
  ])('leaves a change of %s to a whole reading', async ([path, change]) => {
    const { vault, place } = vaultOf({ 'a.md': 'A', 'p.png': 'x' })
    const before = await readGarden(world, place)
    change(vault)
    expect(readAgain(world, place, before, new Set([path]))).toBeNull()
  })
})

/** Ends the work that rests, after so many rests in which it went on. */
function endingAfter(rests: number) {
  let left = rests
  return restWhile(() => left-- > 0)
}

describe('GardenStore.show', () => {
  it('publishes a picture that a note begins to use', async () => {
    const { vault, place } = vaultOf({ 'a.md': 'A', 'p.png': 'x' })
    const store = await openGardenStore(world, place, join(vault, '.cache'))
    onTestFinished(() => store.close())
    const before = await readGarden(world, place)
    await store.write(before)
    writeFileSync(join(vault, 'a.md'), '![[p.png]]')
    const again = readAgain(world, place, before, new Set(['a.md']))
    expect(again && (await store.show(again.read, again.paths))).toBe(true)
    expect([...readSiteFiles(store.file).values()]).toEqual([join(vault, 'p.png')])
  })

  it('writes nothing where other notes are published', async () => {
    const { vault, place } = vaultOf({ 'a.md': 'A', 'b.md': 'B' })
    const store = await openGardenStore(world, place, join(vault, '.cache'))
    onTestFinished(() => store.close())
    const before = await readGarden(world, place)
    await store.write(before)
    const rows = rowsOf(store.file)
    writeFileSync(join(vault, 'a.md'), '---\npublish: false\n---\nA')
    const again = readAgain(world, place, before, new Set(['a.md']))
    expect(again && (await store.show(again.read, again.paths))).toBe(false)
    expect(rowsOf(store.file)).toEqual(rows)
  })

  const line = fc.oneof(
    fc.constantFrom(...names).map((name) => `See [[${name}]] and [[${name}#Part]].\n`),
    fc.constantFrom(
      'See [[f]].\n',
      '# Title\n',
      '## Part\n',
      'Words.\n',
      '```js\nlet a\n```\n',
      '![[b]]\n',
      '#tag\n',
    ),
  )
  const head = fc.constantFrom(
    '',
    '---\ntitle: Other\n---\n',
    '---\naliases: [f]\n---\n',
    '---\ntags: [x]\ndescription: Why\n---\n',
  )
  const text = fc.tuple(head, fc.array(line, { maxLength: 4 })).map(([top, lines]) => top + lines.join('\n'))

  it('then `write` gives what a fresh start gives, after any edits, and after writing was given up', {
    timeout: 120_000,
  }, async () => {
    const edit = fc.tuple(fc.constantFrom(...names), text, fc.option(fc.nat({ max: 1 })))
    const edits = fc.array(edit, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.tuple(text, text, text, text), edits, async (texts, changes) => {
        const { vault, place } = vaultOf(
          Object.fromEntries(names.map((name, at) => [`${name}.md`, texts[at] ?? ''])),
        )
        const store = await openGardenStore(world, place, join(vault, '.cache/dev'))
        try {
          let read = await readGarden(world, place)
          await store.write(read)
          for (const [name, now, rests] of changes) {
            // The next save came while all was being written.
            if (rests !== null)
              await expect(store.write(read, new Map(), endingAfter(rests))).rejects.toThrow()
            writeFileSync(join(vault, `${name}.md`), now)
            const again = readAgain(world, place, read, new Set([`${name}.md`]))
            if (!again) throw new Error('It was only written to.')
            expect(await store.show(again.read, again.paths)).toBe(true)
            read = again.read
          }
          const fresh = await freshRows(place, join(vault, '.cache/fresh'))
          const last = changes.at(-1)?.[0]
          const isLast = ({ slug }: Record<string, unknown>) => slug === last
          expect(rowsOf(store.file).notes.find(isLast)).toEqual(fresh.notes.find(isLast))
          await store.write(await readGarden(world, place, [], read))
          expect(rowsOf(store.file)).toEqual(fresh)
        } finally {
          store.close()
        }
      }),
      { numRuns: 10 },
    )
  })
})
