/** Brings answers from elsewhere into the vault, and hides those that the owner does not want. */
import { UserError } from '../../src/garden/user-error.ts'
import { mergeMentions } from '../../src/garden/webmentions/merge-mentions.ts'
import { parseJf2 } from '../../src/garden/webmentions/parse-jf2.ts'
import type { Webmention } from '../../src/schemas/webmention.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { type Ask, fetchMentions } from '../adapters/webmentions/fetch-mentions.ts'
import { readMentions, writeMentions } from '../adapters/webmentions/mention-records.ts'
import { readSavedFeed } from '../adapters/webmentions/read-saved-feed.ts'
import type { World } from '../adapters/world.ts'

export interface WebmentionOptions {
  /** A feed that was saved to a file, in place of asking webmention.io. */
  from?: string | undefined
  /** Ids to hide, and to show again; with either nobody is asked. */
  hide: readonly string[]
  show: readonly string[]
  /** What webmention.io knows the owner by. */
  token?: string | undefined
  ask?: Ask | undefined
}

export interface WebmentionReport {
  /** What the vault keeps. */
  kept: number
  /** What came with this run. */
  added: number
  hidden: number
  mentions: Webmention[]
}

/** Reads, merges and writes the records. Throws `UserError` where the settings want no mentions. */
export async function webmentions(
  world: World,
  { settings, vault }: GardenPlace,
  options: WebmentionOptions,
): Promise<WebmentionReport> {
  if (!settings.webmentions) {
    throw new UserError(
      'The settings want no webmentions.',
      'The help note on the site says how to set them up.',
    )
  }
  const before = await readMentions(vault)
  const moderates = options.hide.length + options.show.length > 0
  const fetched = moderates ? [] : (await readFeed(world, settings.url, options)).flatMap(parseJf2)
  const after = moderate(mergeMentions(before, fetched), options)
  if (JSON.stringify(after) !== JSON.stringify(before)) await writeMentions(vault, after)
  return {
    kept: after.length,
    added: after.length - before.length,
    hidden: after.filter(({ hidden }) => hidden).length,
    mentions: after,
  }
}

async function readFeed(
  world: World,
  site: string,
  { from, token, ask }: WebmentionOptions,
): Promise<unknown[]> {
  if (from !== undefined) return [await readSavedFeed(world.cwd, from)]
  if (token) return fetchMentions(new URL(site).host, token, ask)
  throw new UserError(
    'webmention.io tells the mentions of a site to its owner alone.',
    'Put its API key into the environment variable WEBMENTION_IO_TOKEN, or save its feed and give it with `--from FILE`.',
  )
}

function moderate(mentions: Webmention[], { hide, show }: WebmentionOptions): Webmention[] {
  const unknown = [...hide, ...show].find((id) => !mentions.some((mention) => mention.id === id))
  if (unknown !== undefined) {
    throw new UserError(`There is no mention \`${unknown}\`.`, '`one webmentions --json` lists their ids.')
  }
  return mentions.map((mention) => {
    const hidden = hide.includes(mention.id) || (mention.hidden && !show.includes(mention.id))
    return { ...mention, hidden }
  })
}
