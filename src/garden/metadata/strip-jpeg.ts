/**
 * JPEG without EXIF (place, camera, owner), XMP, IPTC, comments, previews and
 * whatever stands behind its end. The picture, its colour profile and its
 * orientation stay to the bit: ITU T.81, annex B; EXIF 2.32, 4.7.
 */
import { concat, hasText, viewOf } from './bytes.ts'
import { readOrientation, writeOrientation } from './orientation.ts'
import { malformed, type Stripped } from './stripped.ts'

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda]

export function stripJpeg(bytes: Uint8Array): Stripped {
  const head: Uint8Array[] = []
  const rest: Uint8Array[] = []
  let orientation = 1
  let at = 2
  for (;;) {
    // Any number of fill bytes may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) return malformed(`no marker at byte ${at}`)
    if (marker === endOfImage) break
    if (at + 4 > bytes.length) return malformed(`a segment ends early at byte ${at}`)
    const end = at + 2 + viewOf(bytes).getUint16(at + 2)
    if (end > bytes.length || end < at + 4) return malformed(`a segment ends early at byte ${at}`)
    const content = bytes.subarray(at + 4, end)
    if (marker === 0xe1 && hasText(content, 0, 'Exif\0\0')) orientation = readOrientation(content.subarray(6))
    const next = marker === startOfScan ? scanEnd(bytes, end) : end
    if (isKept(marker, content)) (marker === 0xe0 ? head : rest).push(bytes.subarray(at, next))
    at = next
  }
  const exif = orientation === 1 ? [] : [exifSegment(orientation)]
  const mark = (code: number) => Uint8Array.from([0xff, code])
  return { state: 'clean', bytes: concat([mark(startOfImage), ...head, ...exif, ...rest, mark(endOfImage)]) }
}

/** All that draws the picture; of the application segments, only JFIF, colour profiles and Adobe's colour transform. */
function isKept(marker: number, content: Uint8Array): boolean {
  if (marker === 0xe0) return hasText(content, 0, 'JFIF\0')
  if (marker === 0xe2) return hasText(content, 0, 'ICC_PROFILE\0')
  if (marker === 0xee) return hasText(content, 0, 'Adobe')
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef) && marker < 0xf0
}

/** Where the data of a scan ends: at a marker that is neither stuffing nor a restart. */
function scanEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

function exifSegment(orientation: number): Uint8Array {
  const content = concat([new TextEncoder().encode('Exif\0\0'), writeOrientation(orientation)])
  return concat([Uint8Array.from([0xff, 0xe1, 0, content.length + 2]), content])
}
