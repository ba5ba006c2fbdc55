import { expect, test } from 'vitest'
import type { PagePath } from '../../../pipelines/adapters/program/open-program.ts'
import { openTraces } from '../../../pipelines/adapters/program/page-traces.ts'
import { makeVault } from '../../fakes/make-vault.ts'

const page: PagePath = { file: 'a/index.html', component: 'a.astro', path: '/a', given: '{}' }
const other: PagePath = { ...page, file: 'b/index.html', path: '/b' }
const answers = { settings: '1', 'note a': '1' }

/** A folder with the trace of `page`, which asked for the settings and the note `a`. */
function traced(asked: string[] = ['settings', 'note a']): string {
  const dir = makeVault({})
  const traces = openTraces(dir, 'program', hashesOf(answers))
  traces.save([page], [{ file: page.file, hash: 'bytes', asked }])
  traces.close()
  return dir
}

function hashesOf(hashes: Record<string, string>) {
  return { hashOf: (question: string) => hashes[question] ?? null }
}

/** Whether the page is known again. */
function isKnown(dir: string, hashes: Record<string, string>, wanted = page, program = 'program'): boolean {
  const traces = openTraces(dir, program, hashesOf(hashes))
  const found = traces.find(wanted)
  traces.close()
  return found?.hash === 'bytes'
}

test('a page is known again while all that it asked has the same answers', () => {
  const dir = traced()
  expect(isKnown(dir, answers)).toBe(true)
  expect(isKnown(dir, { ...answers, 'note b': '2' })).toBe(true)
})

test.for<[name: string, hashes: Record<string, string>, wanted: PagePath, program: string]>([
  ['an answer is another', { ...answers, 'note a': '2' }, page, 'program'],
  ['a question has no answer any more', { settings: '1' }, page, 'program'],
  ['the program is another', answers, page, 'another'],
  ['its route gives it something else', answers, { ...page, given: '{"number":2}' }, 'program'],
  ['another route has its file', answers, { ...page, component: 'b.astro' }, 'program'],
  ['it was never made', answers, other, 'program'],
])('it is not when %s', ([, hashes, wanted, program]) => {
  expect(isKnown(traced(), hashes, wanted, program)).toBe(false)
})

test('a page that asked nothing is known again', () => {
  expect(isKnown(traced([]), {})).toBe(true)
})

test('traces of pages that are gone go, and those of pages that stand stay', () => {
  const dir = traced()
  const save = (pages: PagePath[]) => {
    const traces = openTraces(dir, 'program', hashesOf(answers))
    traces.save(pages, [])
    traces.close()
  }
  save([page, other])
  expect(isKnown(dir, answers)).toBe(true)
  save([other])
  expect(isKnown(dir, answers)).toBe(false)
})
