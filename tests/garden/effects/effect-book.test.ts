import { describe, expect, it } from 'vitest'
import { readBook } from '../../../src/garden/effects/effect-book.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'

const at = '2026-03-01T00:00:00.000Z'
const idOf = (name: string) => name.repeat(32)
const hashOf = (name: string) => name.repeat(64)
const claim = (name: string, updates?: string): EffectLine[] => [
  {
    state: 'proposed',
    id: idOf(name),
    at,
    channel: 'mastodon',
    subject: 'note',
    hash: hashOf(name),
    ...(updates ? { updates: idOf(updates) } : {}),
  },
  {
    state: 'approved',
    id: idOf(name),
    at,
    hash: hashOf(name),
    by: 'ada',
    record: 'a.md',
    commit: 'c'.repeat(40),
  },
  { state: 'claimed', id: idOf(name), at, hash: hashOf(name), run: 'r' },
]
const done = (name: string): EffectLine => ({
  state: 'done',
  id: idOf(name),
  at,
  receipt: { id: '1', url: null },
})
const failed = (name: string): EffectLine => ({
  state: 'failed',
  id: idOf(name),
  at,
  reason: 'no',
  again: true,
})
const unknown = (name: string): EffectLine => ({ state: 'unknown', id: idOf(name), at, reason: 'no answer' })

/** What the channel has of `a`, by name: first what is certain. */
const trailOf = (...lines: EffectLine[]) =>
  readBook(lines)
    .trails.get(idOf('a'))
    ?.map(({ id }) => id[0])
    .join('')

describe('what a channel has of an effect', () => {
  const sent = [...claim('a'), done('a')]

  it.each<[string, EffectLine[], string]>([
    ['is nothing before it was sent', claim('a'), ''],
    ['is what was sent', sent, 'a'],
    ['may be a change of it', [...sent, ...claim('b', 'a')], 'ab'],
    ['is the change once that is done', [...sent, ...claim('b', 'a'), done('b')], 'b'],
    ['is as before where the change failed', [...sent, ...claim('b', 'a'), failed('b')], 'a'],
    ['may be a change in doubt', [...sent, ...claim('b', 'a'), unknown('b')], 'ab'],
    [
      'is the later of two changes, though the end of the first is told last',
      [...sent, ...claim('b', 'a'), ...claim('c', 'a'), done('c'), done('b')],
      'c',
    ],
    [
      'may be a later change, though the end of the first is told last',
      [...sent, ...claim('b', 'a'), ...claim('c', 'a'), unknown('c'), done('b')],
      'bc',
    ],
  ])('%s', (_, lines, trail) => {
    expect(trailOf(...lines)).toBe(trail)
  })
})
