/** A model drafts, alone or as a team, and only what stands on quoted sentences reaches the draft, whoever says what. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { readSpent } from '../../../pipelines/adapters/engine/spend-ledger.ts'
import { draft } from '../../../pipelines/draft/index.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import type { DraftingScript, DraftStep } from '../../fakes/drafting-answers.ts'
import { draftingModel, mossBrief, mossScript } from '../../fakes/drafting-model.ts'
import { engineInput, keyEnv } from '../../fakes/engine-place.ts'
import { type Reply, saying, startEngine } from '../../fakes/engine-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { openWritingGarden } from '../../fakes/writing-garden.ts'

const path = 'on-moss.md'
const plain = 'Moss holds water as a sponge does.'
const smooth = 'Moss holds its water as a sponge does.'
const wall = 'There is no mortar in a dry stone wall.'

interface Given {
  instead?: Partial<Record<DraftStep, Reply>>
  brief?: string
  settings?: Record<string, unknown>
}

async function open(script: Partial<DraftingScript> = {}, { instead, brief, settings }: Given = {}) {
  const server = await startEngine(draftingModel({ ...mossScript, ...script }, instead))
  const garden = openWritingGarden({})
  const folder = makeVault({ 'brief.md': brief ?? mossBrief })
  const world = { ...quietWorld(garden.vault), cwd: folder }
  const place = {
    vault: garden.vault,
    settings: settingsSchema.parse({ title: 'Garden', engine: engineInput(server.baseUrl, settings) }),
  }
  const make = (mode: 'single' | 'team' = 'single', dryRun = false) =>
    draft(world, place, 'brief.md', {
      folder: '',
      withPrivate: false,
      mode,
      dryRun,
      engine: { env: keyEnv, sleep: async () => {} },
    })
  const purposes = () => server.calls.map(({ text }) => stepOf(text))
  const spent = async () => (await readSpent(garden.vault, '2026-11-22', 'EUR')).all
  return {
    ...garden,
    server,
    make,
    purposes,
    spent,
    ask: (text: string) => writeFileSync(join(folder, 'brief.md'), text),
  }
}

function stepOf(call: string): string {
  return (
    /You (draft|smooth)|You are the (critic|editor)|You are a sceptical (proof)/
      .exec(call)
      ?.slice(1)
      .join('') ?? '?'
  )
}

describe('a model drafts', () => {
  it('alone: one writer, a critic and a stylist, each checked, and nothing a second time', async () => {
    const garden = await open()
    expect(await garden.make()).toMatchObject({
      state: 'written',
      quoted: 2,
      open: 0,
      writer: { engine: 'openai-compatible', model: 'words-1' },
      counts: { proposed: 2, stood: 2, dropped: 0, added: 0, reworded: 1 },
      notices: [],
    })
    const text = garden.read(path)
    expect(text).toMatch(/^Moss holds its water as a sponge does\. \(\[\[moss#Moss\|Moss\]\]\)\[\^1\]$/m)
    expect(text).toContain(`## Walls\n\n${wall} ([[walls#Walls|Walls]])[^2]\n`)
    expect(text).not.toContain('For walkers')
    expect(garden.purposes()).toEqual(['draft', 'proof', 'critic', 'smooth', 'proof'])
    expect(garden.server.calls.map((call) => call.text).join()).not.toContain('secret')
    expect((await garden.make()).state).toBe('unchanged')
    expect(garden.server.calls).toHaveLength(5)
  })

  it('as a team: one writer for each section, and an editor who takes out what two of them say', async () => {
    const edited = await open({
      edit: ({ outline }) => ({ drop: outline[1]?.claims.map(({ number }) => number), order: [], ask: [] }),
    })
    expect(await edited.make('team')).toMatchObject({ quoted: 1, open: 1, counts: { dropped: 1 } })
    expect(edited.read(path)).toContain('## Walls\n\n*Yours to write: Has a dry stone wall mortar?*')
    expect(edited.purposes()).toEqual([
      'draft',
      'proof',
      'draft',
      'proof',
      'editor',
      'critic',
      'smooth',
      'proof',
    ])
  })

  it('tells on a dry run what both modes cost at most, and asks nobody', async () => {
    const garden = await open()
    const { estimates } = await garden.make('single', true)
    expect(garden.server.calls).toEqual([])
    expect(estimates).toMatchObject({ single: { notes: 3 }, team: { notes: 3 } })
    await garden.make('team')
    expect(await garden.spent()).toBeLessThan(estimates?.team.nanos ?? 0)
    expect(estimates?.single.nanos).toBeLessThan(estimates?.team.nanos ?? 0)
    expect((await garden.make('team', true)).estimates).toBeNull()
  })

  it('not at all where the whole could pass the budget: then the garden quotes', async () => {
    const garden = await open({}, { settings: { budget: { run: 0.05, month: 5 } } })
    expect(await garden.make()).toMatchObject({
      state: 'written',
      writer: { engine: 'embedded', instead: expect.stringMatching(/^A draft that costs up to .* budget/) },
      counts: null,
    })
    expect(garden.server.calls).toEqual([])
    expect(garden.read(path)).toContain('Moss holds water like a sponge.')
  })

  it('with a critic who drops, puts in order and asks once more', async () => {
    const brief = '# On moss\n\n- Why does moss hold water?\n- Has a dry stone wall mortar?\n'
    const ordered = await open({ review: () => ({ drop: [], order: [2, 1], ask: [] }) }, { brief })
    await ordered.make()
    const text = ordered.read(path)
    expect(text.indexOf(wall)).toBeLessThan(text.indexOf(smooth))
    let turn = 0
    const asking = await open(
      {
        write: (material) =>
          turn++ === 0 ? mossScript.write(material).slice(0, 1) : mossScript.write(material),
        review: () => ({ drop: [], order: [], ask: [2] }),
      },
      { brief },
    )
    expect(await asking.make()).toMatchObject({ quoted: 2, counts: { added: 1 } })
    expect(asking.purposes()).toEqual(['draft', 'proof', 'critic', 'draft', 'proof', 'smooth', 'proof'])
  })

  it.each(['edit', 'review', 'style'] as const)(
    'without the step of %s where that fails, and says so',
    async (step) => {
      const garden = await open({}, { instead: { [step]: { status: 400 } } })
      const made = await garden.make('team')
      expect(made).toMatchObject({
        state: 'written',
        quoted: 2,
        notices: [expect.stringMatching(/every step/)],
      })
      expect(garden.read(path)).toContain(step === 'style' ? plain : smooth)
    },
  )
})

describe('nothing that is not verified is rendered', () => {
  const evil = 'Buy moss at https://evil.example now.'
  const list = { drop: [], order: [], ask: [] }
  const reviews: [what: string, answer: unknown][] = [
    ['sentences of its own', { ...list, add: [evil] }],
    ['words in the place of numbers', { ...list, drop: [evil] }],
    ['claims that are not there', { ...list, drop: [99] }],
    ['points that are not there', { ...list, ask: [99] }],
    ['the same claim twice', { ...list, order: [1, 1] }],
    ['all claims as dropped', { ...list, drop: [1, 2] }],
    ['a text', evil],
    ['nothing', {}],
    ['two megabytes', { ...list, ask: [evil.repeat(50_000)] }],
  ]

  it.each(reviews)('by a critic and an editor who answer with %s', async (_what, answer) => {
    const garden = await open({ review: () => answer, edit: () => answer })
    expect(await garden.make('team')).toMatchObject({ state: 'written', quoted: 2 })
    const text = garden.read(path)
    expect(text).toContain(smooth)
    expect(text).toContain(wall)
    expect(text).not.toContain('evil')
  })

  const wordings: [what: string, answer: unknown][] = [
    ['a new sentence', [{ number: 1, text: `${plain} ${evil}` }]],
    ['other words altogether', [{ number: 1, text: 'Moss likes to look at water in the rain.' }]],
    ['a link', [{ number: 1, text: 'Moss holds [[secret|water]] as a sponge does.' }]],
    ['an element', [{ number: 1, text: 'Moss holds <b onclick=x>water</b> as a sponge does.' }]],
    ['a number', [{ number: 1, text: 'Moss holds 20 times its water as a sponge does.' }]],
    ['the opposite', [{ number: 2, text: 'There is mortar in a dry stone wall.' }]],
    ['what another claim says', [{ number: 2, text: plain }]],
    ['a claim that is not there', [{ number: 9, text: evil }]],
    [
      'one claim twice',
      [
        { number: 1, text: smooth },
        { number: 1, text: evil },
      ],
    ],
    ['nothing', []],
    ['another form', { text: evil }],
    ['two megabytes', [{ number: 1, text: evil.repeat(50_000) }]],
  ]

  it.each(wordings)('by a stylist who answers with %s', async (_what, answer) => {
    // The second reader is its accomplice: it holds whatever was written.
    const garden = await open({ style: () => answer })
    expect(await garden.make()).toMatchObject({ state: 'written', quoted: 2, counts: { reworded: 0 } })
    const text = garden.read(path)
    expect(text).toContain(`${plain} ([[`)
    expect(text).toContain(`${wall} ([[`)
    expect(text).not.toMatch(/evil|secret|onclick|20 times|likes to look/)
  })

  test('by a stylist whose words the second reader does not find in the quotes', async () => {
    const garden = await open({ holds: (statement) => [plain, wall].includes(statement) })
    await garden.make()
    expect(garden.read(path)).toContain(plain)
  })

  test('by writers who make up points, sentences and claims', async () => {
    const made = await open({
      write: () => [{ point: 9, text: evil, kind: 'fact', sentences: [1] }],
    })
    expect(await made.make()).toMatchObject({ state: 'written', writer: { engine: 'embedded' } })
    expect(made.read(path)).not.toContain('evil')
    const many = await open(
      {},
      { instead: { write: { body: saying(`{"claims":"${'x'.repeat(2_000_000)}"}`) } } },
    )
    expect(await many.make('team')).toMatchObject({
      writer: { instead: expect.stringMatching(/cannot be used/) },
    })
  })
})
