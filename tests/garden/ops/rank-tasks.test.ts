import { expect, test } from 'vitest'
import { type OpenTask, rankTasks } from '../../../src/garden/ops/rank-tasks.ts'

function task(text: string, more: Partial<OpenTask> = {}): OpenTask {
  const plain = { note: null, url: null, detail: null, isPublic: true, command: null }
  return { ...plain, rank: 'worth', kind: text, value: 0.5, effort: 1, text, ...more }
}

const texts = (open: OpenTask[]) => rankTasks(open).map(({ text }) => text)

test('alarms come first, then what keeps others back, then what is worth its effort', () => {
  const open = [
    task('cheap', { value: 0.6 }),
    task('dear', { value: 0.9, effort: 3 }),
    task('alarm', { rank: 'alarm', value: 0.1 }),
    task('blocks', { rank: 'blocks', value: 0.1 }),
  ]
  expect(texts(open)).toEqual(['alarm', 'blocks', 'cheap', 'dear'])
})

test('one kind does not fill the list', () => {
  const stubs = ['a', 'b', 'c'].map((text) => task(text, { kind: 'stub', value: 0.5 }))
  expect(texts([...stubs, task('orphan', { value: 0.45 })])).toEqual(['a', 'orphan', 'b', 'c'])
})

test('seven that all may read and seven others, in one order', () => {
  const many = (isPublic: boolean) =>
    Array.from({ length: 9 }, (_, at) =>
      task(`${isPublic ? 'open' : 'shut'} ${at}`, { isPublic, value: (9 - at) / 10 }),
    )
  const ranked = rankTasks([...many(false), ...many(true)])
  expect(ranked.map(({ isPublic }) => isPublic)).toEqual(Array.from({ length: 14 }, (_, at) => at % 2 === 0))
})

test('what is private decides nothing of what all may read', () => {
  const open = [
    task('a', { kind: 'stub', value: 0.5 }),
    task('b', { kind: 'stub', value: 0.4 }),
    task('c', { value: 0.45 }),
  ]
  const hidden = [task('z', { kind: 'stub', value: 0.9, isPublic: false })]
  const shown = rankTasks([...hidden, ...open]).filter(({ isPublic }) => isPublic)
  expect(shown).toEqual(rankTasks(open))
})
