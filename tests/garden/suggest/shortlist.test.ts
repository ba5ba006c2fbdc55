import { describe, expect, it } from 'vitest'
import { openCandidates } from '../../../src/garden/suggest/candidates.ts'
import { noHiddenLinks } from '../../../src/garden/suggest/corpus/hidden-links.ts'
import { features } from '../../../src/garden/suggest/features.ts'
import type { Ranker } from '../../../src/garden/suggest/rank/ranker.ts'
import { shortlist } from '../../../src/garden/suggest/shortlist.ts'
import { openView } from '../../../src/garden/suggest/view.ts'
import { corpusOf } from '../../fakes/corpus-of.ts'

/** One to which everything says something, that there is nothing of too. */
const ones = new Float64Array(features.length).fill(1)
const talkative: Ranker = {
  logistic: { bias: 0, weights: ones, means: ones, deviations: ones },
  forest: null,
  share: 0,
}

describe('shortlist', () => {
  const texts: Record<string, string> = {
    'a.md': 'Snow on the Eiger.\n',
    'b.md': '# Eiger\n\nSnow and ice.\n',
    'c.md': 'Snow, ice and rain.\n',
  }
  const corpus = corpusOf(texts)
  const [said, unsaid] = shortlist(openCandidates(openView(corpus, noHiddenLinks)), corpus, 0, {
    models: { mention: talkative, related: talkative },
    all: true,
    sourceOf: (path) => texts[path] ?? '',
  })
    .map(({ tell }) => tell())
    .sort((one, other) => (one.kind < other.kind ? -1 : 1))

  it('tells of the words where they are said, and of no words where they are not', () => {
    const signalsOf = (suggestion: typeof said) => suggestion?.reasons.map(({ signal }) => signal)
    expect([said?.kind, unsaid?.kind]).toEqual(['mention', 'related'])
    expect(signalsOf(said)).toContain('mention')
    expect(signalsOf(unsaid)).toContain('bm25')
    expect(signalsOf(unsaid)).not.toContain('mention')
    expect(signalsOf(unsaid)).not.toContain('place')
  })
})
