import { describe, expect, it } from 'vitest'
import { type Meaning, openMeanings } from '../../../../src/garden/suggest/signals/meanings.ts'
import type { Phrase } from '../../../../src/garden/suggest/signals/phrases.ts'

/** A phrase that is the name of the notes from 0 on, and that some links lead to. */
function phraseOf(bearers: number, linked: Record<number, number> = {}): Phrase {
  return {
    length: 1,
    names: new Map(Array.from({ length: bearers }, (_, note) => [note, 0])),
    linked: new Map(Object.entries(linked).map(([note, links]) => [Number(note), links])),
    links: 0,
    spellings: new Set(),
    notes: 0,
  }
}

const notesOf = (meanings: readonly Meaning[]) => meanings.map(({ note }) => note)

describe('the meanings of a phrase', () => {
  it('are all notes that bear it and all that it links to, where they are few', () => {
    expect(notesOf(openMeanings()(phraseOf(3, { 7: 1 }), new Set()))).toEqual([0, 1, 2, 7])
  })

  it('are those that it links to and those that are near, where it is the name of many', () => {
    const meant = openMeanings()
    const phrase = phraseOf(500, { 41: 2, 700: 9 })
    expect(notesOf(meant(phrase, new Set([12, 600])))).toEqual([700, 41, 12])
    expect(notesOf(meant(phrase, new Set()))).toEqual([700, 41])
  })
})
