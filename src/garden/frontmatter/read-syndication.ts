/** Where else a note was posted. */
import { isWebAddress } from '../is-web-address.ts'
import { describe, type FieldReading, report } from './field-reading.ts'
import { findTexts } from './read-texts.ts'

/** The addresses of a list, or of one text with blanks between them; undefined where there are none. Anything else is reported. */
export function readSyndication(reading: FieldReading): string[] | undefined {
  const addresses = findTexts(reading, 'syndication', /\s+/g).flatMap(({ text, range }) => {
    if (isWebAddress(text)) return [text]
    const found = describe({ value: text, raw: text })
    const expected = 'an address such as `https://social.example/@ada/1`'
    report(reading, 'field-type', `An item of \`syndication\` is ${found}; expected ${expected}.`, range)
    return []
  })
  return addresses.length > 0 ? [...new Set(addresses)] : undefined
}
