/** Public sources are asked in an order that saves work, and each of them is asked. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { likelySources } from '../../../src/garden/guard/likely-sources.ts'
import type { PublicSource } from '../../../src/garden/guard/public-text.ts'
import type { Trace } from '../../../src/garden/guard/tracer.ts'

const noTexts = () => []
const note = (slug: string): PublicSource => ({ name: `${slug}.md`, slug, texts: noTexts })
const sources: PublicSource[] = [
  { name: 'settings', texts: noTexts },
  ...['a', 'b/c', 'd', 'e', 'f'].map(note),
  { name: 'works', texts: noTexts },
]

const holds = (...inText: number[]): Trace => ({ inName: [], inText })

function order(
  traces: Record<string, Trace>,
  { witnesses = [], open = [1] }: { witnesses?: string[]; open?: number[] } = {},
): string[] {
  const asked = likelySources(sources, witnesses, new Map(Object.entries(traces)), (one) =>
    open.includes(one),
  )
  return [...asked].map(({ name }) => name)
}

it('asks the note of whose twin, preview or page something is open, in this order', () => {
  const traces = {
    'notes/d/index.html': holds(1),
    'previews/b/c.htm': holds(7, 1),
    'notes/a.md': { inName: [1], inText: [] },
    'notes/e.html': holds(1),
  }
  expect(order(traces)).toEqual(['settings', 'works', 'a.md', 'b/c.md', 'd.md', 'e.md', 'f.md'])
})

it('asks no note earlier of which all is excused, nor one that is unknown', () => {
  const traces = { 'notes/f.md': holds(2), 'notes/gone.md': holds(1), 'rss.xml': holds(1) }
  expect(order(traces)).toEqual(['settings', 'works', 'a.md', 'b/c.md', 'd.md', 'e.md', 'f.md'])
})

it('looks at what is open when its turn comes', () => {
  const open = new Set([1, 2])
  const traces = new Map([
    ['notes/a.md', holds(1)],
    ['notes/f.md', holds(2)],
    ['notes/e.md', holds(1)],
  ])
  const asked: string[] = []
  for (const { name } of likelySources(sources, [], traces, (one) => open.has(one))) {
    asked.push(name)
    if (name === 'a.md') open.delete(1)
  }
  expect(asked.slice(2)).toEqual(['a.md', 'f.md', 'b/c.md', 'd.md', 'e.md'])
})

it('asks the witnesses of before first', () => {
  expect(order({ 'notes/d.md': holds(1) }, { witnesses: ['f.md', 'gone.md', 'works'] }).slice(0, 4)).toEqual([
    'f.md',
    'works',
    'settings',
    'd.md',
  ])
})

it('leaves no source out, and asks none twice', () => {
  const names = sources.map(({ name }) => name)
  const artefact = fc.constantFrom(
    'notes/a.md',
    'notes/b/c/index.html',
    'previews/d.htm',
    'x.xml',
    'notes/a.html',
  )
  const traces = fc.dictionary(
    artefact,
    fc.array(fc.nat(3)).map((numbers) => holds(...numbers)),
  )
  const witnesses = fc.uniqueArray(fc.constantFrom(...names, 'gone.md'))
  fc.assert(
    fc.property(traces, witnesses, fc.array(fc.nat(3)), (traces, witnesses, open) => {
      expect(order(traces, { witnesses, open }).toSorted()).toEqual(names.toSorted())
    }),
  )
})
