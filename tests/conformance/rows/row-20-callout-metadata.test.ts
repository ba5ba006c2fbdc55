/**
 * row: 20
 * feature: Callout metadata, `[!note|meta]`
 * bar: the attribute is there
 */
import { expect, it } from 'vitest'
import { renderNote } from '../render-vault.ts'

it.each<[source: string, metadata: string]>([
  ['> [!note|wide]\n> a', 'wide'],
  ['> [!note|wide left] Title\n> a', 'wide left'],
  ['> [!my-type|wide]- Title\n> a', 'wide'],
])('row 20: %j', (source, metadata) => {
  expect(renderNote(source)).toContain(`data-callout-metadata="${metadata}"`)
})
