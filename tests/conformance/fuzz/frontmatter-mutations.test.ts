/** Blocks of properties of withheld notes, damaged in thousands of ways: none crashes, none stalls, none is published by accident. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gardenOf } from '../../fakes/garden-of.ts'
import { blocks, damaged } from './damaged-blocks.ts'
import { mayBePublic } from './may-be-public.ts'
import { mostMilliseconds, mutationRuns, spentOn } from './spent-on.ts'

function isPublished(text: string): boolean {
  return gardenOf({ 'note.md': text }).publishSet.published.has('note')
}

test('each block withholds its note while it is whole', () => {
  for (const block of blocks) expect([block, isPublished(block + body)]).toEqual([block, false])
})

test('no damage to a block crashes, stalls or publishes its note', () => {
  let freed = 0
  fc.assert(
    fc.property(damaged, (head) => {
      const { result, milliseconds } = spentOn(() => isPublished(head + body))
      expect(milliseconds).toBeLessThan(mostMilliseconds)
      freed += Number(result)
      if (result) expect(mayBePublic(head)).toBe(true)
    }),
    { numRuns: mutationRuns },
  )
  // Where the flag itself was taken out, the note is public: the damage does reach it.
  expect(freed).toBeGreaterThan(mutationRuns / 100)
}, 120_000)

const body = '\nThe body of the note.\n\nMore of it.\n'
