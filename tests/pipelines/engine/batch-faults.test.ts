/** Batches whose record, server or run failed: nothing is paid for twice, and nothing is lost. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { created, openBatchGarden, question, questions, right, uploads } from '../../fakes/batch-garden.ts'
import { answered, type KeptBatch } from '../../fakes/batch-server.ts'
import { watchCalls } from '../../fakes/cut-off.ts'
import { openRun } from '../../fakes/engine-place.ts'
import { responding, saying } from '../../fakes/engine-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'

describe('a record that was edited', () => {
  const pathOf = (garden: Awaited<ReturnType<typeof openBatchGarden>>) =>
    join(garden.place.vault, '.one/engine/batches', garden.records()[0] ?? '')

  it('to name a batch of somebody else leaves that one alone, and finds its own', async () => {
    const garden = await openBatchGarden()
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
    const garden = await openBatchGarden()
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
      const garden = await openBatchGarden({ refuse, direct: () => responding('{"order": [2]}') })
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
    const garden = await openBatchGarden({ refuse, direct: () => saying('{"order": [2]}') })
    await garden.run('collect', [question(4)])
    expect(await garden.run()).toMatchObject({ handed: { handed: 3 } })
    expect(garden.server.batches[0]?.endpoint).toBe('/v1/chat/completions')
  })

  it.each(['POST /v1/files', 'POST /v1/batches'])(
    'that fails at %s is asked again by the next run',
    async (call) => {
      let failing = true
      const refuse = (asked: string) => (failing && asked === call ? 503 : undefined)
      const garden = await openBatchGarden({ refuse })
      expect(await garden.run()).toMatchObject({ handed: { fault: { kind: 'server' } } })
      failing = false
      expect((await garden.run()).handed).toMatchObject({ fault: null })
      expect(garden.server.batches).toHaveLength(1)
      expect(uploads(garden.server) - (call === 'POST /v1/files' ? 1 : 0)).toBe(1)
    },
  )

  it('that refuses a batch has nothing counted', async () => {
    const refuse = (asked: string) => (asked === 'POST /v1/batches' ? 400 : undefined)
    const garden = await openBatchGarden({ refuse })
    expect(await garden.run()).toMatchObject({ handed: { fault: { kind: 'request' } } })
    expect([await garden.spent(), garden.records()]).toEqual([0, []])
  })
})

describe('a server that answers no batch', () => {
  /** As a proxy does that answers in the place of the server. */
  async function openStrange(strange: (asked: string) => boolean) {
    let isStrange = true
    const garden = await openBatchGarden({
      refuse: (asked) => (isStrange && strange(asked) ? 200 : undefined),
    })
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
  async function die(garden: Awaited<ReturnType<typeof openBatchGarden>>, at: number): Promise<boolean> {
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
      const garden = await openBatchGarden()
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
      const garden = await openBatchGarden()
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
    const garden = await openBatchGarden()
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
