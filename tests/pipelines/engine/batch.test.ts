/** Questions that go into a batch: paid once, found again, and answered by nothing but what they asked for. */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { readSpent } from '../../../pipelines/adapters/engine/spend-ledger.ts'
import type { Question } from '../../../src/garden/engine/engine.ts'
import {
  answered,
  type BatchLineAsked,
  type BatchServerFake,
  type BatchServerOptions,
  type KeptBatch,
  startBatches,
} from '../../fakes/batch-server.ts'
import { watchCalls } from '../../fakes/cut-off.ts'
import { engineInput, enginePlace, openRun, plantedKey } from '../../fakes/engine-place.ts'
import { responding, saying } from '../../fakes/engine-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'

type Order = { order: number[] }

/** No JSON schema says what the refinement does. */
const schema = z.strictObject({ order: z.array(z.int()) }).refine(({ order }) => order.length > 0)
const question = (number: number): Question<Order> => ({
  purpose: 'judge',
  instructions: 'Put the numbers in order.',
  material: { number },
  answer: { name: 'order', schema },
  outputTokens: 50,
})
const questions = [1, 2, 3].map(question)
const right = (line: BatchLineAsked) => answered(line, responding('{"order": [1]}'))

async function openGarden(options: BatchServerOptions = {}, settings: Record<string, unknown> = {}) {
  const server = await startBatches(options)
  const place = enginePlace(engineInput(server.baseUrl, { batchShare: 0.5, ...settings }))
  const root = makeVault({})
  const records = join(place.vault, '.one/engine/batches')
  const run = async (batch: 'leave' | 'collect' | 'hand-over' = 'hand-over', asked = questions) => {
    const opened = await openRun(place, { root, batch })
    const outcomes = []
    for (const each of asked) outcomes.push(await opened.engine.ask?.(each))
    const kinds = outcomes.map((one) => (one && 'value' in one ? 'answered' : one?.fault.kind))
    const handed = opened.handOver ? await opened.handOver() : null
    opened.close()
    return { kinds, handed, notices: opened.notices }
  }
  return {
    server,
    place,
    root,
    run,
    records: () => (existsSync(records) ? readdirSync(records).filter((name) => name.endsWith('.json')) : []),
    spent: async (day = '2026-11-22') => (await readSpent(place.vault, day, 'EUR')).all,
  }
}

const uploads = ({ asked }: BatchServerFake) => asked.filter((call) => call === 'POST /v1/files').length
const created = ({ asked }: BatchServerFake) => asked.filter((call) => call === 'POST /v1/batches').length

describe('a batch', () => {
  it('is handed over, waited for, and then known without a call', async () => {
    const garden = await openGarden()
    const first = await garden.run()
    expect(first).toMatchObject({
      kinds: ['unasked', 'unasked', 'unasked'],
      handed: { handed: 3, waiting: 0, fault: null },
    })
    expect(await garden.spent()).toBe(first.handed?.nanos)
    expect(await garden.run()).toMatchObject({ handed: { handed: 0, waiting: 3 } })
    garden.server.end(garden.server.batches[0], 'completed', right)
    expect(await garden.run()).toMatchObject({
      kinds: ['answered', 'answered', 'answered'],
      notices: ['A batch of 3 questions came back: 3 answered.'],
    })
    // 100 tokens at a half and 10 at one for a million, three times.
    expect(await garden.spent()).toBe(3 * (50_000 + 10_000))
    const calls = garden.server.asked.length
    expect(await garden.run('collect')).toMatchObject({ kinds: ['answered', 'answered', 'answered'] })
    expect(garden.server.asked).toHaveLength(calls)
    expect([uploads(garden.server), created(garden.server), garden.records()]).toEqual([1, 1, []])
    // What the server had of the notes is taken away there.
    expect(garden.server.files.size).toBe(0)
  })

  it('reserves half of what the same questions would reserve at once', async () => {
    const half = await openGarden()
    const whole = await openGarden({}, { batchShare: 1 })
    const [one, other] = [await half.run(), await whole.run()]
    expect(other.handed?.nanos).toBe(2 * (one.handed?.nanos ?? 0))
  })

  it('passes no budget', async () => {
    const garden = await openGarden({}, { budget: { run: 0.0001, month: 5 } })
    expect(await garden.run()).toMatchObject({ handed: { handed: 0, fault: { kind: 'budget' } } })
    expect([uploads(garden.server), garden.records(), await garden.spent()]).toEqual([0, [], 0])
  })

  it('holds no word of a note in its record', async () => {
    const garden = await openGarden()
    await garden.run()
    const [name = ''] = garden.records()
    const text = readFileSync(join(garden.place.vault, '.one/engine/batches', name), 'utf8')
    expect(text).not.toMatch(/order|number|sk-planted/)
  })

  it('is asked for by whoever does not wait, and not on a dry run', async () => {
    const garden = await openGarden({ direct: () => responding('{"order": [2]}') })
    expect(await garden.run('collect')).toMatchObject({
      kinds: ['answered', 'answered', 'answered'],
      handed: null,
    })
    expect(uploads(garden.server)).toBe(0)
    const other = await openGarden()
    await other.run()
    const calls = other.server.asked.length
    const dry = await openRun(other.place, { root: other.root, batch: 'leave' })
    expect(await dry.engine.ask?.(question(1), { onlyKnown: true })).toMatchObject({
      fault: { kind: 'unasked' },
    })
    expect(other.server.asked).toHaveLength(calls)
  })
})

describe('what comes back', () => {
  it.each<[what: string, line: (asked: BatchLineAsked) => string | null, spent: number]>([
    ['of another form', (line) => answered(line, responding('{"order": "1"}')), 60_000],
    ['that a refinement refuses', (line) => answered(line, responding('{"order": []}')), 60_000],
    ['that is no JSON', (line) => answered(line, responding('none')), 60_000],
    [
      'that says the key back',
      (line) => answered(line, Object.assign({}, responding('{"order": [1]}'), { id: plantedKey })),
      60_000,
    ],
  ])('%s is no answer, costs what it cost, and is kept nowhere', async (_, line, spent) => {
    const garden = await openGarden()
    await garden.run('hand-over', [question(1)])
    garden.server.end(garden.server.batches[0], 'completed', line)
    const { kinds } = await garden.run('collect', [])
    expect(kinds).toEqual([])
    const then = await openRun(garden.place, { root: garden.root, batch: 'leave' })
    const asked = await then.engine.ask?.(question(1), { onlyKnown: true })
    expect(asked).toMatchObject({ fault: { kind: expect.stringMatching(/^(answer|unasked)$/) } })
    expect(await then.engine.ask?.(question(1), { onlyKnown: true })).toMatchObject({
      fault: { kind: 'unasked' },
    })
    expect(await garden.spent()).toBe(spent)
  })

  it('under a wrong name, twice, or of no form is not taken for an answer', async () => {
    const garden = await openGarden()
    const { handed } = await garden.run()
    const each = (handed?.nanos ?? 0) / 3
    let at = 0
    garden.server.end(garden.server.batches[0], 'completed', (line) => {
      at += 1
      if (at === 1) return answered({ custom_id: 'stranger' }, responding('{"order": [1]}'))
      if (at === 2) return `${right(line)}\n${answered(line, responding('{"order": [9]}'))}`
      return `{"custom_id":\n${right(line)}\n${right(line)}`
    })
    const { kinds, notices } = await garden.run()
    expect(kinds.filter((kind) => kind === 'answered')).toHaveLength(1)
    expect(notices).toEqual([
      'A batch of 3 questions came back: 1 answered; 2 without an answer can be asked anew. 2 lines of it answered none of them.',
    ])
    // Those of which nobody knows count whole: what was asked anew by the same run is on top.
    expect((await garden.spent()) - 60_000).toBe(4 * each)
  })

  it.each<[status: string, notice: string]>([
    [
      'expired',
      'A batch of 3 questions was not done within its day: 1 answered; 2 without an answer can be asked anew.',
    ],
    ['cancelled', 'A batch of 3 questions was cancelled: 1 answered; 2 without an answer can be asked anew.'],
  ])('in part when it %s counts, and the rest is free', async (status, notice) => {
    const garden = await openGarden()
    await garden.run()
    let at = 0
    garden.server.end(garden.server.batches[0], status, (line) => (at++ === 0 ? right(line) : null))
    const { notices } = await garden.run('leave', [])
    expect(notices).toEqual([])
    expect((await garden.run('collect', [])).notices).toEqual([notice])
    expect(await garden.spent()).toBe(60_000)
    expect(await garden.run()).toMatchObject({ handed: { handed: 2 } })
  })

  it('as errors is free and teaches what the server does not know', async () => {
    const garden = await openGarden()
    await garden.run()
    const error = { error: { message: 'no', param: 'temperature' } }
    garden.server.end(
      garden.server.batches[0],
      'completed',
      () => null,
      (line) => answered(line, error, 400),
    )
    await garden.run('collect', [])
    expect(await garden.spent()).toBe(0)
    await garden.run()
    const text = [...garden.server.files.values()].map((file) => file.text).join('')
    expect(text).not.toContain('temperature')
  })

  it('not at all when it failed is free', async () => {
    const garden = await openGarden()
    await garden.run()
    garden.server.end(garden.server.batches[0], 'failed', () => null)
    expect((await garden.run('collect', [])).notices).toEqual([
      'A batch of 3 questions was refused by the server: 0 answered; 3 without an answer can be asked anew.',
    ])
    expect(await garden.spent()).toBe(0)
  })

  it('no more, where its files or the batch are gone, counts whole', async () => {
    const garden = await openGarden()
    const { handed } = await garden.run()
    garden.server.end(garden.server.batches[0], 'completed', right)
    garden.server.files.clear()
    expect((await garden.run('collect', [])).notices).toEqual([
      'A batch of 3 questions came back: 0 answered; 3 without an answer can be asked anew. Its answers are gone from the server.',
    ])
    expect(await garden.spent()).toBe(handed?.nanos)
    const other = await openGarden()
    await other.run()
    other.server.batches.length = 0
    expect((await other.run('collect', [])).notices).toEqual([
      'The server knows the batch of 3 questions no more: they are asked anew.',
    ])
    expect(await other.spent()).toBe(handed?.nanos)
  })
})

describe('a record that was edited', () => {
  const pathOf = (garden: Awaited<ReturnType<typeof openGarden>>) =>
    join(garden.place.vault, '.one/engine/batches', garden.records()[0] ?? '')

  it('to name a batch of somebody else leaves that one alone, and finds its own', async () => {
    const garden = await openGarden()
    await garden.run()
    const { batches, files } = garden.server
    const [own] = batches
    files.set('file-theirs', {
      filename: 'theirs.jsonl',
      text: files.get(own?.input_file_id ?? '')?.text ?? '',
    })
    batches.push({ ...(own as KeptBatch), id: 'theirs', input_file_id: 'file-theirs', metadata: {} })
    garden.server.end(batches[1], 'completed', (line) => answered(line, responding('{"order": [9]}')))
    const path = pathOf(garden)
    writeFileSync(path, readFileSync(path, 'utf8').replace(own?.id ?? '', 'theirs'))
    expect(await garden.run('collect', [])).toMatchObject({ notices: [] })
    expect(files.has('file-theirs')).toBe(true)
    garden.server.end(own, 'completed', right)
    expect((await garden.run('collect')).kinds).toEqual(['answered', 'answered', 'answered'])
    expect(files.has('file-theirs')).toBe(true)
  })

  it('or copied under another name is told of, and settled by nobody', async () => {
    const garden = await openGarden()
    await garden.run()
    const path = pathOf(garden)
    copyFileSync(path, path.replace('.json', ' copy.json'))
    await expect(garden.run('collect', [])).rejects.toThrow('The record of a batch cannot be read')
  })
})

describe('a server', () => {
  it.each([404, 405, 400])(
    'that answers %d for batches is asked at once, and never for batches again',
    async (status) => {
      const refuse = (asked: string) => (asked.includes('batches') ? status : undefined)
      const garden = await openGarden({ refuse, direct: () => responding('{"order": [2]}') })
      expect(await garden.run()).toMatchObject({
        kinds: ['answered', 'answered', 'answered'],
        handed: null,
        notices: ['The server knows no batches: every question is asked at once.'],
      })
      await garden.run('hand-over', [question(4)])
      expect(garden.server.asked.filter((call) => call.includes('batches'))).toHaveLength(1)
    },
  )

  it('that knows the older API alone gets batches of it', async () => {
    const refuse = (asked: string) => (asked.endsWith('/responses') ? 404 : undefined)
    const garden = await openGarden({ refuse, direct: () => saying('{"order": [2]}') })
    await garden.run('collect', [question(4)])
    expect(await garden.run()).toMatchObject({ handed: { handed: 3 } })
    expect(garden.server.batches[0]?.endpoint).toBe('/v1/chat/completions')
  })

  it.each(['POST /v1/files', 'POST /v1/batches'])(
    'that fails at %s is asked again by the next run',
    async (call) => {
      let failing = true
      const refuse = (asked: string) => (failing && asked === call ? 503 : undefined)
      const garden = await openGarden({ refuse })
      expect(await garden.run()).toMatchObject({ handed: { fault: { kind: 'server' } } })
      failing = false
      expect((await garden.run()).handed).toMatchObject({ fault: null })
      expect(garden.server.batches).toHaveLength(1)
      expect(uploads(garden.server) - (call === 'POST /v1/files' ? 1 : 0)).toBe(1)
    },
  )

  it('that refuses a batch has nothing counted', async () => {
    const refuse = (asked: string) => (asked === 'POST /v1/batches' ? 400 : undefined)
    const garden = await openGarden({ refuse })
    expect(await garden.run()).toMatchObject({ handed: { fault: { kind: 'request' } } })
    expect([await garden.spent(), garden.records()]).toEqual([0, []])
  })
})

describe('a server that answers no batch', () => {
  /** As a proxy does that answers in the place of the server. */
  async function openStrange(strange: (asked: string) => boolean) {
    let isStrange = true
    const garden = await openGarden({ refuse: (asked) => (isStrange && strange(asked) ? 200 : undefined) })
    return { ...garden, mend: () => (isStrange = false) }
  }

  it('where one was handed over is not taken to have lost it', async () => {
    const garden = await openStrange((asked) => asked.startsWith('GET /v1/batches'))
    await garden.run()
    const { notices } = await garden.run('collect', [])
    expect(notices).toEqual([expect.stringContaining('What became of a batch is not known.')])
    expect(garden.records()).toHaveLength(1)
    garden.mend()
    garden.server.end(garden.server.batches[0], 'completed', right)
    expect((await garden.run('collect')).kinds).toEqual(['answered', 'answered', 'answered'])
  })

  it('when one is made is asked again by the next run, and ends no command', async () => {
    const garden = await openStrange((asked) => asked === 'POST /v1/batches')
    expect(await garden.run()).toMatchObject({ handed: { fault: { kind: 'answer' } } })
    garden.mend()
    expect((await garden.run()).handed).toMatchObject({ waiting: 3, fault: null })
    expect([garden.server.batches.length, uploads(garden.server)]).toEqual([1, 1])
  })
})

describe('a run that dies', () => {
  /** Dies before its write number `at`, after which it neither writes nor sends: true when it came to its end. */
  async function die(garden: Awaited<ReturnType<typeof openGarden>>, at: number): Promise<boolean> {
    let isDead = false
    const opened = await openRun(garden.place, {
      root: garden.root,
      batch: 'hand-over',
      fetch: (address, init) => (isDead ? Promise.reject(new Error('dead')) : fetch(address, init)),
    })
    for (const each of questions) await opened.engine.ask?.(each)
    const stop = watchCalls((call) => {
      isDead ||= call >= at
      if (isDead) throw new Error('dead')
    })
    try {
      await opened.handOver?.()
    } catch {
      // It is dead.
    } finally {
      stop()
      opened.close()
    }
    return !isDead
  }

  it('before any of its writes is completed by the next, which uploads nothing twice', async () => {
    const ends: string[] = []
    for (let at = 0; ; at += 1) {
      const garden = await openGarden()
      const isWhole = await die(garden, at)
      await garden.run()
      const { batches, files } = garden.server
      ends.push(`${uploads(garden.server)} ${batches.length} ${files.size} ${garden.records().length}`)
      garden.server.end(batches[0], 'completed', right)
      expect(await garden.run()).toMatchObject({ kinds: ['answered', 'answered', 'answered'] })
      expect(await garden.spent()).toBe(180_000)
      if (isWhole) break
    }
    expect(new Set(ends)).toEqual(new Set(['1 1 1 1']))
    expect(ends.length).toBeGreaterThan(6)
  })

  test.each(['POST /v1/files', 'POST /v1/batches'])(
    'at %s, whose answer it does not get, too',
    async (call) => {
      const garden = await openGarden()
      const cut: typeof fetch = async (address, init) => {
        const response = await fetch(address, init)
        if (`${init?.method?.toUpperCase()} ${new URL(String(address)).pathname}` === call)
          throw new Error('dead')
        return response
      }
      const opened = await openRun(garden.place, { root: garden.root, batch: 'hand-over', fetch: cut })
      for (const each of questions) await opened.engine.ask?.(each)
      expect(await opened.handOver?.()).toMatchObject({ fault: { kind: 'network' } })
      opened.close()
      expect((await garden.run()).handed).toMatchObject({ fault: null, waiting: 3 })
      expect([uploads(garden.server), created(garden.server)]).toEqual([1, 1])
    },
  )

  it('and loses its record finds its batch by the hash of what it asked', async () => {
    const garden = await openGarden()
    await garden.run()
    const elsewhere = { ...garden.place, vault: makeVault({}) }
    garden.server.end(garden.server.batches[0], 'completed', right)
    const root = makeVault({})
    const opened = await openRun(elsewhere, { root, batch: 'hand-over' })
    for (const each of questions) await opened.engine.ask?.(each)
    expect(await opened.handOver?.()).toMatchObject({ handed: 3 })
    opened.close()
    const next = await openRun(elsewhere, { root })
    expect(await next.engine.ask?.(question(2))).toMatchObject({ value: { value: { order: [1] } } })
    expect([uploads(garden.server), created(garden.server)]).toEqual([1, 1])
  })
})
