/** The settings that say where the site is published, and how the addresses of its pages end. */
import { z } from 'zod'

export const addressSettings = {
  url: z
    .url({ protocol: /^https?$/ })
    .refine((url) => /^https?:\/\/[^/?#]+\/?$/.test(url), 'an address without a path; `base` is for the path')
    .default('http://localhost:4321')
    .describe('The address that the site is published at, without its path: `https://example.org`.'),
  base: z
    .string()
    .regex(
      // Segments between single slashes, none of them `.` or `..`: in an address those mean other folders.
      /^\/(?:(?!\.{1,2}(?:\/|$))[^\s?#%\\/]+(?:\/|$))*$/,
      'a path that starts with `/`, in plain text, without `?`, `#` and `%`',
    )
    .default('/')
    .describe('The path below that address, such as `/repo/` on GitHub Pages.'),
  trailingSlash: z
    .enum(['always', 'never'])
    .default('always')
    .describe(
      'Whether the addresses of pages end in a slash: `/notes/moss/`, the file `notes/moss/index.html`; or `/notes/moss`, the file `notes/moss.html`.',
    ),
}
