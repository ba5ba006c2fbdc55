/** What became of the links that earlier pull requests suggested. */

import { unsettled } from '../../src/garden/proposals/past-proposal.ts'
import { findDropped } from '../../src/garden/suggest/offers/find-dropped.ts'
import type { Offer, OfferRecord } from '../../src/garden/suggest/offers/offer-record.ts'
import { readOfferRecord } from '../../src/garden/suggest/offers/offer-record.ts'
import { ensureCommit } from '../adapters/git/fetch-branches.ts'
import type { Pull } from '../adapters/github/open-github.ts'
import type { Workplace } from '../adapters/proposals/with-workplace.ts'
import { readBlobs } from '../adapters/read-blobs.ts'
import type { GardenRead } from '../adapters/read-garden.ts'
import type { World } from '../adapters/world.ts'

export interface PastOffers {
  /** Those that their owner did not want. */
  unwanted: Offer[]
  /** The numbers of the pull requests that say so. */
  settles: number[]
}

/** Reads all that are not settled. One that cannot be read is told, and nothing follows from it. */
export async function readPastOffers(
  world: World,
  workplace: Workplace,
  read: GardenRead,
): Promise<PastOffers> {
  const past = workplace.pulls.map((pull) => ({ ...pull, record: readOfferRecord(pull.body) }))
  const found: PastOffers = { unwanted: [], settles: [] }
  for (const pull of unsettled<OfferRecord, (typeof past)[number]>(past)) {
    const unwanted = pull.record && (await unwantedOf(workplace, read, pull, pull.record))
    if (unwanted) {
      found.unwanted.push(...unwanted.filter((offer) => isThere(offer, read)))
      found.settles.push(pull.number)
    } else world.notice(`What became of pull request ${pull.number} cannot be read: nothing follows from it.`)
  }
  return found
}

/** Null where the merged notes are not to be had. */
async function unwantedOf(
  { place, upstream }: Workplace,
  { vault, garden }: GardenRead,
  { state, mergeCommit }: Pull,
  { offers }: OfferRecord,
): Promise<Offer[] | null> {
  if (state === 'closed') return offers
  if (mergeCommit === null || upstream === null) return null
  const { git, prefix } = upstream
  if (!(await ensureCommit(git, mergeCommit))) return null
  const sources = [...new Set(offers.map(({ source }) => source))].filter((path) => !/[\r\n]/.test(path))
  const texts = new Map<string, string | null>()
  const names = sources.map((path) => `${mergeCommit}:${prefix}${path}`)
  for await (const { text } of readBlobs(place.vault, names)) texts.set(sources[texts.size] ?? '', text)
  return findDropped(offers, {
    garden,
    format: vault.obsidian.linkFormat,
    bibliography: vault.bibliography ?? null,
    textOf: (path) => texts.get(path) ?? null,
  })
}

function isThere({ source, target }: Offer, { garden }: GardenRead): boolean {
  return garden.notes.has(source) && garden.notes.has(target)
}
