/**
 * The owner's settings: everything that `garden.config.ts` may say. The
 * descriptions are the documentation; the help note on settings lists each.
 */
import { z } from 'zod'
import { addressSettings } from './address-settings.ts'
import { commentsSchema } from './comments-settings.ts'
import { distributionSettings } from './distribution-settings.ts'
import { engineSettings } from './engine-settings.ts'
import { readingSettings } from './reading-settings.ts'
import { reportSettings } from './report-settings.ts'
import { checkRoomList, roomSchema } from './room-settings.ts'
import { suggestionSettings } from './suggestion-settings.ts'
import { topicSchema } from './topic-settings.ts'
import { webmentionSettings } from './webmention-settings.ts'

const navSchema = z.strictObject({
  label: z.string().min(1).describe('The text of the link.'),
  href: z.string().min(1).describe('A path of this site such as `/notes/`, or a full URL.'),
})

export const settingsSchema = z.strictObject({
  title: z.string().min(1).describe('The name of the site.'),
  description: z
    .string()
    .default('')
    .describe('One or two sentences about the site: home page, feed and search engines show it.'),
  noun: z
    .string()
    .min(1)
    .default('garden')
    .describe('What you call the whole: “garden”, “notebook”, “field notes”.'),
  author: z
    .strictObject({
      name: z.string().min(1).describe('Your name.'),
      url: z.url().optional().describe('A page about you.'),
    })
    .optional()
    .describe('Who writes. Shown in the footer, and to machines in the head of every page.'),
  ...addressSettings,
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag such as `en` or `pt-BR`')
    .default('en')
    .describe('The language that notes are written in unless they say otherwise.'),
  vault: z
    .string()
    .min(1)
    .default('src/content/notes')
    .describe('The folder of Markdown notes, relative to the settings file.'),
  public: z
    .array(z.string())
    .default(['.'])
    .describe('The folders inside the vault whose notes may be published. A note outside of them never is.'),
  ignore: z
    .array(z.string())
    .default([])
    .describe('Folders inside the vault that are not read at all, such as `templates`.'),
  publish: z
    .enum(['all', 'flagged'])
    .default('all')
    .describe(
      'Which notes of the public folders are published: all that no flag withholds, or only those with `publish: true`.',
    ),
  privateWords: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A file of words that must not stand on the site, one per line, relative to the settings file. The file itself is never published.',
    ),
  harmless: z
    .array(z.string().min(1))
    .default([])
    .describe('Names and phrases that may stand on the site although a note that is not published has them.'),
  topics: z
    .array(topicSchema)
    .default([])
    .describe(
      'Your topics, in the order that the site shows them. Topics that only notes name follow in alphabetical order.',
    ),
  folderTopics: z
    .boolean()
    .default(true)
    .describe('A note without `topic:` belongs to the topic named like its top folder.'),
  renameRedirects: z
    .boolean()
    .default(true)
    .describe('Lead readers on from the old addresses of notes that were renamed, as the git history tells.'),
  history: z
    .boolean()
    .default(true)
    .describe(
      'Show when a note was planted, when it grew and what was worked on, as the git history tells. Old words are never shown.',
    ),
  evergreenMonths: z
    .number()
    .int()
    .min(0)
    .max(1200)
    .default(12)
    .describe(
      'After how many months without care an evergreen note says when it was last tended, to you in `one check` and to readers on its page. `0`: never.',
    ),
  cards: z
    .boolean()
    .optional()
    .describe(
      'Draw a card for every page, the picture that others see where they are sent its address. Left out, it is done in gardens of up to 500 notes.',
    ),
  previews: z
    .boolean()
    .default(true)
    .describe(
      'Show the opening of a note, or the section that is meant, when the pointer or the focus rests on a link to it.',
    ),
  webPreviews: z
    .boolean()
    .default(true)
    .describe(
      'Show what a page of another site says of itself when the pointer or the focus rests on a link to it, from the records that `one links --check` keeps in the vault.',
    ),
  webRecheckDays: z
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(30)
    .describe(
      'After how many days `one links --check` asks again for a page of another site that was there.',
    ),
  webIgnore: z
    .array(z.string().regex(/^[a-z0-9.-]+$/i, 'a host such as `example.org`'))
    .default([])
    .describe(
      'Hosts that `one links --check` never asks, such as `example.org`, with all that are below them. Nothing is said of links to them.',
    ),
  stackedNotes: z
    .boolean()
    .default(true)
    .describe(
      'Let readers on wide screens open links beside the note that they read, which the address then remembers. A plain click on a plain page never does.',
    ),
  webmentions: webmentionSettings
    .optional()
    .describe(
      'Answers to your notes on other sites, told by webmentions: where others send them, and whose are not shown.',
    ),
  distribution: distributionSettings
    .optional()
    .describe('What is sent to other places, who approves it, and the hubs of the feeds.'),
  report: reportSettings
    .prefault({})
    .describe('The ops report: how often, by whose clock, and where it goes.'),
  privacyPage: z
    .boolean()
    .default(true)
    .describe(
      'Publish a page at `/privacy/` that says what the site asks of its readers, made from what it really does.',
    ),
  privacyNote: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The address of a note of yours below `/notes/`, such as `about-privacy`, that the foot of every page leads to in place of that page.',
    ),
  host: z
    .strictObject({
      name: z.string().min(1).describe('The name of the company or the person.'),
      policy: z.url().optional().describe('The page on which they say what they do with what they see.'),
    })
    .optional()
    .describe(
      'Who serves the site, for the page on privacy. Some are known by the end of `url`, such as `github.io`.',
    ),
  comments: commentsSchema
    .optional()
    .describe(
      'Comments under notes, kept as discussions of a repository on GitHub and shown by giscus.app after a click.',
    ),
  nav: z
    .array(navSchema)
    .default([])
    .describe('Links for the head of every page. Empty: the notes, the topics and the tags.'),
  ...readingSettings,
  rooms: z
    .array(roomSchema)
    .default([])
    .superRefine(checkRoomList)
    .describe(
      'Sets of notes that are published only as ciphertext, and opened in the browser with a passphrase.',
    ),
  engine: engineSettings
    .optional()
    .describe(
      'A model on another machine that helps `one link`. Left out, nothing is asked of anyone: the garden needs none.',
    ),
  licence: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'The address of the licence under which your texts may be used, such as `https://creativecommons.org/licenses/by/4.0/`.',
    ),
  suggestions: suggestionSettings
    .prefault({})
    .describe('Suggested links: how many at a time, and which never.'),
  feedItems: z.number().int().min(1).max(1000).default(50).describe('How many notes a feed holds.'),
  docs: z
    .url()
    .optional()
    .describe(
      'Where the documentation of messages is published. Without it, messages point into this garden.',
    ),
})

export type Settings = z.output<typeof settingsSchema>
export type SettingsInput = z.input<typeof settingsSchema>
export type Topic = Settings['topics'][number]

/** Gives `garden.config.ts` its types. The values are checked when the settings are read. */
export function defineGarden(settings: SettingsInput): SettingsInput {
  return settings
}
