/** Looks at the pictures that published pages show, and sees to smaller copies of them. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Garden } from '../../../src/garden/garden.ts'
import { stripMetadata } from '../../../src/garden/metadata/strip-metadata.ts'
import type { VaultPath } from '../../../src/garden/paths.ts'
import type { Picture } from '../../../src/garden/pictures/picture.ts'
import { picturePlaces } from '../../../src/garden/pictures/picture-places.ts'
import { eachOf } from '../each-of.ts'
import { encodePicture, encoderVersion } from './encode-picture.ts'
import { openPictureCache, type PictureCache } from './picture-cache.ts'

export interface PicturesRead {
  /** By path; without those of which nothing can be read. */
  pictures: Map<VaultPath, Picture>
  /** By address below the site's base, the absolute paths of the copies. */
  files: Map<string, string>
}

/** The pictures of the garden in the folder `vault`; their copies are kept in `cacheDir`. */
export async function readPictures(garden: Garden, vault: string, cacheDir: string): Promise<PicturesRead> {
  const cache = openPictureCache(join(cacheDir, 'pictures'), encoderVersion)
  const read: PicturesRead = { pictures: new Map(), files: new Map() }
  // One thread for each picture: several pictures at once use the processors better than several threads for one.
  sharp.concurrency(1)
  await eachOf([...picturePlaces(garden)], availableParallelism(), async ([path, place]) => {
    const bytes = await readFile(join(vault, path)).catch(() => null)
    if (bytes) await readPicture(path, bytes, place, cache, read)
  })
  await cache.save()
  return { ...read, pictures: new Map([...read.pictures].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

async function readPicture(
  path: VaultPath,
  bytes: Uint8Array,
  place: number,
  cache: PictureCache,
  { pictures, files }: PicturesRead,
): Promise<void> {
  // What cannot be published must not be shown in copies either.
  if (stripMetadata(path, bytes).state === 'malformed') return
  const hash = createHash('sha256').update(bytes).digest('hex')
  const key = `${hash} ${place}`
  const { size, copies } = await cache.get(key, () => encodePicture(bytes, place))
  if (!size) return
  const placed = copies.map(({ format, width, bytes }) => {
    const address = `pictures/${hash.slice(0, 16)}-${width}.${format}`
    files.set(address, cache.fileOf(key, { format, width, bytes }))
    return { format, width, address }
  })
  pictures.set(path, { ...size, copies: placed })
}
