import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNote } from '../../../../src/garden/note.ts'
import { toVaultPath } from '../../../../src/garden/paths.ts'
import { extractSummary } from '../../../../src/garden/writing/extract/extract-summary.ts'
import { readSentences } from '../../../../src/garden/writing/sentences/read-sentences.ts'

const stem = (word: string) => word.toLowerCase()

function noteOf(source: string, name = 'a') {
  const path = toVaultPath(`${name}.md`)
  const { tree, note } = readNote({ path, text: source, hash: 'h', dates: null })
  const sentences = readSentences({
    note: path,
    hash: 'h',
    lang: 'en',
    tree,
    source,
    headings: note.headings,
  })
  return { sentences, names: new Set([name]) }
}

const summary = (...sources: string[]) =>
  extractSummary(
    sources.map((source, at) => noteOf(source, `note${at}`)),
    stem,
  ).map(({ text }) => text)

const plants = ['moss', 'fern', 'lichen', 'ivy', 'thyme', 'clover', 'nettle', 'poppy', 'sedge', 'heather']

describe('a summary', () => {
  it('has a sentence of every note before it has a second of any', () => {
    const long = plants.map((plant) => `Walls of note0 are where ${plant} grows best.`).join(' ')
    const found = summary(long, 'A lichen is a pair of living things.', 'Slate makes a good roof.')
    expect(found).toContain('A lichen is a pair of living things.')
    expect(found).toContain('Slate makes a good roof.')
  })

  it('goes through the notes and their texts in order', () => {
    const found = summary(
      'Moss grows on old walls. Ferns grow below old walls.',
      'Walls hold moss and ferns.',
    )
    expect(found).toEqual([
      'Moss grows on old walls.',
      'Ferns grow below old walls.',
      'Walls hold moss and ferns.',
    ])
  })

  it.each([
    ['leans on the one before it', 'It grows on old walls with %s.'],
    ['asks', 'What grows on old walls with %s?'],
    ['is somebody else’s', '“Snow lies on old walls with %s.”'],
    ['works with figures', 'Snow lies 3 inches on old walls with %s.'],
  ])('takes another sentence before one that %s', (_, worse) => {
    const notes = plants.map((plant) => {
      const first = `Slate roofs are bad for ${plant} and its kin.`
      return `${first} ${worse.replace('%s', plant)} Snow covers old walls with ${plant}.`
    })
    const found = summary(...notes)
    expect(found).toHaveLength(2 * plants.length)
    for (const plant of plants) expect(found).toContain(`Snow covers old walls with ${plant}.`)
  })

  it('says nothing twice, and never more than 20 sentences', () => {
    const sentence = fc.constantFrom(
      'Moss holds water well in summer.',
      'Lime eats old stone walls.',
      'It is wet there all year.',
      'No.',
    )
    fc.assert(
      fc.property(fc.array(fc.array(sentence, { maxLength: 6 }), { maxLength: 15 }), (notes) => {
        const found = summary(...notes.map((own) => own.join(' ')))
        expect(new Set(found).size).toBe(found.length)
        expect(found.length).toBeLessThanOrEqual(20)
      }),
    )
  })
})
