/** Prints the drawing of a card as a PNG of sixteen colours, from the blue of the print to its paper. */
import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'
import sharp from 'sharp'

const blue = [0x14, 0x34, 0x5f] as const
const paper = [0xf7, 0xf6, 0xf1] as const

const compress = promisify(deflate)

/** `svg` is in shades of grey: black is blue, white is paper. The same drawing gives the same bytes. */
export async function printCard(svg: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true })
  const rows = packRows(data, info.width, info.height, info.channels)
  const size = Buffer.alloc(8)
  size.writeUInt32BE(info.width, 0)
  size.writeUInt32BE(info.height, 4)
  // Four bits for each pixel, which are places in the palette.
  const header = Buffer.concat([size, Buffer.from([4, 3, 0, 0, 0])])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette()),
    chunk('IDAT', await compress(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** By the grey of a pixel, its place in the palette. */
const shades = Uint8Array.from({ length: 256 }, (_, grey) => Math.round((grey * 15) / 255))

/** Two pixels to a byte, the width being even; every row begins with the filter 0, which leaves it as it is. */
function packRows(pixels: Buffer, width: number, height: number, channels: number): Buffer {
  const length = 1 + Math.ceil(width / 2)
  const rows = Buffer.alloc(length * height)
  for (let y = 0; y < height; y++) {
    let pixel = y * width * channels
    for (let at = y * length + 1; at < (y + 1) * length; at++) {
      rows[at] = (shades[pixels[pixel] ?? 0] ?? 0) * 16 + (shades[pixels[pixel + channels] ?? 0] ?? 0)
      pixel += 2 * channels
    }
  }
  return rows
}

function palette(): Buffer {
  const shades = Array.from({ length: 16 }, (_, at) => at / 15)
  return Buffer.from(
    shades.flatMap((part) => blue.map((one, at) => Math.round(one + part * ((paper[at] ?? 0) - one)))),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
