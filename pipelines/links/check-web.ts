/** Asks for the pages of other sites that published notes link to, and writes down what came of it. */
import { goneSince } from '../../src/garden/web/link-state.ts'
import { planVisits, wantsArchive } from '../../src/garden/web/plan-visits.ts'
import { type PublicWebLink, publicWebLinks } from '../../src/garden/web/public-web-links.ts'
import { newRecord, recordVisit, type Visit } from '../../src/garden/web/record-visit.ts'
import type { WebRecord } from '../../src/schemas/web-record.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { WebDoor } from '../adapters/web/web-door.ts'
import { readWebRecords, sweepWebRecords, writeWebRecord } from '../adapters/web/web-records.ts'
import type { World } from '../adapters/world.ts'
import { type WebReport, webLinkRecords } from './web-report.ts'

export interface CheckWebOptions {
  /** At most so many addresses are asked for. */
  limit: number
  door: WebDoor
}

/** How many hosts are asked at the same time. */
const width = 6

/**
 * Asks for what is due. Each answer is written down as it comes, so that a run
 * that is stopped loses nothing. Without a network nothing is written: a page
 * is not gone because nobody can be reached.
 */
export async function checkWeb(
  world: World,
  place: GardenPlace,
  { limit, door }: CheckWebOptions,
): Promise<WebReport> {
  const { garden, vault } = await readGarden(world, place)
  const links = publicWebLinks(garden, place.settings)
  await sweepWebRecords(place.vault)
  const { records } = await readWebRecords(place.vault)
  const today = world.today()
  const recheckDays = place.settings.webRecheckDays
  const { visits, left } = planVisits(links.keys(), records, { today, recheckDays, limit })
  const keep = async (record: WebRecord) => {
    await writeWebRecord(place.vault, record)
    records.set(record.address, record)
  }
  const run: Run = {
    door,
    today,
    records,
    keep,
    doubtful: [],
    reached: false,
    asked: 0,
    total: visits.length,
  }
  await inTurn(hostsOf(visits), width, (addresses) => visitHost(world, run, addresses))
  const isOffline = !run.reached && visits.length > 0 && !(await door.isOnline())
  if (!isOffline) for (const { record, visit } of run.doubtful) await keep(recordVisit(record, visit, today))
  if (!isOffline) await findArchives(run, [...links], recheckDays, datesOf(vault.notes))
  return { links: webLinkRecords(links, records), asked: isOffline ? 0 : run.asked, left, isOffline }
}

interface Run {
  door: WebDoor
  today: string
  records: Map<string, WebRecord>
  keep(record: WebRecord): Promise<void>
  /** Failures that may be of this machine's network, as long as nobody was reached. */
  doubtful: { record: WebRecord; visit: Visit }[]
  reached: boolean
  asked: number
  total: number
}

/** Asks one host for one address after the other, and leaves it alone when it has enough. */
async function visitHost(world: World, run: Run, addresses: readonly string[]): Promise<void> {
  const { door, today, records, keep } = run
  for (const address of addresses) {
    const record = records.get(address) ?? newRecord(address)
    const visit = await door.visit(record, today)
    run.asked += 1
    world.stage(`links ${run.asked}/${run.total}`)
    const isAnswer = visit.outcome === 'alive' || typeof visit.cause === 'number' || visit.cause === 'robots'
    run.reached ||= isAnswer
    if (isAnswer || run.reached) await keep(recordVisit(record, visit, today))
    else run.doubtful.push({ record, visit })
    if (visit.outcome !== 'alive' && (visit.cause === 429 || visit.retryAfter !== undefined)) return
  }
}

/** Looks for copies of dead pages as they were when they last were seen, or when their note was written. */
async function findArchives(
  { door, today, records, keep }: Run,
  links: readonly (readonly [string, readonly PublicWebLink[]])[],
  recheckDays: number,
  dateOf: (path: string) => string | null,
): Promise<void> {
  for (const [address, places] of links) {
    const record = records.get(address)
    if (!record || !wantsArchive(record, today, recheckDays)) continue
    const written = places.flatMap(({ source }) => dateOf(source) ?? []).sort()[0]
    const archive = await door.findArchive(address, record.alive ?? written ?? goneSince(record) ?? today)
    if (archive !== undefined) await keep({ ...record, archive, sought: today })
  }
}

function datesOf(
  notes: readonly { path: string; dates: { updated: string } | null }[],
): (path: string) => string | null {
  const dates = new Map(notes.map(({ path, dates }) => [path, dates?.updated ?? null]))
  return (path) => dates.get(path) ?? null
}

/** The addresses by host, in the order of the plan. */
function hostsOf(addresses: readonly string[]): string[][] {
  return [...Map.groupBy(addresses, (address) => new URL(address).host).values()]
}

/** Runs `work` for each item, `count` at a time. */
async function inTurn<Item>(
  items: readonly Item[],
  count: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values()
  const runner = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: count }, runner))
}
