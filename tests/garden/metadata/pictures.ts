/** Small pictures with metadata in every place that their format has. */
import { crc32, deflateSync } from 'node:zlib'

export const secret = 'CANARY-METADATA'

/** A TIFF structure with an orientation and the secret. */
export function tiff(orientation: number): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.write('II*\0', 0, 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(1, 8)
  bytes.writeUInt16LE(0x0112, 10)
  bytes.writeUInt16LE(3, 12)
  bytes.writeUInt32LE(1, 14)
  bytes.writeUInt16LE(orientation, 18)
  return Buffer.concat([bytes, Buffer.from(secret)])
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** What draws the picture, in order: these bytes must come through as they are. */
export const jpegPicture: Buffer[] = [
  segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
  segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')),
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
  Buffer.concat([
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56]),
  ]),
]

export function jpeg(orientation = 1): Buffer {
  const [jfif, icc, ...rest] = jpegPicture
  const xmp = segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`))
  const parts = [jfif, segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(orientation)])), xmp, icc]
  const more = [segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`)), segment(0xfe, Buffer.from(secret))]
  const end = Buffer.concat([Buffer.from([0xff, 0xd9]), Buffer.from(secret)])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...parts.flatMap((part) => part ?? []),
    ...more,
    ...rest,
    end,
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

export const pngPicture: Buffer[] = [
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
  chunk('IDAT', deflateSync(Buffer.from([0, 7]))),
  chunk('IEND', Buffer.alloc(0)),
]

export function png(orientation = 1): Buffer {
  const [header, gamma, data, end] = pngPicture
  const texts = [
    chunk('tEXt', Buffer.from(`Author\0${secret}`)),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(secret))])),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${secret}`)),
    chunk('eXIf', tiff(orientation)),
    chunk('tIME', Buffer.from([7, 0xea, 11, 22, 20, 0, 0])),
    chunk('prVt', Buffer.from(secret)),
  ]
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const parts = [signature, header, ...texts, gamma, data, end, Buffer.from(secret)]
  return Buffer.concat(parts.flatMap((part) => part ?? []))
}

function riff(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

export const webpPicture: Buffer[] = [
  riff('ICCP', Buffer.from('profil')),
  riff('VP8L', Buffer.from([0x2f, 0, 0, 0, 0])),
]

export function webp(orientation = 1): Buffer {
  const flags = riff('VP8X', Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const more = [
    riff('EXIF', tiff(orientation)),
    riff('XMP ', Buffer.from(`<x>${secret}</x>`)),
    riff('note', Buffer.from(secret)),
  ]
  const body = Buffer.concat([Buffer.from('WEBP'), flags, ...webpPicture, ...more])
  const head = Buffer.alloc(8)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.from(secret)])
}

const blocks = (text: string) =>
  Buffer.concat([Buffer.from([text.length]), Buffer.from(text), Buffer.from([0])])

export const gifPicture: Buffer[] = [
  Buffer.concat([Buffer.from('GIF89a'), Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255])]),
  Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('NETSCAPE2.0'), Buffer.from([3, 1, 0, 0, 0])]),
  Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0]),
  Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]),
  Buffer.from([0x3b]),
]

export function gif(): Buffer {
  const [head, loop, control, image, end] = gifPicture
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe]), blocks(secret)])
  const xmp = Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('XMP DataXMP'), blocks(secret)])
  const parts = [head, comment, loop, xmp, control, image, end, Buffer.from(secret)]
  return Buffer.concat(parts.flatMap((part) => part ?? []))
}
