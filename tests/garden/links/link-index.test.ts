import { expect, it, test } from 'vitest'
import { buildLinkIndex, isIndexOf } from '../../../src/garden/links/link-index.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'

const [a, b] = ['a.md', 'd/b.md'].map(toVaultPath) as [
  ReturnType<typeof toVaultPath>,
  ReturnType<typeof toVaultPath>,
]
const indexed = { paths: [a, b], aliases: [['One', a] as const], extensions: ['.md'] }
const index = buildLinkIndex(indexed.paths, indexed.aliases, indexed.extensions)

it('is the same for the same files and names', () => {
  expect(isIndexOf(index, structuredClone(indexed))).toBe(true)
})

test.for([
  ['a file more', { ...indexed, paths: [a, b, toVaultPath('c.png')] }],
  ['a file less', { ...indexed, paths: [a] }],
  ['another file', { ...indexed, paths: [a, toVaultPath('d/c.md')] }],
  ['another alias', { ...indexed, aliases: [['Two', a] as const] }],
  ['the alias of another note', { ...indexed, aliases: [['One', b] as const] }],
  ['no alias', { ...indexed, aliases: [] }],
  ['another ending', { ...indexed, extensions: ['.md', '.mdx'] }],
] as const)('is another for %s', ([, other]) => {
  expect(isIndexOf(index, other)).toBe(false)
})
