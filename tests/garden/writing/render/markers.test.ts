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
