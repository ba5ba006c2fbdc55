/** The settings of distribution: who approves what is sent, how much at a time, and to which accounts. */
import { z } from 'zod'

const repo = z
  .string()
  .regex(/^[\w.-]+\/[\w.-]+$/, 'the owner and the name of a repository, such as `ada/garden`')
  .describe('The repository on GitHub: `owner/name`.')

/** An origin: a scheme and a host, perhaps a port, and nothing behind it. A key goes over no line that others can read. */
const server = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => /^(?:https:\/\/[^/?#@\s]+|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)$/.test(url),
    'an address with `https:` that ends behind the host',
  )

const days = z.number().int().min(1).max(3650)

const channelSettings = z.strictObject({
  mastodon: z
    .strictObject({
      server: server.describe('The server of your account, such as `https://mastodon.social`.'),
      visibility: z
        .enum(['public', 'unlisted', 'private'])
        .default('public')
        .describe('Who sees what is posted.'),
    })
    .optional()
    .describe('An account on a server that speaks the API of Mastodon. Its token is in `MASTODON_TOKEN`.'),
  bluesky: z
    .strictObject({
      handle: z
        .string()
        .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'a handle such as `ada.bsky.social`')
        .describe('The handle of your account.'),
      service: server.default('https://bsky.social').describe('The server that holds your account.'),
    })
    .optional()
    .describe('An account at Bluesky. Its app password is in `BLUESKY_APP_PASSWORD`.'),
  devto: z
    .strictObject({
      publish: z
        .boolean()
        .default(false)
        .describe('Whether the article is public at once; else it is a draft.'),
    })
    .optional()
    .describe('Articles on dev.to, which name your page as the original. The key is in `DEVTO_API_KEY`.'),
  linkedin: z
    .strictObject({
      author: z
        .string()
        .regex(/^urn:li:(person|organization):[\w-]+$/, 'such as `urn:li:person:abc123`')
        .describe('Who posts, as LinkedIn names them: `urn:li:person:…` or `urn:li:organization:…`.'),
    })
    .optional()
    .describe('A person or an organisation on LinkedIn. The token is in `LINKEDIN_TOKEN`.'),
  buttondown: z
    .strictObject({})
    .optional()
    .describe('A draft of a newsletter at Buttondown. The key is in `BUTTONDOWN_API_KEY`.'),
  smtp: z
    .strictObject({
      host: z.string().min(1).max(253).describe('The host of your mail server.'),
      port: z.number().int().min(1).max(65_535).default(465).describe('Its port.'),
      from: z.email().describe('The address that the newsletter comes from.'),
      secure: z
        .boolean()
        .default(true)
        .describe(
          'Whether the connection is encrypted from its beginning; else it becomes so before anything is said.',
        ),
    })
    .optional()
    .describe(
      'A newsletter by your own mail server to the addresses of `SMTP_TO`; `SMTP_USER` and `SMTP_PASSWORD` log in.',
    ),
  discussion: z
    .strictObject({
      repo,
      category: z.string().min(1).max(100).describe('The name of the category of its discussions.'),
    })
    .optional()
    .describe('Discussions of a repository on GitHub, by `GITHUB_TOKEN`.'),
  release: z
    .strictObject({ repo })
    .optional()
    .describe('Releases of a repository on GitHub, by `GITHUB_TOKEN`.'),
  webmention: z
    .strictObject({})
    .optional()
    .describe('Tell the pages that a note links to, where they take webmentions.'),
})

export const distributionSettings = z.strictObject({
  approvers: z
    .array(
      z
        .string()
        .regex(
          /^(?:[A-Za-z0-9][A-Za-z0-9-]{0,38}|[^\s@]+@[^\s@]+)$/,
          'a login of GitHub or an e-mail address',
        ),
    )
    .default([])
    .describe(
      'Who may approve what is sent: logins of GitHub, or addresses of commits where there is no GitHub.',
    ),
  maxAge: days.default(30).describe('Notes that were begun more days ago are not proposed.'),
  approvalHolds: days.default(30).describe('For how many days an approval holds.'),
  limits: z
    .strictObject({
      run: z.number().int().min(1).max(1000).default(10).describe('The most that one run sends.'),
      day: z
        .number()
        .int()
        .min(1)
        .max(1000)
        .default(5)
        .describe('The most that one channel is sent in a day.'),
    })
    .prefault({})
    .describe('How much is sent at a time.'),
  channels: channelSettings.prefault({}).describe('Where notes are sent.'),
  hubs: z
    .array(z.string().regex(/^https:\/\/[^\s#]+$/, 'an address with `https:`'))
    .max(10)
    .default([])
    .describe(
      'Hubs of WebSub: the feeds name them, and `one distribute --send` tells them that a feed has changed.',
    ),
})

export type DistributionSettings = z.output<typeof distributionSettings>
