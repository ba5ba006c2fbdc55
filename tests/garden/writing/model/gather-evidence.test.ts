import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toVaultPath } from '../../../../src/garden/paths.ts'
import { claimsOf, claimsQuestion } from '../../../../src/garden/writing/model/claims-question.ts'
import { gatherEvidence } from '../../../../src/garden/writing/model/gather-evidence.ts'
import type { Sentence } from '../../../../src/garden/writing/sentences/sentence.ts'

const stem = (word: string) => word.toLowerCase()
const terms = [{ term: 'moss', word: 'moss', weight: 1 }]

function noteOf(name: string, sections: Record<string, string[]>, relevance = 1) {
  const note = toVaultPath(name)
  const sentences = Object.entries(sections).flatMap(([heading, texts], section) =>
    texts.map((text, at): Sentence => {
      const start = section * 1000 + at * 10
      return {
        note,
        hash: 'h',
        heading: { text: heading, id: heading },
        block: at,
        start,
        end: start + 9,
        text,
        closed: true,
      }
    }),
  )
  return { path: note, sentences, names: new Set<string>(), relevance }
}

it('keeps sections that speak of what is asked, the best first, and drops the others', () => {
  const notes = [
    noteOf('a.md', {
      Paint: ['Paint is dear in any town.'],
      Wet: ['The moss is wet here all day.', 'It stays so.'],
    }),
    noteOf('b.md', { Dry: ['Nothing grows here in the summer.'] }),
  ]
  const sections = gatherEvidence({ notes, terms }, stem)
  expect(sections.map(({ note, heading, sentences }) => [note, heading, sentences.length])).toEqual([
    ['a.md', 'Wet', 2],
  ])
})

it('gives each number to one sentence, within the bounds of a question', () => {
  const texts = fc.array(fc.constantFrom('Moss is wet in the wall.', 'Stone.', 'x '.repeat(3000)), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 6 }), (lists) => {
      const notes = lists.map((list, at) => noteOf(`${at}.md`, { One: list, Two: list.toReversed() }))
      const sections = gatherEvidence({ notes, terms }, stem)
      const sentences = sections.flatMap((section) => section.sentences)
      expect(sentences.length).toBeLessThanOrEqual(80)
      const { material, answer } = claimsQuestion('Moss?', sections, { prompt: '', titleOf: String })
      expect(JSON.stringify(material).length).toBeLessThan(40_000)
      const drafts = sentences.map((_, at) => ({
        text: `c${at}`,
        kind: 'fact' as const,
        sentences: [at + 1],
      }))
      expect(claimsOf({ claims: drafts }, sections).map(({ support }) => support[0])).toEqual(sentences)
      const beyond = { claims: [{ text: 'c', kind: 'fact', sentences: [sentences.length + 1] }] }
      expect(answer.schema.safeParse(beyond).success).toBe(false)
    }),
    { numRuns: 30 },
  )
})
