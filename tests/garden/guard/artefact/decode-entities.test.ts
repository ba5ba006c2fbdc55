import { expect, it } from 'vitest'
import { decodeEntities } from '../../../../src/garden/guard/artefact/decode-entities.ts'

it.each([
  ['a &amp; b &#60;c&#x3E;', 'a & b <c>'],
  ['&AMP; &quot', '& "'],
  ['&constructor; &valueOf;', '&constructor; &valueOf;'],
  ['&nonsense; &#0; &#x110000;', '&nonsense; &#0; &#x110000;'],
])('reads %j', (text, decoded) => expect(decodeEntities(text)).toBe(decoded))
