/** Puts a text together out of parts of another one, unit by unit. */
import { decodeAddress } from './decode-address.ts'
import { decodeEntities } from './decode-entities.ts'

export interface FlatText {
  /** Begins a text of at most `most` units. */
  begin(most: number): void
  /** Adds the units of `text` from `from` to `to`, its entities and percent signs decoded. */
  add(text: string, units: Uint16Array, from: number, to: number): void
  addUnit(unit: number): void
  end(): string
}

/** A text that is put together in the same array each time. */
export function createFlatText(): FlatText {
  let made = new Uint16Array(0)
  let length = 0
  return {
    begin: (most) => {
      if (most > made.length) made = new Uint16Array(2 * most)
      length = 0
    },
    add: (text, units, from, to) => {
      const start = length
      for (let at = from; at < to; at++) {
        const unit = units[at] ?? 0
        if (unit === ampersand || unit === percent) {
          const decoded = decodeAddress(decodeEntities(text.slice(from, to)))
          Buffer.from(made.buffer).write(decoded, 2 * start, 'utf16le')
          length = start + decoded.length
          return
        }
        made[length++] = unit
      }
    },
    addUnit: (unit) => {
      made[length++] = unit
    },
    end: () => Buffer.from(made.buffer).toString('utf16le', 0, 2 * length),
  }
}

const [ampersand, percent] = [0x26, 0x25]
