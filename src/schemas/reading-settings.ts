/** The settings that say how what notes hold is read and shown: links, HTML, code, cited works, embedded notes. */
import { z } from 'zod'

export const readingSettings = {
  linkText: z
    .enum(['title', 'raw'])
    .default('title')
    .describe(
      'What a link without display text shows: the title of the note it leads to, or the link as written.',
    ),
  softBreaks: z
    .boolean()
    .optional()
    .describe(
      'Show a single line break as a line break. Without it, Obsidian’s own “strict line breaks” decides where the vault has it, and else line breaks are not shown.',
    ),
  html: z
    .enum(['keep', 'sanitise'])
    .default('keep')
    .describe(
      'What becomes of HTML in notes: `keep` shows it as it stands, scripts included; `sanitise` leaves only what can do no harm.',
    ),
  outerPictures: z
    .enum(['ask', 'show'])
    .default('ask')
    .describe(
      'What becomes of pictures that other hosts keep: `ask` puts a link in their place that loads the picture on a click; `show` loads them with the page, and their hosts learn who reads it.',
    ),
  untrusted: z
    .array(z.string())
    .default([])
    .describe(
      'Folders inside the vault that hold the words of others, such as mail and web clippings. Their HTML is always sanitised.',
    ),
  mdx: z
    .boolean()
    .default(false)
    .describe(
      'Read files that end in `.mdx` as notes, whose code runs when the site is built. Turn it on only for notes that you trust.',
    ),
  relations: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Properties of your own whose links readers may see, such as `supports`: each is shown by its name. Links in all other properties of your own stay private.',
    ),
  bibliography: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Files of works that notes may cite, in BibTeX (`.bib`) or CSL-JSON (`.json`), relative to the vault or to the project. Without any, nothing is a citation.',
    ),
  embedDepth: z
    .number()
    .int()
    .min(1)
    .max(20)
    .default(5)
    .describe('How deep notes are shown inside of one another before a link takes their place.'),
}
