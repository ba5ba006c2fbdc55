/** The account that posts of a channel go to. */
import type { DistributionSettings } from '../../schemas/distribution-settings.ts'
import type { ChannelName } from '../../schemas/post.ts'

/**
 * The account as the settings name it; null where they have no such channel. A webmention has none:
 * it goes to the page that it tells.
 */
export function postAccount({ channels }: DistributionSettings, channel: ChannelName): string | null {
  return accounts[channel](channels) ?? null
}

type Channels = DistributionSettings['channels']

const accounts: Record<ChannelName, (channels: Channels) => string | null | undefined> = {
  mastodon: ({ mastodon }) => mastodon?.server,
  bluesky: ({ bluesky }) => bluesky?.handle,
  devto: ({ devto }) => devto && 'dev.to',
  linkedin: ({ linkedin }) => linkedin?.author,
  buttondown: ({ buttondown }) => buttondown && 'buttondown',
  smtp: ({ smtp }) => smtp?.from,
  discussion: ({ discussion }) => discussion?.repo,
  release: ({ release }) => release?.repo,
  webmention: () => null,
}
