/** A model describes notes, and only what stands on their sentences, or in the lists of the garden, is suggested. */
import { expect, it, test } from 'vitest'
import { z } from 'zod'
import { readSpent } from '../../../pipelines/adapters/engine/spend-ledger.ts'
import { describe as describeNotes } from '../../../pipelines/describe/index.ts'
import type { NoteChoice } from '../../../src/garden/describe/model/describe-question.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { engineInput, keyEnv } from '../../fakes/engine-place.ts'
import { type Reply, saying, startEngine } from '../../fakes/engine-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { materialOf } from '../../fakes/writing-model.ts'

const labelled = (name: string, tag: string) =>
  `---\ntitle: ${name}\ntopic: plants\ntags: [${tag}]\ndescription: x\n---\n\nMoss and fern and water on walls.\n`
const rule = 'Moss holds water like a sponge on the shady side of walls.'
const files = {
  'moss.md': `# Moss\n\n${rule} It has no roots at all.\n`,
  'one.md': `${labelled('One', 'wet')}\nSee [[moss|the green carpet]].\n`,
  'two.md': labelled('Two', 'green'),
  'three.md': labelled('Three', 'wet'),
  'dry.md': '---\ntitle: Dry\ntags: [dry]\ntopic: other\ndescription: x\n---\n\nLedgers and taxes.\n',
  'secret.md':
    '---\npublish: false\ntags: [client]\ntopic: money\ndescription: x\n---\n\nMoss water on walls is sold.\n',
}

const said = 'Moss holds water on the shady side of walls, like a sponge. It has no roots.'
const good: NoteChoice = { description: { text: said, sentences: [1, 2] }, topic: null, tags: [], names: [] }
const material = z.object({
  tags: z.array(z.object({ number: z.int(), label: z.string() })),
  names: z.array(z.object({ number: z.int(), label: z.string() })),
})

type Labels = z.infer<typeof material>

async function open(
  choose: (labels: Labels) => unknown,
  { instead, settings = {} }: { instead?: Reply; settings?: Record<string, unknown> } = {},
) {
  const written = new Set<string>()
  const server = await startEngine((call) => {
    const told = materialOf(call)
    const checks = z.array(z.object({ number: z.int(), statement: z.string() })).safeParse(told)
    if (checks.success) {
      const verdicts = checks.data.map(({ number, statement }) => ({ number, held: written.has(statement) }))
      return { body: saying(JSON.stringify({ verdicts })) }
    }
    const answer = choose(material.parse(told))
    const text = z.object({ description: z.object({ text: z.string() }) }).safeParse(answer).data
      ?.description.text
    for (const sentence of text?.split(/(?<=\.) /) ?? []) written.add(sentence)
    return instead ?? { body: saying(JSON.stringify(answer)) }
  })
  const vault = makeVault(files)
  const place = {
    vault,
    settings: settingsSchema.parse({ title: 'Garden', engine: engineInput(server.baseUrl, settings) }),
  }
  const world = quietWorld(vault)
  const find = (given: { onlyKnown?: boolean; most?: number } = {}) =>
    describeNotes(world, place, {
      onlyPublic: false,
      note: null,
      most: null,
      engine: { env: keyEnv, sleep: async () => {} },
      ...given,
    })
  return {
    server,
    find,
    valuesOf: async (given = {}) => valuesIn(await find(given)),
    spent: async () => (await readSpent(vault, '2026-11-22', 'EUR')).all,
  }
}

function valuesIn({ details }: Awaited<ReturnType<typeof describeNotes>>): string[][] {
  return details.filter(({ note }) => note === 'moss.md').map(({ kind, value }) => [kind, value])
}

const byNumber = (list: Labels['tags'], label: string) =>
  list.filter((one) => one.label === label).map(({ number }) => number)

test('a model describes in its words and chooses from what the garden has, and is asked once', async () => {
  const { server, find, valuesOf } = await open(({ tags, names }) => ({
    ...good,
    topic: 1,
    tags: byNumber(tags, 'green'),
    names: byNumber(names, 'green carpet'),
  }))
  const dry = await find({ onlyKnown: true })
  expect(valuesIn(dry)[0]).toEqual(['description', rule])
  expect(dry.engine).toMatchObject({ answered: 0, unanswered: 1, fault: null, estimate: { notes: 1 } })
  expect(server.calls).toEqual([])
  const expected = [
    ['description', said],
    ['topic', 'plants'],
    ['tag', 'green'],
  ]
  expect((await valuesOf()).slice(0, 3)).toEqual(expected)
  const { length } = server.calls
  expect(length).toBe(2)
  expect((await valuesOf({ onlyKnown: true })).slice(0, 3)).toEqual(expected)
  expect(server.calls).toHaveLength(length)
  const told = server.calls.map(({ text }) => text).join()
  for (const word of ['client', 'money', 'sold']) expect(told).not.toContain(word)
})

const descriptions: [what: string, text: string][] = [
  ['a number', 'Moss holds 20 times its weight of water on the shady side of walls.'],
  ['the opposite', 'Moss holds no water on the shady side of walls.'],
  ['a name', 'Moss holds water, as Linnaeus wrote.'],
  ['an address', 'Moss holds water, see https://evil.example.'],
  ['the name of a host', 'Moss holds water, see evil.example.'],
  ['a link', 'Moss holds [[secret|water]] like a sponge.'],
  ['an element', 'Moss holds <img src=x onerror=alert(1)> water.'],
  ['signs that nobody sees', 'Moss holds water\u{E0101}\u{E0145} like a sponge.'],
  ['letters that nobody sees', 'Moss holds \u3164 water like a sponge.'],
  ['half a sign', 'Moss holds water \uD800 like a sponge.'],
  ['one good sentence and a bad one', 'Moss holds water like a sponge. It costs 7 pounds.'],
  ['more letters than lists show', `Moss holds water ${'like a sponge '.repeat(20)}.`],
]

it.each(descriptions)('a description with %s is not suggested, and the rule’s is', async (_what, text) => {
  const { valuesOf } = await open(() => ({ ...good, description: { text, sentences: [1, 2] } }))
  expect(await valuesOf()).toEqual([['description', rule]])
})

const answers: [what: string, answer: unknown][] = [
  ['labels of its own', { ...good, tags: ['evil'] }],
  ['labels that are not there', { ...good, tags: [99] }],
  ['too many labels', { ...good, tags: [1, 2, 3, 4, 5] }],
  ['sentences that are not there', { ...good, description: { text: said, sentences: [99] } }],
  ['more than was asked', { ...good, more: 'evil' }],
  ['two megabytes', { ...good, tags: ['evil'.repeat(500_000)] }],
]

it.each(answers)('an answer with %s leaves the note to the rules, and says so', async (_what, answer) => {
  const { find } = await open(() => answer)
  const found = await find()
  expect(valuesIn(found)[0]).toEqual(['description', rule])
  expect(found.engine).toMatchObject({ answered: 0, unanswered: 1, fault: { kind: 'answer' } })
  expect(JSON.stringify(found.details)).not.toContain('evil')
})

test('what the second reader does not find is not suggested, and a budget that is too small asks nobody', async () => {
  const doubted = await open(() => good, {
    instead: {
      body: saying(
        JSON.stringify({ ...good, description: { text: 'Moss drinks on walls.', sentences: [1] } }),
      ),
    },
  })
  expect(await doubted.valuesOf()).toEqual([['description', rule]])
  const poor = await open(() => good, { settings: { budget: { run: 0.0001, month: 5 } } })
  const found = await poor.find()
  expect(valuesIn(found)[0]).toEqual(['description', rule])
  expect(found.engine?.fault?.kind).toBe('budget')
  expect(poor.server.calls).toEqual([])
  expect(await poor.spent()).toBe(0)
})
