import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findMarked, markText } from '../../../../src/garden/writing/render/markers.ts'

const body = fc
  .string({ unit: 'grapheme' })
  .filter((text) => !text.includes('<!-- one:') && !text.includes('\r'))

it('finds what it marked, wherever it stands', () => {
  fc.assert(
    fc.property(body, body, body, (before, text, after) => {
      const source = `${before}\n${markText(text)}${after}`
      const found = findMarked(source)
      expect(found?.untouched).toBe(true)
      expect(source.slice(found?.start, found?.end)).toBe(text)
    }),
  )
})

it('says when a person has edited it', () => {
  const source = markText('A line.\n')
  expect(findMarked(source.replace('A line', 'Another'))?.untouched).toBe(false)
  expect(findMarked(source.replaceAll('\n', '\r\n'))?.untouched).toBe(true)
})

it.each(['', 'text', '<!-- one:written abc -->\n\nno end', '<!-- one:end -->'])(
  'finds nothing in %j',
  (source) => {
    expect(findMarked(source)).toBeNull()
  },
)

it('is none without its end, however often it begins', () => {
  expect(findMarked('<!-- one:written a -->\n\n'.repeat(60_000))).toBeNull()
}, 2000)

it('begins behind its marker, also where nothing or a line break stands there', () => {
  for (const body of ['', '\n', '\n\nA line.\n']) {
    const source = `Before.\n${markText(body)}`
    const found = findMarked(source)
    expect(source.slice(found?.start, found?.end)).toBe(body)
  }
})
