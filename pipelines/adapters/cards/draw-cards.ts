/**
 * Draws the cards of a site from its store, and keeps them between builds by
 * what they show. Several are printed at once, while the pages are written.
 */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import type { Card } from '../../../src/site/cards/card.ts'
import { drawCard } from '../../../src/site/cards/draw-card.ts'
import { siteCards } from '../../../src/site/cards/site-cards.ts'
import type { Typesetter } from '../../../src/site/cards/typesetter.ts'
import { openSiteStore } from '../../../src/site/open-store.ts'
import { eachOf } from '../each-of.ts'
import type { SiteOutput } from '../output/site-output.ts'
import { ownName } from '../own-folder.ts'
import { hashSources } from '../renderer-hash.ts'
import { openTypesetter } from './open-typesetter.ts'
import { printCard } from './print-card.ts'

/** The code that decides what a card looks like, and the versions of what it uses. */
const sources = [
  'src/site/cards',
  'src/site/specimen',
  'src/site/curve.ts',
  'pipelines/adapters/cards',
  'package-lock.json',
]

export interface DrawnCards {
  /** By address below the site's base, where each card is kept. */
  files: ReadonlyMap<string, string>
  /** Puts them into the site. */
  put(output: Pick<SiteOutput, 'put'>): Promise<void>
}

/** Draws what the site in the store at `store` needs and `cacheDir` does not hold; `root` is the project. */
export async function drawCards(root: string, store: string, cacheDir: string): Promise<DrawnCards> {
  const cards = readCards(store)
  const folder = join(cacheDir, 'cards')
  const made = join(folder, (await hashSources(root, sources)).slice(0, 16))
  await mkdir(made, { recursive: true })
  const files = new Map([...cards.keys()].map((address) => [address, join(made, basename(address))]))
  const missing = [...cards].filter(([address]) => !existsSync(files.get(address) ?? ''))
  const type = openTypesetter()
  await eachOf(missing, availableParallelism(), ([address, card]) =>
    keepCard(card, join(made, basename(address)), type),
  )
  await forgetOthers(folder, basename(made))
  await forgetOthers(made, ...[...cards.keys()].map((address) => basename(address)))
  return { files, put: (output) => putCards(files, output) }
}

function readCards(store: string): Map<string, Card> {
  const site = openSiteStore(store)
  try {
    return siteCards(site)
  } finally {
    site.close()
  }
}

/** A file has its name when it is complete. */
async function keepCard(card: Card, file: string, type: Typesetter): Promise<void> {
  const partial = ownName(file)
  await writeFile(partial, await printCard(await drawCard(card, type)))
  await rename(partial, file)
}

async function forgetOthers(folder: string, ...kept: string[]): Promise<void> {
  const names = new Set(kept)
  for (const name of await readdir(folder)) {
    if (!names.has(name)) await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function putCards(files: ReadonlyMap<string, string>, output: Pick<SiteOutput, 'put'>): Promise<void> {
  for (const [address, file] of files) output.put(address, await readFile(file))
}
