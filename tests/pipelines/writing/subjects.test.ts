/** A synthesis of a topic, of chosen notes, and of what is ripe. */
import { describe, expect, it } from 'vitest'
import { lockNotes as locks } from '../../fakes/lock-notes.ts'
import { openWritingGarden } from '../../fakes/writing-garden.ts'

describe('a topic', () => {
  it('is summed up in sentences of its published notes, in whichever spelling it is asked for', async () => {
    const garden = openWritingGarden(locks)
    const made = await garden.synthesize({}, { kind: 'topic', topic: 'LOCKS' })
    expect(made).toMatchObject({ state: 'written', path: 'locks-a-synthesis.md' })
    const text = garden.read('locks-a-synthesis.md')
    for (const name of ['gates', 'keepers', 'water', 'tolls']) expect(text).toContain(`note: ${name}.md`)
    expect(text).not.toContain('secret')
    expect(await garden.verify()).toMatchObject([{ problems: [], quotes: 8 }])
    expect(await garden.synthesize({}, { kind: 'topic', topic: 'locks' })).toMatchObject({
      state: 'unchanged',
      changes: [],
    })
  })

  it('shows where its notes disagree, both sides quoted, once', async () => {
    const other = 'A lock gate is made of oak and lasts for twenty years.'
    const garden = openWritingGarden({ ...locks, 'keepers.md': `${locks['keepers.md']}\n${other}\n` })
    await garden.synthesize({}, { kind: 'topic', topic: 'locks' })
    const text = garden.read('locks-a-synthesis.md')
    const [, disagreement = ''] = text.split('## Where these notes disagree\n')
    const [sides = '', footnotes = ''] = disagreement.split('\n\n[^1]:')
    expect(sides).toContain('lasts for forty years. ([[gates')
    expect(sides).toContain('lasts for twenty years. ([[keepers')
    expect(text.split('lasts for forty years.').length).toBe(3)
    expect(footnotes).toContain(`“${other}”`)
    expect(await garden.verify()).toMatchObject([{ problems: [] }])
  })

  it('that no note has is wrong usage, and one of a single note is refused', async () => {
    const garden = openWritingGarden({ 'gates.md': locks['gates.md'] })
    await expect(garden.synthesize({}, { kind: 'topic', topic: 'Lock' })).rejects.toThrow(/topic `Lock`/)
    await expect(garden.synthesize({}, { kind: 'topic', topic: 'moon' })).rejects.toMatchObject({
      hint: expect.stringMatching(/^There are: .*`[Ll]ocks`/),
    })
    expect(await garden.synthesize({}, { kind: 'topic', topic: 'Locks' })).toMatchObject({
      state: 'refused',
      reason: 'too-few-notes',
    })
  })

  it('of a withheld note alone is not said to be there', async () => {
    const garden = openWritingGarden({ 'ledger.md': locks['ledger.md'] })
    await expect(garden.synthesize({}, { kind: 'topic', topic: 'Locks' })).rejects.toThrow(/No note/)
  })
})

describe('chosen notes', () => {
  const wanted = (...names: string[]) => ({ kind: 'notes', names }) as const

  it('are summed up under their titles, whatever their order', async () => {
    const garden = openWritingGarden(locks)
    const made = await garden.synthesize({}, wanted('gates', 'water.md'))
    expect(made).toMatchObject({ state: 'written', path: 'gates-and-water-a-synthesis.md' })
    expect(await garden.synthesize({}, wanted('water', 'gates'))).toMatchObject({ state: 'unchanged' })
  })

  it.each(['ledger', 'nowhere'])('that may not be quoted are refused alike: %s', async (name) => {
    const garden = openWritingGarden(locks)
    await expect(garden.synthesize({}, wanted('gates', name))).rejects.toThrow(/may be quoted/)
  })

  it('that are not published are quoted on demand', async () => {
    const garden = openWritingGarden(locks)
    await garden.synthesize({ withPrivate: true }, wanted('gates', 'ledger'))
    expect(garden.read('gates-and-ledger-a-synthesis.md')).toMatch(/^publish: false$/m)
  })
})

describe('what is ripe', () => {
  const ripe = { kind: 'ripe' } as const

  it('is a topic that grew and that no synthesis covers, and is not ripe when it is written', async () => {
    const garden = openWritingGarden(locks)
    const made = await garden.synthesize({}, ripe)
    expect(made).toMatchObject({
      state: 'written',
      path: 'locks-a-synthesis.md',
      reason: 'the topic “locks”: 4 notes, 4 of the last year, and no synthesis covers them',
    })
    expect(await garden.synthesize({}, ripe)).toEqual({ state: 'nothing-ripe' })
  })

  it('is ripe again when a third of its notes changed', async () => {
    const garden = openWritingGarden(locks)
    await garden.synthesize({}, ripe)
    garden.write('tolls.md', `${locks['tolls.md']}\nNobody pays a toll at the lock any more.\n`)
    expect(await garden.synthesize({}, ripe)).toEqual({ state: 'nothing-ripe' })
    garden.write('gates.md', `${locks['gates.md']}\nSteel gates replaced those of oak at the lock.\n`)
    expect(await garden.synthesize({ dryRun: true }, ripe)).toMatchObject({
      state: 'written',
      path: 'locks-a-synthesis.md',
      reason:
        'the topic “locks”: 4 notes, of which 2 came or changed since `locks-a-synthesis.md` was written',
    })
  })

  it('is told without a word of what is written and not published', async () => {
    const sources = ['gates', 'keepers', 'tolls'].map((name) => ({ note: `${name}.md`, hash: 'older' }))
    const written = (subject: object) => {
      const generated = { engine: 'embedded 1', ...subject, sources }
      return `---\npublish: false\ngenerated: ${JSON.stringify(generated)}\n---\n\nHidden.\n`
    }
    const garden = openWritingGarden({
      ...locks,
      'hidden-plan.md': written({ question: 'What do we hide?' }),
    })
    expect(await garden.synthesize({ dryRun: true }, ripe)).toMatchObject({
      reason: expect.stringMatching(/and no synthesis covers them$/),
    })
    garden.write('hidden-plan.md', written({ topic: 'locks' }))
    expect(await garden.synthesize({ dryRun: true }, ripe)).toEqual({ state: 'nothing-ripe' })
    expect(
      await garden.synthesize({ dryRun: true, withPrivate: true }, { kind: 'ripe' }).catch(String),
    ).toMatch(/hidden-plan/)
  })

  it('is no topic that rested for more than a year', async () => {
    const rested = Object.entries(locks).map(([name, text]) => [
      name,
      text.replace('2026-10-01', '2024-10-01'),
    ])
    const garden = openWritingGarden(Object.fromEntries(rested))
    expect(await garden.synthesize({}, ripe)).toEqual({ state: 'nothing-ripe' })
  })

  it('is the surroundings of a note where notes have no topic', async () => {
    const free = Object.entries(locks).map(([name, text]) => [
      name,
      `${text.replace(/^topic: .*\n/m, '')}${name === 'gates.md' ? '' : '\nSee [[gates]].\n'}`,
    ])
    const garden = openWritingGarden(Object.fromEntries(free))
    expect(await garden.synthesize({}, ripe)).toMatchObject({
      state: 'written',
      path: 'gates-a-synthesis.md',
      reason: expect.stringContaining('around “gates”, linked or alike: 4 notes'),
    })
    expect(garden.read('gates-a-synthesis.md')).toContain('around: gates.md')
    expect(await garden.synthesize({}, ripe)).toEqual({ state: 'nothing-ripe' })
  })
})
