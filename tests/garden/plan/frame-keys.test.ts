import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growGarden } from '../../../src/garden/garden.ts'
import { readNote } from '../../../src/garden/note.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { plainFacts } from '../../../src/garden/plan/body-facts.ts'
import { frameKeys } from '../../../src/garden/plan/frame-keys.ts'
import { planNote } from '../../../src/garden/plan/plan-note.ts'
import { startPlanning } from '../../../src/garden/plan/planning.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'

/** Texts by the names of notes; all of them lie in one folder. */
type Texts = Readonly<Record<string, string>>

const settings = {
  ...settingsSchema.parse({ title: 'Garden', public: ['.'], relations: ['sees'] }),
  softBreaks: false,
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url')
}

/** For each published note of the garden of `texts`, its key, and its frame as JSON. */
function framesOf(texts: Texts): Map<string, { key: string; frame: string }> {
  const notes = Object.entries(texts).map(
    ([name, text]) =>
      readNote({ path: toVaultPath(`a/${name}.md`), text, hash: digest(text), dates: null }).note,
  )
  const attachments = ['spot.png', 'a/z.png'].map(toVaultPath)
  const garden = growGarden(notes, attachments, [], settings, null, null, [], '2026-01-01')
  const planning = startPlanning(garden, () => ({ type: 'root', children: [] }), settings)
  const keyOf = frameKeys(planning, 'code', digest)
  return new Map(
    planning.notes.map((note) => [
      note.path,
      {
        key: keyOf(note, { body: note.hash }),
        frame: JSON.stringify(planNote(planning, note, plainFacts)),
      },
    ]),
  )
}

const names = ['ash', 'bay', 'cob', 'dew', 'elm', 'fir', 'gum', 'hop', 'ivy', 'jay']
const name = fc.constantFrom(...names)
const word = fc.constantFrom('Moss', 'Fern', 'River', 'Stone')

const block = fc.oneof(
  name.map((to) => `It leads to [[${to}]], as is known.`),
  fc.tuple(name, name, word).map(([a, b, said]) => `Between [[${a}|${said}]] and [[${b}]] it lies.`),
  fc.tuple(name, word).map(([to, part]) => `See [[${to}#${part}]] for more of this.`),
  word.map((part) => `## ${part}`),
  name.map((to) => `## On [[${to}]]`),
  fc.tuple(name, name).map(([a, b]) => `[[${a}#On ${b}]] tells it.`),
  name.map((to) => `![[${to}]]`),
  word.map((said) => `${said} is here. So it is said.`),
)

const property = fc.oneof(
  word.map((title) => ['title', title]),
  name.map((to) => ['title', `On [[${to}]]`]),
  word.map((alias) => ['aliases', `[${alias}]`]),
  fc.constantFrom('seedling', 'evergreen').map((maturity) => ['maturity', maturity]),
  fc.constantFrom('2020-01-02', '2025-12-02').map((day) => ['created', day]),
  name.map((to) => ['parent', `"[[${to}]]"`]),
  name.map((to) => ['next', `"[[${to}]]"`]),
  fc.tuple(name, name).map(([a, b]) => ['relatedNotes', `["[[${a}]]", "[[${b}]]"]`]),
  name.map((to) => ['sees', `"[[${to}]]"`]),
  name.map((to) => ['translationOf', `"[[${to}]]"`]),
  fc.constantFrom('de', 'fr').map((lang) => ['lang', lang]),
  word.map((topic) => ['topic', topic]),
  word.map((said) => ['description', `${said} of old`]),
  name.map((to) => ['description', `Of [[${to}]] and /notes/a/${to}/`]),
  fc.constantFrom('spot.png', 'z.png', 'none.png').map((file) => ['image', file]),
  fc.constant(['guid', 'one-of-a-kind']),
  fc.constantFrom('a', 'b').map((to) => ['syndication', `https://${to}.example/1`]),
  fc.constant(['publish', 'false']),
)

const text = fc
  .tuple(fc.array(property, { maxLength: 2 }), fc.array(block, { maxLength: 2 }))
  .map(([properties, blocks]) => {
    const lines = Object.entries(Object.fromEntries(properties)).map(([key, value]) => `${key}: ${value}`)
    return `---\n${lines.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`
  })

interface Change {
  texts: Texts
  changed: string
  /** What the note says more; empty where it says something else. */
  more: string
  /** What it says then; null where it is gone. */
  now: string | null
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  texts: fc.record(Object.fromEntries(names.map((one) => [one, text]))),
  changed: name,
  more: fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: fc.constant('') }),
  now: fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) }),
})

/** A note that is retitled, three links away from one that names it. */
const far: Texts[] = [
  { ash: parented('bay'), bay: parented('cob'), cob: parented('dew'), dew: '' },
  {
    ash: 'First.\n\nIt joins [[bay]] and [[cob#On dew]].',
    bay: '',
    cob: 'First.\n\n## Moss\n\n## On [[dew]]',
    dew: '',
  },
]

function parented(to: string): string {
  return `---\nparent: "[[${to}]]"\n---\n`
}

describe('the key of a frame', () => {
  it('is another where the frame is', { timeout: 300_000 }, () => {
    let kept = 0
    fc.assert(
      fc.property(anyChange, ({ texts, changed, more, now }) => {
        const { [changed]: old, ...others } = texts
        const next = more === '' ? now : `${old}\n${more}\n`
        const before = framesOf(texts)
        const after = framesOf(next === null ? others : { ...others, [changed]: next })
        for (const [path, { key, frame }] of after) {
          const known = before.get(path)
          if (known?.key !== key) continue
          kept += 1
          expect(frame).toBe(known.frame)
        }
      }),
      {
        numRuns: Number(process.env['RUNS'] ?? 150),
        examples: far.map((texts): [Change] => [{ texts, changed: 'dew', more: '', now: '# River' }]),
      },
    )
    expect(kept).toBeGreaterThan(50)
  })

  it('stays where a note far away says something else, and where a neighbour says more below', () => {
    const row = Object.fromEntries(names.map((one, at) => [one, `After it comes [[${names[at + 1]}]].`]))
    const before = framesOf(row)
    const after = framesOf({ ...row, dew: `${row['dew']}\n\nAnd more is to be said.` })
    const same = [...after].filter(([path, { key }]) => before.get(path)?.key === key)
    expect(same.map(([path]) => path)).toEqual(
      ['ash', 'bay', 'cob', 'fir', 'gum', 'hop', 'ivy', 'jay'].map((one) => `a/${one}.md`),
    )
  })
})
