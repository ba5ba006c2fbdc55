/** Questions that go into a batch: paid once, found again, and answered by nothing but what they asked for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { created, openBatchGarden, question, right, uploads } from '../../fakes/batch-garden.ts'
import { answered, type BatchLineAsked } from '../../fakes/batch-server.ts'
import { openRun, plantedKey } from '../../fakes/engine-place.ts'
import { responding } from '../../fakes/engine-server.ts'

describe('a batch', () => {
  it('is handed over, waited for, and then known without a call', async () => {
    const garden = await openBatchGarden()
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
    const half = await openBatchGarden()
    const whole = await openBatchGarden({}, { batchShare: 1 })
    const [one, other] = [await half.run(), await whole.run()]
    expect(other.handed?.nanos).toBe(2 * (one.handed?.nanos ?? 0))
  })

  it('passes no budget', async () => {
    const garden = await openBatchGarden({}, { budget: { run: 0.0001, month: 5 } })
    expect(await garden.run()).toMatchObject({ handed: { handed: 0, fault: { kind: 'budget' } } })
    expect([uploads(garden.server), garden.records(), await garden.spent()]).toEqual([0, [], 0])
  })

  it('holds no word of a note in its record', async () => {
    const garden = await openBatchGarden()
    await garden.run()
    const [name = ''] = garden.records()
    const text = readFileSync(join(garden.place.vault, '.one/engine/batches', name), 'utf8')
    expect(text).not.toMatch(/order|number|sk-planted/)
  })

  it('is asked for by whoever does not wait, and not on a dry run', async () => {
    const garden = await openBatchGarden({ direct: () => responding('{"order": [2]}') })
    expect(await garden.run('collect')).toMatchObject({
      kinds: ['answered', 'answered', 'answered'],
      handed: null,
    })
    expect(uploads(garden.server)).toBe(0)
    const other = await openBatchGarden()
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
    const garden = await openBatchGarden()
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
    const garden = await openBatchGarden()
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
    const garden = await openBatchGarden()
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
    const garden = await openBatchGarden()
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
    const garden = await openBatchGarden()
    await garden.run()
    garden.server.end(garden.server.batches[0], 'failed', () => null)
    expect((await garden.run('collect', [])).notices).toEqual([
      'A batch of 3 questions was refused by the server: 0 answered; 3 without an answer can be asked anew.',
    ])
    expect(await garden.spent()).toBe(0)
  })

  it('no more, where its files or the batch are gone, counts whole', async () => {
    const garden = await openBatchGarden()
    const { handed } = await garden.run()
    garden.server.end(garden.server.batches[0], 'completed', right)
    garden.server.files.clear()
    expect((await garden.run('collect', [])).notices).toEqual([
      'A batch of 3 questions came back: 0 answered; 3 without an answer can be asked anew. Its answers are gone from the server.',
    ])
    expect(await garden.spent()).toBe(handed?.nanos)
    const other = await openBatchGarden()
    await other.run()
    other.server.batches.length = 0
    expect((await other.run('collect', [])).notices).toEqual([
      'The server knows the batch of 3 questions no more: they are asked anew.',
    ])
    expect(await other.spent()).toBe(handed?.nanos)
  })
})
