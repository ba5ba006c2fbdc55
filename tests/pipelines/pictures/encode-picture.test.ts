import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodePicture } from '../../../pipelines/adapters/pictures/encode-picture.ts'
import { makeAnimation, makePhoto } from '../../fakes/make-photo.ts'

/** Pixels of a line of text. */
const line = 592

test('row 93: a photo has copies in AVIF and WebP, smaller than itself', async () => {
  const photo = await makePhoto(1400, 1000)
  const picture = await encodePicture(photo, line)
  expect(picture).toMatchObject({ width: 1400, height: 1000 })
  const kinds = picture?.copies.map(({ format, width }) => `${width}.${format}`)
  expect(kinds).toEqual(['400.avif', '800.avif', '1184.avif', '400.webp', '800.webp', '1184.webp'])
  for (const { bytes, width, format } of picture?.copies ?? []) {
    expect(bytes.length).toBeLessThan(photo.length)
    const facts = await sharp(bytes).metadata()
    expect(facts.width).toBe(width)
    expect(Math.abs((facts.height ?? 0) - width / 1.4)).toBeLessThan(1)
    expect(facts.format).toBe(format === 'avif' ? 'heif' : 'webp')
  }
})

test('row 93: the same picture gives the same copies, byte for byte', async () => {
  const photo = await makePhoto(700, 500)
  expect(await encodePicture(photo, line)).toEqual(await encodePicture(photo, line))
})

test('row 93: copies hold nothing that the camera wrote, and are the right way up', async () => {
  const photo = await sharp(await makePhoto(900, 600))
    .withExif({ IFD0: { Artist: 'CANARY' }, IFD3: { GPSLatitude: '1/1 2/1 3/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const picture = await encodePicture(photo, line)
  expect(picture).toMatchObject({ width: 600, height: 900 })
  for (const { bytes } of picture?.copies ?? []) {
    const { exif, xmp, iptc, icc, orientation, width = 0, height = 0 } = await sharp(bytes).metadata()
    expect([exif, xmp, iptc, icc, orientation ?? 1]).toEqual([undefined, undefined, undefined, undefined, 1])
    expect(height).toBeGreaterThan(width)
  }
  expect(picture?.copies).toHaveLength(4)
})

test('row 93: colours of another profile are the same in sRGB', async () => {
  const red = { width: 500, height: 500, channels: 3, background: '#c04020' } as const
  const wide = await sharp({ create: red }).withIccProfile('p3').png({ compressionLevel: 0 }).toBuffer()
  const [copy] = (await encodePicture(wide, line))?.copies ?? []
  const { data } = await sharp(copy?.bytes).raw().toBuffer({ resolveWithObject: true })
  for (const [at, value] of [0xc0, 0x40, 0x20].entries()) {
    expect(Math.abs((data[at] ?? 0) - value)).toBeLessThan(8)
  }
})

test('row 93: what is seen through stays so', async () => {
  const glass = { width: 600, height: 400, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } } as const
  const picture = await encodePicture(
    await sharp({ create: glass }).png({ compressionLevel: 0 }).toBuffer(),
    line,
  )
  for (const { bytes } of picture?.copies ?? []) expect((await sharp(bytes).metadata()).hasAlpha).toBe(true)
  expect(picture?.copies.length).toBeGreaterThan(0)
})

test('row 93: what moves, what is drawn and what is tiny is left as it is', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>')
  expect(await encodePicture(await makeAnimation(600, 400), line)).toEqual({
    width: 600,
    height: 400,
    copies: [],
  })
  expect(await encodePicture(svg, line)).toEqual({ width: 600, height: 400, copies: [] })
  expect(await encodePicture(await makePhoto(300, 200), line)).toEqual({
    width: 300,
    height: 200,
    copies: [],
  })
})

test('row 93: a file that breaks off has its size and no copies; one that is no picture, nothing', async () => {
  const photo = await makePhoto(1000, 800)
  const broken = photo.subarray(0, photo.length / 2)
  expect(await encodePicture(broken, line)).toEqual({ width: 1000, height: 800, copies: [] })
  expect(await encodePicture(Buffer.from('no picture'), line)).toBeNull()
  expect(await encodePicture(Buffer.alloc(0), line)).toBeNull()
})
