import { expect, test } from 'vitest'
import { escapeXml, xmlText } from '../../src/site/xml.ts'

test('keeps what XML allows and drops what it forbids', () => {
  expect(xmlText('a\tb\nc\u0000\u0008\u000B\u001F\uFFFF')).toBe('a\tb\nc')
  expect(xmlText('🌱\uD800')).toBe('🌱\uFFFD')
})

test('escapes the five signs', () => {
  expect(escapeXml(`<a b="c" d='e'> & so`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt; &amp; so')
})
