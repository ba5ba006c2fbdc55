import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { openLikeness } from '../../../src/garden/writing/likeness.ts'

const terms = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })

test('finds what looking at all pairs finds', () => {
  fc.assert(
    fc.property(fc.array(terms, { maxLength: 12 }), fc.constantFrom(0.1, 0.4, 0.7, 0.95), (texts, least) => {
      const notes = texts.map((own, at) => {
        return {
          path: toVaultPath(`${at}.md`),
          nameTerms: [100 + at],
          blocks: [{ heading: false, terms: own }],
        }
      })
      const likeness = openLikeness({ notes })
      for (const { path } of notes) {
        const all = notes
          .filter((other) => other.path !== path && likeness.between(path, other.path) >= least)
          .map((other) => other.path)
        expect(
          likeness
            .near(path, least)
            .map(({ note }) => note)
            .sort(),
        ).toEqual(all.sort())
      }
    }),
  )
})
