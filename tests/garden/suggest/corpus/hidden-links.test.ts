import { describe, expect, it } from 'vitest'
import { openCandidates } from '../../../../src/garden/suggest/candidates.ts'
import {
  type HiddenLinks,
  hideLinks,
  linkedPairs,
  noHiddenLinks,
} from '../../../../src/garden/suggest/corpus/hidden-links.ts'
import { features } from '../../../../src/garden/suggest/features.ts'
import { countTerms } from '../../../../src/garden/suggest/signals/content.ts'
import { openMentions } from '../../../../src/garden/suggest/signals/mentions.ts'
import { openView } from '../../../../src/garden/suggest/view.ts'
import { corpusOf } from '../../../fakes/corpus-of.ts'

const filler = Object.fromEntries(
  ['red', 'green', 'blue', 'grey'].map((colour) => [
    `${colour}.md`,
    `The ${colour} one speaks of paint and light.`,
  ]),
)

/** Every way in which `a` may lead to `b`, or `b` back. */
const ways: Record<string, string> = {
  'a wikilink': '[[b|quixotic]]',
  'an embed beside it': '[[b|quixotic]] ![[b]]',
  'a Markdown link': '[quixotic](b.md)',
  'a reference': '[quixotic][ref]\n\n[ref]: b.md',
  'a link to a section': '[[b#Part|quixotic]]',
  'a property': '---\nrelatedNotes: ["[[b]]"]\n---\n[[b|quixotic]]',
}

function viewOf(texts: Record<string, string>, words: HiddenLinks['words']) {
  const corpus = corpusOf({ ...filler, ...texts })
  const at = (path: string) => corpus.notes.findIndex((note) => note.path === path)
  const hidden = hideLinks([[at('a.md'), at('b.md')]], words)
  return { corpus, hidden, at, view: openView(corpus, hidden) }
}

describe.each(Object.entries(ways))('a pair that is hidden: %s', (_, text) => {
  const texts = {
    'a.md': text,
    'b.md': '# B\n\nIt leads back to [[a]].\n\n## Part\n',
    'c.md': '[[a]] and [[red]]',
  }

  it('is no link of the graph, in either direction', () => {
    const { at, view } = viewOf(texts, 'kept')
    expect(view.company.targets[at('a.md')]).not.toContain(at('b.md'))
    expect(view.company.sources[at('b.md')]).not.toContain(at('a.md'))
    expect(view.company.targets[at('b.md')]).not.toContain(at('a.md'))
    expect(view.company.targets[at('c.md')]).toContain(at('a.md'))
  })

  it('leaves no anchor text to learn from, and no context', () => {
    const { at, view, corpus, hidden } = viewOf(texts, 'kept')
    expect(
      openMentions(view.mentions, corpus, hidden).of(at('a.md'), new Set()).get(at('b.md'))?.linked ?? 0,
    ).toBe(0)
    expect(view.contexts[at('b.md')]?.terms).toHaveLength(0)
  })

  it('leaves its words in the text where they are kept, and not where they are erased', () => {
    for (const words of ['kept', 'erased'] as const) {
      const { corpus, at, hidden } = viewOf(texts, words)
      const note = corpus.notes[at('a.md')]
      const term = corpus.terms.get('quixotic')
      expect(note && countTerms(note, at('a.md'), hidden).has(term ?? -1)).toBe(words === 'kept')
    }
  })
})

describe('hideLinks', () => {
  it('makes candidates the same as in a garden that never had the link', () => {
    const rest = {
      'b.md': 'A text about gardens and paint.',
      'c.md': '[[b]] and [[red]] in light',
      'd.md': '[[c]] [[red]]',
    }
    const values = (text: string, words: HiddenLinks['words'] | null) => {
      const corpus = corpusOf({ ...filler, ...rest, 'a.md': text })
      const at = (path: string) => corpus.notes.findIndex((note) => note.path === path)
      const view = openView(corpus, words ? hideLinks([[at('a.md'), at('b.md')]], words) : noHiddenLinks)
      const found = openCandidates(view).of(at('a.md'))
      return found.map((candidate) => ({
        target: corpus.notes[candidate.target]?.path,
        values: Object.fromEntries(
          features.map((feature, place) => [feature, candidate.values[place]?.toFixed(6)]),
        ),
      }))
    }
    const never = 'Paint a garden with gardens, see [[d]].'
    expect(values('Paint a garden with [[b|gardens]], see [[d]].', 'kept')).toEqual(values(never, null))
  })

  it('knows each pair once, and no links to itself or to nothing', () => {
    const corpus = corpusOf({ 'a.md': '[[b]] [[b]] [[a]] [[missing]] ![[b]]', 'b.md': '![[a]]' })
    expect(linkedPairs(corpus)).toEqual([[0, 1]])
  })
})
