/** A garden that follows an edit is the one that would be grown of the edited notes. */
import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCanvas } from '../../src/garden/canvas/read-canvas.ts'
import { type Garden, growGarden } from '../../src/garden/garden.ts'
import { type Note, readNote } from '../../src/garden/note.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { regrowGarden } from '../../src/garden/regrow-garden.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'

const settings = settingsSchema.parse({ title: 'Garden', public: ['.'], relations: ['sees'] })

function noteOf(name: string, text: string): Note {
  const file = { path: toVaultPath(`${name}.md`), text, hash: hash('sha256', text), dates: null }
  return readNote(file).note
}

const canvas = readCanvas({
  path: toVaultPath('z.canvas'),
  text: JSON.stringify({
    nodes: [{ id: 'x', type: 'text', text: '[[ash]]', x: 0, y: 0, width: 9, height: 9 }],
  }),
  hash: 'z',
  dates: null,
})

function grow(notes: readonly Note[]): Garden {
  return growGarden([...notes, canvas], ['spot.png'].map(toVaultPath), [], settings, null, null, [], null)
}

/** All that a garden tells, maps in the order in which they list. */
function told({ index: _, graph, ...garden }: Garden): unknown {
  const { incoming, outgoing, targets, sources, neighbours } = graph
  const ends = [targets, sources, neighbours].map(
    (map) => new Map([...map].map(([path, set]) => [path, [...set]])),
  )
  return { ...garden, graph: [incoming, outgoing, ...ends] }
}

const names = ['ash', 'bay', 'cob', 'dew', 'elm', 'fir']
const name = fc.constantFrom(...names)
const word = fc.constantFrom('Moss', 'Fern', 'River')

const block = fc.oneof(
  name.map((to) => `It leads to [[${to}]], as is known.`),
  fc.tuple(name, word).map(([to, part]) => `See [[${to}#${part}]] for more of this.`),
  word.map((part) => `## ${part}`),
  word.map((part) => `${part} is said. ^${part.toLowerCase()}`),
  fc.tuple(name, word).map(([to, part]) => `![[${to}#^${part.toLowerCase()}]]`),
  fc.constantFrom('![[spot.png]]', '![[z.canvas]]', '[[nowhere]]', '# River', '春天到了，花開了。'),
)

const property = fc.oneof(
  word.map((title) => ['title', title]),
  name.map((to) => ['title', `On [[${to}]]`]),
  word.map((alias) => ['aliases', `[${alias}]`]),
  name.map((to) => ['parent', `"[[${to}]]"`]),
  name.map((to) => ['sees', `"[[${to}]]"`]),
  name.map((to) => ['translationOf', `"[[${to}]]"`]),
  fc.constantFrom('de', 'en').map((lang) => ['lang', lang]),
  word.map((said) => ['description', `${said} of old`]),
  fc.constant('false').map((no) => ['publish', no]),
)

const properties = fc.array(property, { maxLength: 2 })

const parts = fc.record({
  properties,
  blocks: fc.array(block, { maxLength: 3 }),
})

function textOf({ properties, blocks }: { properties: string[][]; blocks: string[] }): string {
  const lines = Object.entries(Object.fromEntries(properties)).map(([key, value]) => `${key}: ${value}`)
  return `---\n${lines.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`
}

describe('regrowGarden', () => {
  it('gives what growing the garden gives, edit after edit, or nothing', { timeout: 120_000 }, () => {
    let followed = 0
    const edit = fc.record({ name, properties: fc.option(properties, { freq: 1 }), now: parts })
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(names.map((one) => [one, parts]))),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        (texts, edits) => {
          const now = new Map(Object.entries(texts))
          const notes = () => [...now].map(([one, text]) => noteOf(one, textOf(text)))
          let garden = grow(notes())
          for (const { name, properties, now: said } of edits) {
            const kept = properties ?? now.get(name)?.properties ?? []
            now.set(name, { properties: kept, blocks: said.blocks })
            const changed = noteOf(name, textOf({ properties: kept, blocks: said.blocks }))
            const fresh = grow(notes())
            const followedTo = regrowGarden(garden, [changed], settings, null)
            if (followedTo) {
              followed += 1
              expect(told(followedTo)).toEqual(told(fresh))
            }
            garden = followedTo ?? fresh
          }
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    )
    expect(followed).toBeGreaterThan(100)
  })

  it('follows another text and another title of a note that others link to', () => {
    const [a, b] = [noteOf('a', '---\ntitle: Old\n---\n[[b]]'), noteOf('b', '[[a]]')]
    const now = noteOf('a', '---\ntitle: Newer\n---\nNo link, and ![[spot.png]].')
    expect(told(regrowGarden(grow([a, b]), [now], settings, null) as Garden)).toEqual(told(grow([now, b])))
  })

  it.for<[what: string, before: string, after: string]>([
    ['an alias', '---\naliases: [x]\n---\n', ''],
    ['a flag', '---\npublish: false\n---\n', ''],
    ['a heading that another note leads to', '# B', '# C\n'],
    ['a canvas that is shown', '![[z.canvas]]', ''],
    ['what it says of its making', '---\ngenerated:\n  engine: one\n---\n', ''],
  ])('leaves %s to growing', ([, before, after]) => {
    const others = [noteOf('b', '[[a#B]]')]
    const garden = grow([noteOf('a', before), ...others])
    expect(regrowGarden(garden, [noteOf('a', after)], settings, null)).toBeNull()
    expect(
      regrowGarden(grow([noteOf('a', after), ...others]), [noteOf('a', before)], settings, null),
    ).toBeNull()
  })
})
