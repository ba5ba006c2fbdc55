/** How a picture is to be turned, which browsers read from its EXIF data: the one thing there that must stay. */
import { hasText, viewOf } from './bytes.ts'

/** The tag of the orientation, of type SHORT: EXIF 2.32, 4.6.4. */
const tag = 0x0112

/** The orientation, 1 to 8, that a TIFF structure gives its first picture; 1 where it says nothing sound. */
export function readOrientation(tiff: Uint8Array): number {
  const little = hasText(tiff, 0, 'II')
  if (tiff.length < 14 || (!little && !hasText(tiff, 0, 'MM'))) return 1
  const view = viewOf(tiff)
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return 1
  const count = view.getUint16(directory, little)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + 12 * entry
    if (at + 12 > tiff.length) return 1
    if (view.getUint16(at, little) === tag) return sound(view.getUint16(at + 8, little))
  }
  return 1
}

/** A TIFF structure that holds the orientation and nothing else. */
export function writeOrientation(orientation: number): Uint8Array {
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return Uint8Array.from([...header, 0, 1, ...entry, 0, 0, 0, 0])
}

function sound(orientation: number): number {
  return orientation >= 1 && orientation <= 8 ? orientation : 1
}
