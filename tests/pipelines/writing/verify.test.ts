/** The quotes of written notes are found again where they say, or not; questions are answered in sentences. */
import { describe, expect, it } from 'vitest'
import { files, openWritingGarden, path } from '../../fakes/writing-garden.ts'

describe('a quote', () => {
  it.each([
    ['changed', 'moss.md', files['moss.md'].replace('a sponge', 'a towel')],
    [
      'moved',
      'moss.md',
      files['moss.md'].replace('# Moss', '# Moss\n\n## Water').replace('## Where', '# Where'),
    ],
    ['withheld', 'moss.md', `---\npublish: false\n---\n\n${files['moss.md']}`],
  ])('is %s when its note is', async (state, name, text) => {
    const garden = openWritingGarden()
    await garden.synthesize()
    garden.write(name, text)
    const [verified] = await garden.verify()
    expect(verified?.problems.map((problem) => problem.state)).toContain(state)
    const problem = verified?.problems[0]
    const line = garden.read(path).split('\n')[(problem?.line ?? 0) - 1]
    expect(line).toMatch(/^\[\^\d+\]: /)
    expect(line).toContain(problem?.quote)
  })
})

it('is told of where somebody wrote into the text above it, or took its marks away', async () => {
  const garden = openWritingGarden()
  await garden.synthesize()
  const made = garden.read(path)
  expect(await garden.verify()).toMatchObject([{ edited: false }])
  garden.write(path, made.replace('like a sponge. (', 'like a brick. ('))
  expect(await garden.verify()).toMatchObject([{ edited: true, problems: [] }])
  garden.write(path, made.replace('<!-- one:end -->', ''))
  expect(await garden.verify()).toMatchObject([{ edited: true, quotes: 0 }])
})

it('is of one note that any of its names means', async () => {
  const garden = openWritingGarden()
  await garden.synthesize()
  expect(await garden.verify(false, 'why-does-moss-hold-water')).toMatchObject([{ problems: [] }])
  await expect(garden.verify(false, 'why-does-mos-hold-water')).rejects.toMatchObject({
    hint: 'Did you mean `why-does-moss-hold-water`?',
  })
})

it('names nothing that is not published where the world may read it', async () => {
  const garden = openWritingGarden()
  await garden.synthesize({ withPrivate: true }, 'Who buys moss water? A secret client')
  expect(await garden.verify(true)).toEqual([])
  await garden.synthesize()
  garden.write('moss.md', `---\npublish: false\n---\n\n${files['moss.md']}`)
  const told = JSON.stringify(await garden.verify(true))
  expect(told).toContain('withheld')
  expect(told).not.toMatch(/moss\.md|sponge/)
})

describe('an answer', () => {
  it('reads notes that are not published, unless only published ones are wanted', async () => {
    const { claims } = await openWritingGarden().ask('Who buys moss water? A secret client')
    expect(claims.flatMap(({ support }) => support.map(({ note }) => note))).toContain('secret.md')
    const publicOnly = await openWritingGarden().ask('Who buys moss water? A secret client', true)
    expect(publicOnly.searched).not.toContain('secret.md')
  })

  it('is no question', async () => {
    const asking = { 'asking.md': '# Moss\n\nHow does moss hold water?\n' }
    const { claims } = await openWritingGarden(asking).ask('How does moss hold water?')
    expect(claims.map(({ text }) => text)).toContain('Moss holds water like a sponge.')
    expect(claims.filter(({ text }) => text.endsWith('?'))).toEqual([])
  })

  it.each(['', ' '])('asks for nothing by %j', async (asked) => {
    await expect(openWritingGarden().ask(asked)).rejects.toThrow('This asks for nothing.')
  })

  it.each(['???', 'the of and', '%%', '[[moss]]', 'x'.repeat(5000)])(
    'bears %j for a question',
    async (asked) => {
      await expect(openWritingGarden().ask(asked)).resolves.toMatchObject({ question: asked })
    },
  )
})
