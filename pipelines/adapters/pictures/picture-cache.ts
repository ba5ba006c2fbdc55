/**
 * Keeps the copies of pictures between builds, each picture in a folder of its
 * own. A folder gets its name when it is complete, so a run that dies leaves
 * whole folders and others that nobody takes for them.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { pictureFormats } from '../../../src/garden/pictures/picture.ts'
import { ownName } from '../own-folder.ts'
import type { EncodedPicture } from './encode-picture.ts'

const keptSchema = z.object({
  /** Null where nothing could be read. */
  size: z.object({ width: z.number(), height: z.number() }).nullable(),
  copies: z.array(z.object({ format: z.enum(pictureFormats), width: z.number(), bytes: z.number() })),
})

export type KeptPicture = z.infer<typeof keptSchema>

export interface PictureCache {
  /** What is kept under `key`, made by `encode` when nothing is, and once however many ask at the same time. */
  get(key: string, encode: () => Promise<EncodedPicture | null>): Promise<KeptPicture>
  /** The absolute path of a copy. */
  fileOf(key: string, copy: KeptPicture['copies'][number]): string
  /** Forgets what nobody asked for. */
  save(): Promise<void>
}

/** Opens the cache in the folder `dir`; of the text `maker` all keys are a part. */
export function openPictureCache(dir: string, maker: string): PictureCache {
  const asked = new Set<string>()
  const nameOf = (key: string) => {
    const name = createHash('sha256').update(`${maker}\0${key}`).digest('hex').slice(0, 32)
    asked.add(name)
    return name
  }
  const begun = new Map<string, Promise<KeptPicture>>()
  const make = async (name: string, encode: () => Promise<EncodedPicture | null>) =>
    readKept(join(dir, name)) ?? writeKept(dir, name, await encode())
  return {
    get: (key, encode) => {
      const name = nameOf(key)
      const made = begun.get(name) ?? make(name, encode).finally(() => begun.delete(name))
      begun.set(name, made)
      return made
    },
    fileOf: (key, copy) => join(dir, nameOf(key), fileName(copy)),
    save: async () => {
      const names = await readdir(dir).catch(() => [] as string[])
      for (const name of names.filter((one) => !asked.has(one)))
        await rm(join(dir, name), { recursive: true, force: true })
    },
  }
}

const facts = 'picture.json'

/** Without waiting: for small files that takes several times as long as reading them. */
function readKept(folder: string): KeptPicture | null {
  try {
    const kept = keptSchema.parse(JSON.parse(readFileSync(join(folder, facts), 'utf8')))
    const names = new Set(readdirSync(folder))
    return kept.copies.every((copy) => names.has(fileName(copy))) ? kept : null
  } catch {
    return null
  }
}

async function writeKept(dir: string, name: string, picture: EncodedPicture | null): Promise<KeptPicture> {
  const { copies = [], ...size } = picture ?? {}
  const kept = keptSchema.parse({
    size: picture && size,
    copies: copies.map(({ format, width, bytes }) => ({ format, width, bytes: bytes.length })),
  })
  const partial = join(dir, ownName('partial'))
  await mkdir(partial, { recursive: true })
  for (const copy of copies) await writeFile(join(partial, fileName(copy)), copy.bytes)
  await writeFile(join(partial, facts), JSON.stringify(kept))
  await rm(join(dir, name), { recursive: true, force: true })
  await rename(partial, join(dir, name))
  return kept
}

function fileName({ format, width }: Pick<KeptPicture['copies'][number], 'format' | 'width'>): string {
  return `${width}.${format}`
}
