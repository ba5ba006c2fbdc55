/**
 * Smaller copies of one picture, by sharp, the library that Astro's own image
 * service calls. That service decodes the file anew for every copy and goes on
 * with half a picture where a file is broken; here it is decoded once, and one
 * that is broken is left as it is.
 */
import sharp, { type Metadata, type Sharp } from 'sharp'
import { copyWidths, widestCopy } from '../../../src/garden/pictures/copy-widths.ts'
import { type PictureFormat, pictureFormats } from '../../../src/garden/pictures/picture.ts'

export interface EncodedCopy {
  format: PictureFormat
  width: number
  bytes: Uint8Array
}

export interface EncodedPicture {
  /** Pixels, the way up that it is shown. */
  width: number
  height: number
  copies: EncodedCopy[]
}

/**
 * Stands for all that decides what copies are. By `bench/measure-pictures.ts` a
 * photo in AVIF at effort 0 takes a fiftieth of the time of effort 4, and a few
 * hundredths more bytes.
 */
export const encoderVersion = JSON.stringify(['1', sharp.versions.sharp, sharp.versions.vips])

/** Larger ones would take gigabytes to decode. */
const mostPixels = 120_000_000

/** Pictures so small, in pixels or in bytes, are sent as they are. */
const tinyWidth = 320
const tinyBytes = 6_000

const encode = {
  avif: (picture: Sharp) => picture.avif({ quality: 55, effort: 0 }),
  webp: (picture: Sharp) => picture.webp({ quality: 80, effort: 2 }),
} as const

/**
 * The size of the picture in `bytes` and copies of it for a place of `place`
 * CSS pixels. None for what is drawn, moves, is tiny or cannot be decoded; null
 * where not even the size can be read.
 */
export async function encodePicture(bytes: Uint8Array, place: number): Promise<EncodedPicture | null> {
  const facts = await readFacts(bytes)
  if (!facts) return null
  const { width, height } = facts.autoOrient
  if (!(width > 0 && height > 0)) return null
  const isStill = facts.format !== 'svg' && (facts.pages ?? 1) === 1
  const isTiny = width <= tinyWidth || bytes.length <= tinyBytes
  if (!isStill || isTiny || width * height > mostPixels) return { width, height, copies: [] }
  const copies = await encodeCopies(bytes, copyWidths(width, place)).catch(() => [])
  return { width, height, copies: worthwhile(copies, width, bytes.length) }
}

/** Null for bytes that are no picture. */
async function readFacts(bytes: Uint8Array): Promise<Metadata | null> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return null
  }
}

/** In sRGB and turned as it is shown, without anything that its camera wrote. */
async function encodeCopies(bytes: Uint8Array, widths: readonly number[]): Promise<EncodedCopy[]> {
  const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width: widestCopy, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const copies: EncodedCopy[] = []
  for (const format of pictureFormats) {
    for (const width of widths) {
      const height = Math.max(1, Math.round((width * raw.height) / raw.width))
      const resized = sharp(data, { raw }).resize({ width, height, fit: 'fill' })
      copies.push({ format, width, bytes: await encode[format](resized).toBuffer() })
    }
  }
  return copies
}

/** A format that makes the whole picture larger than its file saves nothing. */
function worthwhile(copies: readonly EncodedCopy[], width: number, bytes: number): EncodedCopy[] {
  return pictureFormats.flatMap((format) => {
    const all = copies.filter((copy) => copy.format === format)
    const widest = all.at(-1)
    const saves = widest !== undefined && (widest.width < width || widest.bytes.length < 0.9 * bytes)
    return saves ? all : []
  })
}
