/** Whatever stands in a canvas, reading and showing it ends, and what it shows is whole. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { renderVault } from '../../conformance/render-vault.ts'

const length = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.double(),
  fc.constantFrom(0, -0, 1e300, 1e7),
)
const id = fc.constantFrom('a', 'b', 'c', '', '__proto__')
const words = fc.oneof(
  fc.string(),
  fc
    .array(
      fc.constantFrom(
        '[[b]]',
        '![[a.canvas]]',
        '![[b.canvas]]',
        '![[home]]',
        '%%',
        '[^1]',
        '\n',
        '> ',
        '# ',
        '<b>',
        '#t',
        '|',
        '^x',
        'word ',
      ),
    )
    .map((parts) => parts.join('')),
)
const box = {
  id,
  x: length,
  y: length,
  width: length,
  height: length,
  color: fc.option(fc.constantFrom('1', '6', '#fff', 'red')),
}
const node = fc.oneof(
  fc.record({ ...box, type: fc.constant('text'), text: words }),
  fc.record(
    {
      ...box,
      type: fc.constant('file'),
      file: fc.constantFrom('b.md', 'a.canvas', 'pic.png', '', '/', '../x', 'secret.md'),
      subpath: fc.constantFrom('#x', '', '#^b'),
    },
    { requiredKeys: ['id', 'type', 'x', 'y', 'width', 'height', 'file'] },
  ),
  fc.record({ ...box, type: fc.constant('link'), url: fc.oneof(fc.webUrl(), fc.string()) }),
  fc.record(
    { ...box, type: fc.constant('group'), label: words, background: fc.constantFrom('pic.png', 'b.md') },
    { requiredKeys: ['id', 'type', 'x', 'y', 'width', 'height'] },
  ),
)
const edge = fc.record(
  {
    id,
    fromNode: id,
    toNode: id,
    fromSide: fc.constantFrom('top', 'left', 'x'),
    toEnd: fc.constantFrom('none', 'arrow', 3),
    label: words,
  },
  { requiredKeys: ['id', 'fromNode', 'toNode'] },
)
const canvas = fc
  .record({ nodes: fc.array(node), edges: fc.array(edge) })
  .map((value) => JSON.stringify(value))
const mutated = fc
  .tuple(canvas, fc.nat(), fc.string({ maxLength: 3 }), fc.nat({ max: 9 }))
  .map(
    ([text, at, insert, drop]) =>
      text.slice(0, at % (text.length + 1)) + insert + text.slice((at % (text.length + 1)) + drop),
  )

function vaultOf(source: string) {
  return renderVault({
    'home.md': '![[a.canvas]]',
    'b.md': '# B\n[[a.canvas]] ^b',
    'secret.md': '---\ndraft: true\n---\n# Kept back',
    'pic.png': '',
    'a.canvas': source,
    'b.canvas':
      '{"nodes":[{"id":"a","type":"text","x":0,"y":0,"width":9,"height":9,"text":"![[a.canvas]]"}]}',
  })
}

describe('any canvas', () => {
  test.each([
    ['made at random', fc.json()],
    ['of cards and lines', canvas],
    ['that is nearly one', mutated],
  ])('%s is shown or withheld with a message', (_name, sources) => {
    fc.assert(
      fc.property(sources, (source) => {
        const { garden, messages, html } = vaultOf(source)
        const withheld = garden.publishSet.withheld.get(toVaultPath('a.canvas'))
        expect(withheld === 'malformed').toBe(
          messages.some(
            ({ file, ruleId }) =>
              file === 'a.canvas' && (ruleId === 'canvas-invalid' || ruleId === 'note-too-deep'),
          ),
        )
        if (withheld) return
        expect(html('a.canvas')).not.toMatch(/NaN|Infinity|Kept back/)
        expect(html('home.md')).toContain('class="canvas"')
      }),
    )
  })

  test('has links whose raw text stands at their place', () => {
    fc.assert(
      fc.property(canvas, (source) => {
        const links = vaultOf(source).garden.links.get(toVaultPath('a.canvas')) ?? []
        for (const { start, end, raw, line, column } of links) {
          expect(source.slice(start, end)).toBe(raw)
          const before = source.slice(0, start).split('\n')
          expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
        }
      }),
    )
  })

  test('has an href on its page for each edge, in the drawing and in the list', () => {
    fc.assert(
      fc.property(canvas, (source) => {
        const { garden, html } = vaultOf(source)
        const path = toVaultPath('a.canvas')
        if (garden.publishSet.withheld.has(path)) return
        const page = html('a.canvas')
        for (const { target, raw, kind, outcome } of garden.links.get(path) ?? []) {
          const slug = target ? garden.notes.get(target)?.slug : undefined
          if (outcome !== 'found' || slug === undefined) continue
          // A note cannot be the picture behind a group.
          if (kind === 'embed' && !raw.startsWith('![') && source.includes(`"background":"${raw}"`)) continue
          expect(page).toContain(`href="/notes/${slug}/`)
        }
      }),
    )
  })
})

test('ten thousand cards, groups in groups and lines end', () => {
  const nodes = Array.from({ length: 10_000 }, (_, at) => ({
    id: String(at),
    ...(at % 2 === 0
      ? { type: 'group', label: 'g', x: at, y: at, width: 40_000 - at, height: 40_000 - at }
      : { type: 'link', url: 'https://example.org', x: (at % 99) * 300, y: at, width: 250, height: 60 }),
  }))
  const edges = nodes.slice(1).map(({ id: to }, at) => ({ id: `e${at}`, fromNode: String(at), toNode: to }))
  const page = vaultOf(JSON.stringify({ nodes, edges })).html('a.canvas')
  expect(page.match(/<foreignObject/g)).toHaveLength(5000)
  expect(page.match(/class="canvas-edge"/g)).toHaveLength(9999)
})
