/** Asks for pages of other sites, and offers what came of it in one pull request. */
import { type WebState, webState } from '../../src/garden/web/link-state.ts'
import { type PageNews, type PagesReport, pagesBody, pagesTitle } from '../../src/garden/web/pages-offer.ts'
import { parseWebRecord } from '../../src/garden/web/parse-record.ts'
import { planVisits } from '../../src/garden/web/plan-visits.ts'
import { publicWebLinks } from '../../src/garden/web/public-web-links.ts'
import { recordName } from '../../src/garden/web/record-name.ts'
import type { WebRecord } from '../../src/schemas/web-record.ts'
import { leftAlone, settleProposal } from '../adapters/proposals/settle-proposal.ts'
import { type ProposalAccess, type Workplace, withWorkplace } from '../adapters/proposals/with-workplace.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readWebRecords, recordsFolder, writeWebRecord } from '../adapters/web/web-records.ts'
import type { World } from '../adapters/world.ts'
import { type CheckWebOptions, checkWeb } from './check-web.ts'
import type { WebLinkRecord } from './web-report.ts'

/** The branch of the pull request. */
export const pagesBranch = 'one/pages'

/** Asks for what is due of the published notes of the default branch, and publishes the records unless `dryRun`: then nobody is asked. */
export async function proposePages(
  world: World,
  place: GardenPlace,
  access: ProposalAccess,
  { dryRun, ...options }: CheckWebOptions & { dryRun: boolean },
): Promise<PagesReport> {
  return withWorkplace(world, place, access, { branch: pagesBranch, dryRun }, async (workplace) => {
    const none = { title: '', news: [], records: 0, asked: 0, left: 0, isOffline: false }
    if (!workplace.isFree) return { ...none, ...leftAlone(workplace) }
    if (dryRun) return planOnly(world, workplace, options.limit)
    const { records: before } = await readWebRecords(workplace.place.vault)
    await takeOffered(workplace, before)
    const { links, asked, left, isOffline } = await checkWeb(world, workplace.place, options)
    const { records } = await readWebRecords(workplace.place.vault)
    const changed = links
      .flatMap(({ address }) => records.get(address) ?? [])
      .filter((record) => JSON.stringify(record) !== JSON.stringify(before.get(record.address)))
    const news = newsOf(links, before, changed)
    const title = pagesTitle(changed.length)
    const body = pagesBody(news, changed.length)
    const paths = changed.map(({ address }) => `${recordsFolder}/${recordName(address)}.json`)
    const settled = await settleProposal(
      workplace,
      { title, body, changes: [], changed: paths },
      { isEmpty: changed.length === 0, dryRun },
    )
    return { title, news, records: changed.length, asked, left, isOffline, ...settled }
  })
}

async function planOnly(world: World, workplace: Workplace, limit: number): Promise<PagesReport> {
  const { vault, settings } = workplace.place
  const { garden } = await readGarden(world, workplace.place)
  const { records } = await readWebRecords(vault)
  const plan = { today: world.today(), recheckDays: settings.webRecheckDays, limit }
  const { visits, left } = planVisits(publicWebLinks(garden, settings).keys(), records, plan)
  const title = pagesTitle(visits.length)
  const due = { asked: 0, left: visits.length + left, isOffline: false }
  return { title, news: [], records: 0, ...due, ...leftAlone(workplace), outcome: 'planned' }
}

/** What the open pull request holds is known already: those pages are not asked for once more every time. */
async function takeOffered(
  { upstream, pulls, place }: Workplace,
  known: ReadonlyMap<string, WebRecord>,
): Promise<void> {
  if (!upstream?.tip || !pulls.some(({ state }) => state === 'open')) return
  const { git, tip, prefix } = upstream
  const folder = `${prefix}${recordsFolder}/`
  const listed = await git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', tip, '--', folder])
  for (const path of listed.split('\0').filter((one) => one.endsWith('.json'))) {
    const text = await git(['cat-file', 'blob', `${tip}:${path}`])
    const parsed = parseWebRecord(text, path.slice(folder.length, -'.json'.length))
    if (!('record' in parsed)) continue
    const { record } = parsed
    const inBase = known.get(record.address)
    if (!inBase || lastAsked(inBase) < lastAsked(record)) await writeWebRecord(place.vault, record)
  }
}

/** `YYYY-MM-DD`; empty where nobody asked. */
function lastAsked({ answers }: WebRecord): string {
  return answers.at(-1)?.last ?? ''
}

/** What an owner may want to do something about. */
const telling: ReadonlySet<WebState> = new Set<WebState>(['moved', 'blocked', 'failing', 'dead'])

/** Those of `changed` that are in another state than `before`. */
function newsOf(
  links: readonly WebLinkRecord[],
  before: ReadonlyMap<string, WebRecord>,
  changed: readonly WebRecord[],
): PageNews[] {
  const known = new Set(changed.map(({ address }) => address))
  return links.flatMap(({ address, state, moved, archive, places }) => {
    const isNews = known.has(address) && state !== stateOf(before.get(address))
    if (!isNews || !telling.has(state)) return []
    const [first] = places
    const place = first ? { source: first.source, line: first.line } : null
    return [{ address, state, instead: (state === 'moved' ? moved : archive?.address) ?? null, place }]
  })
}

function stateOf(record: WebRecord | undefined): WebState {
  return record ? webState(record) : 'unknown'
}
