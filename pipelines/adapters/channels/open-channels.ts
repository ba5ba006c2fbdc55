/** The channels of the settings that can be reached with what the environment holds. */
import type { DistributionSettings } from '../../../src/schemas/distribution-settings.ts'
import { type ChannelName, channelNames, type Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { openBluesky } from './bluesky.ts'
import { openButtondown } from './buttondown.ts'
import { type ChannelHttp, openChannelHttp } from './channel-http.ts'
import { openDevto } from './devto.ts'
import { openDiscussion } from './discussion.ts'
import { keepSecrets } from './keep-secrets.ts'
import { openLinkedin } from './linkedin.ts'
import { openMastodon } from './mastodon.ts'
import { readRecipients } from './read-recipients.ts'
import { openRelease } from './release.ts'
import { openSmtp } from './smtp.ts'
import { openWebmention } from './webmention.ts'

export interface OpenedChannels {
  doors: ReadonlyMap<ChannelName, Door<Post>>
  /** Of the others the environment variables that they need. */
  missing: ReadonlyMap<ChannelName, readonly string[]>
}

type Environment = Readonly<Record<string, string | undefined>>

/** Nothing is asked of anybody yet. Secrets come from `env` alone. */
export function openChannels(
  { channels }: Pick<DistributionSettings, 'channels'>,
  env: Environment,
  http: ChannelHttp = openChannelHttp({ now: Date.now }),
): OpenedChannels {
  const doors = new Map<ChannelName, Door<Post>>()
  const missing = new Map<ChannelName, readonly string[]>()
  for (const name of channelNames) {
    if (channels[name] === undefined) continue
    const { variables, open } = openers[name]
    const door = open(channels, env, http)
    const secrets = variables.map((variable) => env[variable] ?? '')
    if (door) doors.set(name, keepSecrets(door, secrets))
    else missing.set(name, variables)
  }
  return { doors, missing }
}

/** The environment variables that hold the secrets of the channels that the settings name, each once. */
export function channelVariables({ channels }: Pick<DistributionSettings, 'channels'>): string[] {
  const named = channelNames.filter((name) => channels[name] !== undefined)
  return [...new Set(named.flatMap((name) => openers[name].variables))]
}

interface Opener {
  /** That hold its secrets. */
  variables: readonly string[]
  /** Null without them. */
  open(channels: DistributionSettings['channels'], env: Environment, http: ChannelHttp): Door<Post> | null
}

const openers: Record<ChannelName, Opener> = {
  mastodon: {
    variables: ['MASTODON_TOKEN'],
    open: ({ mastodon }, { MASTODON_TOKEN: token }, http) =>
      mastodon && token ? openMastodon(mastodon, token, http) : null,
  },
  bluesky: {
    variables: ['BLUESKY_APP_PASSWORD'],
    open: ({ bluesky }, { BLUESKY_APP_PASSWORD: password }, http) =>
      bluesky && password ? openBluesky(bluesky, password, http) : null,
  },
  devto: {
    variables: ['DEVTO_API_KEY'],
    open: ({ devto }, { DEVTO_API_KEY: key }, http) => (devto && key ? openDevto(devto, key, http) : null),
  },
  linkedin: {
    variables: ['LINKEDIN_TOKEN'],
    open: ({ linkedin }, { LINKEDIN_TOKEN: token }, http) =>
      linkedin && token ? openLinkedin(linkedin, token, http) : null,
  },
  buttondown: {
    variables: ['BUTTONDOWN_API_KEY'],
    open: ({ buttondown }, { BUTTONDOWN_API_KEY: key }, http) =>
      buttondown && key ? openButtondown({}, key, http) : null,
  },
  discussion: {
    variables: ['GITHUB_TOKEN'],
    open: ({ discussion }, { GITHUB_TOKEN: token, GITHUB_API_URL: api }, http) =>
      discussion && token ? openDiscussion({ ...discussion, ...(api ? { api } : {}) }, token, http) : null,
  },
  release: {
    variables: ['GITHUB_TOKEN'],
    open: ({ release }, { GITHUB_TOKEN: token, GITHUB_API_URL: api }, http) =>
      release && token ? openRelease({ ...release, ...(api ? { api } : {}) }, token, http) : null,
  },
  webmention: {
    variables: [],
    open: ({ webmention }, _env, { now }) => (webmention ? openWebmention({ now }) : null),
  },
  smtp: {
    variables: ['SMTP_USER', 'SMTP_PASSWORD', 'SMTP_TO'],
    open: ({ smtp }, { SMTP_USER: user, SMTP_PASSWORD: pass, SMTP_TO: list }) =>
      smtp && user && pass && list
        ? openSmtp(smtp, { login: { user, pass }, to: readRecipients(list) })
        : null,
  },
}
