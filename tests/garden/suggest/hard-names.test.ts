/** Names that are words of every day, that several notes have, or that texts write otherwise. */
import { describe, expect, it } from 'vitest'
import { openStemmer } from '../../../pipelines/adapters/stemmers.ts'
import { noHiddenLinks } from '../../../src/garden/suggest/corpus/hidden-links.ts'
import { shippedModels } from '../../../src/garden/suggest/rank/shipped-models.ts'
import { suggestLinks } from '../../../src/garden/suggest/suggest-links.ts'
import { openView } from '../../../src/garden/suggest/view.ts'
import { corpusOf } from '../../fakes/corpus-of.ts'

type Texts = Record<string, string>

async function mentions(texts: Texts, { top = null as number | null, lang = 'en' } = {}) {
  const corpus = corpusOf(texts, await openStemmer(lang))
  const found = suggestLinks(openView(corpus, noHiddenLinks), {
    models: shippedModels,
    top,
    rejected: new Set(),
    sourceOf: (path) => texts[path] ?? '',
  })
  return found.flatMap(({ source, target, anchor }) =>
    anchor ? [{ source, target, text: anchor.text }] : [],
  )
}

/** Notes in which everyday words stand everywhere. */
const everyday = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [
    `day ${at}.md`,
    `We go home and take notes. Some ai says what we go for, number ${at}. Notes go here.`,
  ]),
)

describe('a name that is a word of every day', () => {
  it.each(['Go', 'AI', 'Notes'])('%s does not flood a garden', async (name) => {
    const found = await mentions({ ...everyday, [`${name}.md`]: 'What it is.' })
    expect(found.filter(({ target }) => target === `${name}.md`)).toEqual([])
  })

  it('is found where authors do link it', async () => {
    const linked = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`p${at}.md`, `A program in [[Go]], number ${at}, compiled.`]),
    )
    const found = await mentions({
      ...linked,
      'Go.md': 'A language that is compiled.',
      'new.md': 'A program in Go, compiled.',
    })
    expect(found).toContainEqual({ source: 'new.md', target: 'Go.md', text: 'Go' })
  })
})

describe('an alias of two notes', () => {
  const texts = {
    'Mercury (planet).md': '---\naliases: [Mercury]\n---\nA planet near the sun, with craters.',
    'Mercury (metal).md': '---\naliases: [Mercury]\n---\nA metal that is liquid, in thermometers.',
    'sun.md': 'A star. See [[Mercury (planet)|Mercury]], a planet near the sun.',
    'heat.md': 'Thermometers hold [[Mercury (metal)|Mercury]], a liquid metal.',
    'orbit.md': 'Mercury is the planet that is nearest to the sun.',
  }

  it('is offered for either, and the text decides which comes first', async () => {
    const found = (await mentions(texts, { top: 9 })).filter(
      ({ source, text }) => source === 'orbit.md' && text === 'Mercury',
    )
    expect(found.map(({ target }) => target)).toEqual(['Mercury (planet).md', 'Mercury (metal).md'])
  })

  it('makes one link of one word at most', async () => {
    const found = (await mentions(texts)).filter(({ source }) => source === 'orbit.md')
    expect(found.length).toBeLessThanOrEqual(1)
  })
})

describe('a name in another form', () => {
  const around = (name: string, text: string) => ({
    [`${name}.md`]: 'Ein Ort für Gedanken.',
    'eins.md': `Siehe [[${name}]], einen Ort.`,
    'zwei.md': `Auch [[${name}]] ist ein Ort.`,
    'drei.md': `Und [[${name}]] wächst.`,
    'neu.md': text,
  })

  it.each([
    ['de', 'Wissensgarten', 'Viele Wissensgärten sind ein Ort für Gedanken.', 'Wissensgärten'],
    ['de', 'Wissensgarten', 'Der Rand des Wissensgartens ist ein Ort.', 'Wissensgartens'],
    ['en', 'Feedback loop', 'Two feedback loops are at work.', 'feedback loops'],
    ['en', 'Feedback loop', 'The feedback loop’s delay is long.', 'feedback loop'],
    ['tr', 'İstanbul', 'Eski istanbul bir şehir.', 'istanbul'],
    ['tr', 'Işık', 'Her IŞIK bir şehir.', 'IŞIK'],
    ['ja', '知識の庭', '私の知識の庭は静かです。', '知識の庭'],
  ])('%s: %s is found in “%s”', async (lang, name, text, words) => {
    const found = (await mentions(around(name, text), { top: 9, lang })).filter(
      ({ source }) => source === 'neu.md',
    )
    expect(found).toContainEqual({ source: 'neu.md', target: `${name}.md`, text: words })
  })
})

it('makes no mention of a name in JSX', async () => {
  const found = await mentions(
    {
      'Page Picker.md': 'It picks.',
      'a.md': 'See [[Page Picker]].',
      'note.mdx': '<Card title="Page Picker">Page Picker</Card>\n\n{`Page Picker`}',
    },
    { top: 9 },
  )
  expect(found.filter(({ source }) => source === 'note.mdx')).toEqual([])
})

it.each([0, 1])('bears a garden of %i notes', async (count) => {
  expect(
    await mentions(Object.fromEntries(Array.from({ length: count }, () => ['a.md', 'Alone.'])), { top: 3 }),
  ).toEqual([])
})
