import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { renderTitle } from '../../../src/garden/frontmatter/render-title.ts'

test.each(['yes', 'No', 'on', 'off', 'null', '~', '1.0', '1_000', '12:30', '2026-11-23', 'a: b', '# a'])(
  'a title %s stands in quotes',
  (title) => {
    expect(renderTitle(title)).toMatch(/^title: ["'].*["']\n$/)
  },
)

it('says a plain title plainly', () => {
  expect(renderTitle('Moss on walls')).toBe('title: Moss on walls\n')
})

it('is text for readers of both versions', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('yes', '0o17', '017', '.inf', 'y', 'NULL')),
      (title) => {
        for (const version of ['1.1', '1.2'] as const)
          expect(parse(renderTitle(title), { version })).toEqual({ title })
      },
    ),
  )
})
