import { expect, test } from 'vitest'
import { renderDetails } from '../../../src/garden/describe/render-details.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'

test.each([
  [1, '1 picture has no words, and nothing says for certain what it shows:'],
  [2, '2 pictures have no words, and nothing says for certain what they show:'],
])('%i without words', (number, line) => {
  const picture = { note: toVaultPath('a.md'), line: 3, column: 1, file: 'a.png' }
  const mute = Array.from({ length: number }, () => picture)
  expect(renderDetails({ details: [], mute, more: false })).toContain(`\n${line}\n  a.md:3:1 a.png\n`)
})
