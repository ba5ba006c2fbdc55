/** What the Internet Archive is asked, and what of its answers is taken. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveQuestion, parseArchive } from '../../../src/garden/web/parse-archive.ts'

/** An answer in the form that the archive documents. */
function answer(closest: Record<string, unknown>): string {
  const sound = {
    available: true,
    status: '200',
    url: 'http://web.archive.org/web/20210304101112/https://example.org/a',
    timestamp: '20210304101112',
  }
  return JSON.stringify({ url: 'example.org/a', archived_snapshots: { closest: { ...sound, ...closest } } })
}

describe('the archive', () => {
  it('is asked for the copy nearest to a day', () => {
    expect(archiveQuestion('https://example.org/a?b=c&d', '2021-03-05')).toBe(
      'https://archive.org/wayback/available?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d&timestamp=20210305',
    )
  })

  it('names a copy and its day', () => {
    expect(parseArchive(answer({}))).toEqual({
      address: 'https://web.archive.org/web/20210304101112/https://example.org/a',
      taken: '2021-03-04',
    })
  })

  it.each([
    ['no copy', JSON.stringify({ url: 'example.org', archived_snapshots: {} })],
    ['a copy of a failure', answer({ status: '404' })],
    ['a copy that is not there', answer({ available: false })],
  ])('knows of none: %s', (_name, text) => {
    expect(parseArchive(text)).toBeNull()
  })

  it.each([
    ['a page of HTML', '<!doctype html>'],
    ['another site', answer({ url: 'https://evil.example/web/2021/https://example.org/a' })],
    ['a script', answer({ url: 'javascript:alert(1)' })],
    ['a day that no calendar has', answer({ timestamp: '20219999' })],
    ['no form at all', '{}'],
  ])('says nothing that is taken: %s', (_name, text) => {
    expect(parseArchive(text)).toBeUndefined()
  })

  it('is read without harm whatever it sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseArchive(text)).toBeUndefined()
      }),
    )
  })
})
