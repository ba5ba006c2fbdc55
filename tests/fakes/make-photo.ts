/** Pictures made for tests: the same bytes every time. */
import sharp from 'sharp'

/** A JPEG with much in it, as a photo has. */
export function makePhoto(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * 7919 + ((at * at) >> 7)) & 0xff
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(3)
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** An animation of two pictures. */
export async function makeAnimation(width: number, height: number): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer()
  const frames = await Promise.all(['#123', '#def'].map(frame))
  return sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
}
