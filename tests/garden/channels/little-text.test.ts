import fc from 'fast-check'
import { expect, test } from 'vitest'
import { littleText } from '../../../src/garden/channels/little-text.ts'

test.each([
  [
    'a (b) [c] {d} <e> f|g @h *i* _j_ ~k~ \\',
    'a \\(b\\) \\[c\\] \\{d\\} \\<e\\> f\\|g \\@h \\*i\\* \\_j\\_ \\~k\\~ \\\\',
  ],
  ['#tag and #2, a#b', '{hashtag|\\#|tag} and \\#2, a\\#b'],
  ['https://a.example/x_(y)#z', 'https://a.example/x\\_\\(y\\)\\#z'],
])('%j', (text, little) => {
  expect(littleText(text)).toBe(little)
})

test('any text can be read back, and no sign stands as it is but those of tags', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('#tag', ' ', '\\', '{', '|'))
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const little = littleText(text)
      const token = /\{hashtag\|\\#\|([^}]*)\}|\\(.)/gs
      expect(little.replace(token, (_raw, tag, sign) => (tag === undefined ? sign : `#${tag}`))).toBe(text)
      expect(little.replace(token, '')).not.toMatch(/[\\|{}@[\]()<>#*_~]/)
    }),
  )
})
