import { expect, it, test } from 'vitest'
import { spokenNames } from '../../../../src/garden/writing/scope/spoken-names.ts'
import { stemPlural } from '../../../fakes/corpus-of.ts'
import { gardenOf } from '../../../fakes/garden-of.ts'
import { openWritingGarden } from '../../../fakes/writing-garden.ts'

const garden = gardenOf({
  'lock.md': '# Canal locks\n',
  'weir.md': '---\naliases: [overflow]\n---\n',
  'a.md': '[[weir|spill way]], [[lock|gate]] and [[lock|the same]]. [[weir#Top|crest of it]]',
  'b.md': '[[weir|the same]] and [[weir|sill]].',
  'c.md': '[[weir|sill]]',
})

const spoken = (question: string, isAsked = (_: string) => true) =>
  [...spokenNames(question, { garden, stem: stemPlural, isAsked })].flatMap(([note, names]) =>
    names.map(({ words, isExact, isOwn }) => `${note} ${words.join(' ')} ${isExact} ${isOwn}`),
  )

test.each<[question: string, names: string[]]>([
  ['how do canal locks work', ['lock.md canal locks true true', 'lock.md lock false true']],
  ['what is a canal lock', ['lock.md canal locks false true', 'lock.md lock true true']],
  ['Where does the overflow go?', ['weir.md overflow true true']],
  ['what is a spill way for', ['weir.md spill way true false']],
  // One note alone says `gate`, two say `sill`, and `the same` leads to two.
  ['gate', []],
  ['sill', ['weir.md sill true false']],
  ['is it the same', []],
  // Words for a part of a note are no name of it.
  ['the crest of it', []],
  ['lockkeepers', []],
])('%s', (question, names) => {
  expect(spoken(question)).toEqual(names)
})

it('hears no note that may not be read, and names none', () => {
  expect(spoken('what is a spill way for', (note) => note !== 'a.md')).toEqual([])
  expect(spoken('what is a spill way for', (note) => note !== 'weir.md')).toEqual([])
})

it('puts the note of that name before one that only has the words more often', async () => {
  const many = 'The transform of a transformer is transformed, and transforms are transformed.'
  const written = openWritingGarden({
    'other.md': `# Transformers\n\n${`${many}\n\n`.repeat(4)}`,
    'transform.md': '# Transform\n\nA transform changes one thing into another.\n',
  })
  const { searched } = await written.ask('what is a transform?')
  expect(searched[0]).toBe('transform.md')
})

it('lets a heading speak for the sentences under it', async () => {
  const written = openWritingGarden({
    'essay.md':
      '# Essay\n\n## The central insight\n\nMortar is what makes a wall weak.\n\n## Rest\n\nStones are old.\n',
  })
  const { claims } = await written.ask('what is the central insight?')
  expect(claims.map(({ text }) => text)).toEqual(['Mortar is what makes a wall weak.'])
})
