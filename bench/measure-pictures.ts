/**
 * Measures what copies of a photo cost, by format and effort: seconds of
 * processor time and bytes. `node bench/measure-pictures.ts PHOTO`.
 */
import { readFileSync } from 'node:fs'
import sharp from 'sharp'

const [photo] = process.argv.slice(2)
if (!photo) throw new Error('Say which photo to use: node bench/measure-pictures.ts PHOTO')

sharp.concurrency(1)
const bytes = readFileSync(photo)
const { data, info } = await sharp(bytes)
  .autoOrient()
  .resize({ width: 1184 })
  .raw()
  .toBuffer({ resolveWithObject: true })
const raw = { width: info.width, height: info.height, channels: info.channels }
console.log(`${photo}: ${bytes.length} bytes`)
for (const effort of [0, 1, 2, 4]) {
  await measure(`AVIF at effort ${effort}`, (width) =>
    sharp(data, { raw }).resize({ width }).avif({ quality: 55, effort }).toBuffer(),
  )
}
for (const effort of [2, 4]) {
  await measure(`WebP at effort ${effort}`, (width) =>
    sharp(data, { raw }).resize({ width }).webp({ quality: 80, effort }).toBuffer(),
  )
}

async function measure(name: string, encode: (width: number) => Promise<Buffer>): Promise<void> {
  for (const width of [400, 800, 1184]) {
    const start = process.cpuUsage()
    const copy = await encode(width)
    const { user, system } = process.cpuUsage(start)
    console.log(`${name}, ${width} wide: ${((user + system) / 1e6).toFixed(2)} s, ${copy.length} bytes`)
  }
}
