/** Small pictures, byte for byte the same everywhere: the PNG is stored, not compressed, as compressors differ. */
import { crc32 } from 'node:zlib'
import type { Random } from './random.ts'

const width = 96
const height = 64

/** The bytes of a PNG of 96 by 64 pixels: stripes of two colours. */
export function pngPicture(random: Random): Uint8Array {
  const [back, front] = [colour(random), colour(random)]
  const stripe = 3 + random.below(20)
  const rows: number[] = []
  for (let y = 0; y < height; y++) {
    rows.push(0)
    for (let x = 0; x < width; x++) rows.push(...((x + y) % (2 * stripe) < stripe ? back : front))
  }
  const header = Uint8Array.from([...bigEndian(width), ...bigEndian(height), 8, 2, 0, 0, 0])
  return Buffer.concat([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', stored(Uint8Array.from(rows))),
    chunk('IEND', new Uint8Array()),
  ])
}

/** An SVG of a few circles. */
export function svgPicture(random: Random): string {
  const circle = () =>
    `<circle cx="${random.below(96)}" cy="${random.below(64)}" r="${2 + random.below(20)}" fill="rgb(${colour(random).join()})"/>`
  const circles = Array.from({ length: 3 + random.below(6) }, circle).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${circles}</svg>\n`
}

function colour(random: Random): [number, number, number] {
  return [random.below(256), random.below(256), random.below(256)]
}

/** A zlib stream (RFC 1950) of one stored block (RFC 1951, 3.2.4): up to 65,535 bytes. */
function stored(bytes: Uint8Array): Uint8Array {
  const length = bytes.length
  const head = [0x78, 0x01, 1, length & 0xff, length >>> 8, ~length & 0xff, (~length >>> 8) & 0xff]
  return Buffer.concat([Uint8Array.from(head), bytes, Uint8Array.from(bigEndian(adler32(bytes)))])
}

function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([
    Uint8Array.from(bigEndian(data.length)),
    body,
    Uint8Array.from(bigEndian(crc32(body))),
  ])
}

function bigEndian(number: number): number[] {
  return [number >>> 24, (number >>> 16) & 0xff, (number >>> 8) & 0xff, number & 0xff]
}
