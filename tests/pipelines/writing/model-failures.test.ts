/** A model that cannot be asked leaves the writing to the garden. */
import { describe, expect, it, test } from 'vitest'
import { type Reply, saying } from '../../fakes/engine-server.ts'
import { engine, faithful, openModelGarden, told } from '../../fakes/model-garden.ts'
import { path } from '../../fakes/writing-garden.ts'
import { mossClaims, writingModel } from '../../fakes/writing-model.ts'

describe('a server that fails leaves the writing to the garden, which says so', () => {
  const refusal: Reply = {
    body: {
      ...Object(saying('')),
      choices: [{ finish_reason: 'stop', message: { content: null, refusal: 'no' } }],
    },
  }
  const invented = saying('{"claims":[{"text":"Moss is a bank.","kind":"fact","sentences":[999]}]}')
  const cases: [what: string, reply: Reply, said: RegExp][] = [
    ['too many calls', { status: 429, headers: { 'retry-after': '1' } }, /no more calls/],
    ['its own failure', { status: 500 }, /failed/],
    ['half an answer', { body: saying('{"claims":[]}'), cutAt: 40 }, /cannot be reached|cannot be used/],
    [
      'an answer that ends in between',
      { body: saying('{"claims":[{"text":"Mo', { finish: 'length' }) },
      /cannot be used/,
    ],
    ['a refusal', refusal, /cannot be used/],
    ['sentences that are not there', { body: invented }, /cannot be used/],
    ['two megabytes', { body: saying(`{"claims":"${'x'.repeat(2_000_000)}"}`) }, /cannot be used/],
  ]

  it.each(cases)('%s', async (_what, reply, said) => {
    const script = writingModel({ draft: mossClaims, instead: { draft: reply } })
    const garden = await openModelGarden(script, { settings: { timeoutSeconds: 1 } })
    const made = await garden.write()
    expect(made).toMatchObject({
      state: 'written',
      writer: { engine: 'embedded', instead: expect.stringMatching(said) },
    })
    expect(garden.read(path)).toContain('engine: embedded 1')
    expect(garden.read(path)).not.toMatch(/bank|xxx/)
    // Nothing of it was kept: the next run asks again.
    const before = garden.server.calls.length
    await garden.write()
    expect(garden.server.calls.length).toBeGreaterThan(before)
  })

  test('no answer at all', async () => {
    const script = writingModel({ draft: mossClaims, instead: { draft: { stall: true } } })
    const garden = await openModelGarden(script, { settings: { timeoutSeconds: 1 } })
    expect(await garden.write()).toMatchObject({
      writer: { instead: expect.stringMatching(/took too long/) },
    })
  })

  test('in the middle, too', async () => {
    const garden = await openModelGarden(
      writingModel({ draft: mossClaims, instead: { check: { status: 500 } } }),
    )
    expect(await garden.write()).toMatchObject({ writer: { engine: 'embedded' } })
    expect(garden.read(path)).not.toContain('as a sponge does')
  })

  test('a budget that is too small makes no call', async () => {
    const garden = await openModelGarden(faithful, { settings: { budget: { run: 0.0001, month: 5 } } })
    expect(await garden.write()).toMatchObject({
      writer: { engine: 'embedded', instead: expect.stringContaining('budget') },
    })
    expect(garden.server.calls).toEqual([])
  })

  test('notes that may not be sent are not, and the garden writes from them itself', async () => {
    const garden = await openModelGarden(faithful)
    expect(await garden.write({ withPrivate: true })).toMatchObject({
      writer: { engine: 'embedded', instead: expect.stringContaining('may not be sent') },
    })
    expect(garden.server.calls).toEqual([])
    const open = await openModelGarden(faithful, { settings: { send: 'all' } })
    await open.write({ withPrivate: true })
    expect(told(open.server)).toContain('secret client')
    expect(open.read(path)).toContain('publish: false')
  })

  test('the name of a note that may not be sent is not, although nothing of it is quoted', async () => {
    const more = { 'secret.md': '---\npublish: false\n---\n\n# Client X\n\n```\ncode\n```\n' }
    const garden = await openModelGarden(faithful, { more })
    const made = await garden.synthesize(
      { engine, withPrivate: true },
      { kind: 'notes', names: ['moss', 'north', 'secret'] },
    )
    expect(made).toMatchObject({ writer: { instead: expect.stringContaining('may not be sent') } })
    expect(garden.server.calls).toEqual([])
  })
})
