/** What is hidden to learn from, and whom that concerns. */
import { describe, expect, it } from 'vitest'
import { openCandidates } from '../../../../src/garden/suggest/candidates.ts'
import { noHiddenLinks, seenTargets } from '../../../../src/garden/suggest/corpus/hidden-links.ts'
import { featuresOf } from '../../../../src/garden/suggest/features.ts'
import { readExamples } from '../../../../src/garden/suggest/rank/example-rows.ts'
import { createExamples } from '../../../../src/garden/suggest/rank/examples.ts'
import { examplesOf } from '../../../../src/garden/suggest/rank/learn.ts'
import { roundsOf, seenPairs } from '../../../../src/garden/suggest/rank/rounds.ts'
import { openView } from '../../../../src/garden/suggest/view.ts'
import { corpusOf } from '../../../fakes/corpus-of.ts'

const trees = 'Alder Ash Aspen Beech Birch Cedar Cherry Elder Elm Fir Hazel Holly'.split(' ')
const texts = Object.fromEntries(
  trees.map((tree, at) => [
    `${tree}.md`,
    `# ${tree}\n\nIt stands near [[${trees[(at + 1) % 12]}]] and [[${trees[(at + 5) % 12]}]], by the water.\n`,
  ]),
)
const view = openView(corpusOf(texts), noHiddenLinks)

describe('roundsOf', () => {
  const rounds = [...roundsOf(view, 'kept', 1)]

  it('hides a fifth of the links four times, others each time', () => {
    expect(rounds.map(({ pairs }) => pairs.length)).toEqual([5, 5, 5, 5])
    expect(new Set(rounds.map(({ pairs }) => JSON.stringify(pairs))).size).toBe(4)
  })

  it('asks every note for the links that it lost, which one cannot see', () => {
    for (const { view: narrowed, pairs, questions } of rounds) {
      expect(questions.flatMap(({ source, targets }) => targets.map((target) => [source, target]))).toEqual(
        pairs,
      )
      for (const { source, targets } of questions) {
        const note = narrowed.corpus.notes[source]
        const seen = note ? seenTargets(note, source, narrowed.hidden) : new Set(targets)
        expect(targets.filter((target) => seen.has(target))).toEqual([])
        expect(narrowed.company.targets[source]).toEqual([...seen])
      }
      expect(seenPairs(narrowed).length).toBeLessThan(seenPairs(view).length)
    }
  })

  it('is the same for the same seed alone', () => {
    const pairsOf = (seed: number) => Array.from(roundsOf(view, 'kept', seed), ({ pairs }) => pairs)
    expect(pairsOf(1)).toEqual(rounds.map(({ pairs }) => pairs))
    expect(pairsOf(2)).not.toEqual(pairsOf(1))
  })
})

describe('readExamples', () => {
  const [round] = roundsOf(view, 'kept', 1)
  const [question] = round?.questions ?? []
  if (!round || !question) throw new Error('Nothing is asked.')
  const finder = openCandidates(round.view)
  const width = featuresOf(round.view).length

  it('has a row of every candidate, in their order', () => {
    const candidates = finder.of(question.source)
    const { values, linked, counts } = readExamples(finder, question)
    expect(Array.from(linked)).toEqual(
      candidates.map(({ target }) => (question.targets.includes(target) ? 1 : 0)),
    )
    expect(values).toEqual(Float32Array.from(candidates.flatMap((candidate) => [...candidate.values])))
    expect(new Set(counts)).toEqual(new Set([1]))
  })

  it('has all that were links, and of others one in so many, which counts for all of them', () => {
    const all = readExamples(finder, question)
    const some = readExamples(finder, { ...question, standsFor: 3 })
    const linkedIn = ({ linked }: typeof all) => linked.filter((isLinked) => isLinked === 1).length
    expect(linkedIn(some)).toBe(linkedIn(all))
    expect(some.linked.length - linkedIn(some)).toBe(Math.ceil((all.linked.length - linkedIn(all)) / 3))
    const rowsOf = ({ values, linked }: typeof all) =>
      Array.from(linked, (_, row) => String(values.slice(row * width, (row + 1) * width)))
    expect(rowsOf(all)).toEqual(expect.arrayContaining(rowsOf(some)))
    some.linked.forEach((isLinked, row) => {
      expect(some.counts[row]).toBe(isLinked === 1 ? 1 : 3)
    })
  })

  it('gives the examples of a whole lesson when its rows are put in a row', () => {
    const examples = createExamples(finder.of(question.source)[0]?.values.length ?? 0)
    for (const { view: narrowed, questions } of roundsOf(view, 'kept', 1)) {
      const own = openCandidates(narrowed)
      for (const asked of questions) examples.addRows(readExamples(own, asked))
    }
    const whole = examplesOf(view, 'kept', 1)
    expect(whole.size).toBe(examples.size)
    expect(whole.values.subarray(0, whole.size * whole.width)).toEqual(
      examples.values.subarray(0, examples.size * examples.width),
    )
  })
})
