/**
 * A long JSON document, read part by part: a part is some objects of an array,
 * and says the same in an array of its own.
 */
import type { ArtefactText, LongText } from './artefact-text.ts'
import { placesToCut } from './cut-bytes.ts'
import { decodePart } from './decode-part.ts'
import { jsonStrings } from './json-strings.ts'
import { readJson, readStrings } from './read-json.ts'

/**
 * Where one object ends and the next begins. In a string, a quote has a `\` before
 * it, and behind the quote that ends a string stands no letter.
 */
const between = Buffer.from('},{"')

/**
 * What is between the parts has to be a document with a number in the place of
 * each of them: then, and only then, all of it is one. No string may hold the line ends around the number.
 */
const standIn = '\n0\n'

export function readLongJson(bytes: Uint8Array): LongText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const nextPlace = (from: number): number => {
    for (let at = buffer.indexOf(between, from); at >= 0; at = buffer.indexOf(between, at + 1))
      if (at + 2 > from && isLetter(buffer[at + between.length] ?? 0)) return at + 2
    return -1
  }
  return (look) => {
    const places = placesToCut(buffer, nextPlace)
    let rest = ''
    for (const [at, to] of places.entries()) {
      const from = places[at - 1]
      if (from === undefined) continue
      // The comma behind a part belongs to the rest.
      const end = to < buffer.length ? to - 1 : to
      const part = buffer.subarray(from, end)
      const isRead = at > 1 && look('json', part, () => readItems(part))
      rest += isRead ? standIn : decodePart(part, from)
      rest += to < buffer.length ? ',' : ''
    }
    const strings = jsonStrings(rest)
    return strings ? readStrings(strings) : readJson(decodePart(buffer, 0))
  }
}

function readItems(part: Uint8Array): ArtefactText | null {
  const strings = jsonStrings(`[${decodePart(part, 1)}]`)
  return strings && readStrings(strings)
}

function isLetter(byte: number): boolean {
  return (byte | 32) >= 97 && (byte | 32) <= 122
}
