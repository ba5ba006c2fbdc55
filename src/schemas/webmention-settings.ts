/** The settings of webmentions: https://www.w3.org/TR/webmention/ */
import { z } from 'zod'

export const webmentionSettings = z.strictObject({
  endpoint: z
    .url({ protocol: /^https$/ })
    .describe(
      'Where other sites send their mentions, such as `https://webmention.io/example.org/webmention`.',
    ),
  blocked: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host such as `example.org`'))
    .default([])
    .describe('Hosts whose mentions are not shown, nor those of the hosts below them.'),
})
