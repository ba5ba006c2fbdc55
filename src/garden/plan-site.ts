/** What a build will publish: a page for every published note, and the attachments that they use. */
import type { NotePage } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { assetClosure } from './asset-closure.ts'
import { fileAddress } from './file-address.ts'
import type { Garden } from './garden.ts'
import type { Note } from './note.ts'
import { type BodySettings, noteBodyKey, renderNoteBody, type TreeOf } from './note-body.ts'
import { notePage } from './note-page.ts'
import { compareText, type VaultPath } from './paths.ts'

export interface SitePlan {
  /** By slug. */
  pages: NotePage[]
  /** The path below the site's base, and the file of the vault that it is. */
  files: { url: string; path: VaultPath }[]
  /** The note that the vault wrote as its front page. */
  home: string | null
}

/** Gives the HTML of a key, from a cache or by rendering it. */
export type CachedHtml = (key: string, render: () => string) => { html: string }

/** Renders what changed and puts together what every page shows. `renderer` stands for the code that renders. */
export function planSite(
  garden: Garden,
  treeOf: TreeOf,
  settings: Settings & BodySettings,
  renderer: string,
  cached: CachedHtml,
): SitePlan {
  const { base, linkText, softBreaks } = settings
  const body = { base, linkText, softBreaks }
  const notes = [...garden.publishSet.published.values()].sort((a, b) => compareText(a.slug, b.slug))
  return {
    pages: notes.map((note) => {
      const { html } = cached(noteBodyKey(garden, note, renderer, body), () =>
        renderNoteBody(garden, note, treeOf, body),
      )
      return notePage(garden, note, html, settings)
    }),
    files: assetClosure(garden).map((path) => ({ url: fileAddress(path), path })),
    home: homeOf(notes),
  }
}

/** A note at the vault's root under one of these names is its front page. */
function homeOf(notes: readonly Note[]): string | null {
  const names = ['index', 'home', '_index', 'readme']
  const front = names.map((name) => notes.find((note) => note.path.toLowerCase() === `${name}.md`))
  return front.find((note) => note !== undefined)?.slug ?? null
}
