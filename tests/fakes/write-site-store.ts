/** A site store written from whole pages, as the store of a build is filled. */
import { openSiteWriter, type SiteContent } from '../../pipelines/adapters/site-store.ts'
import type { NotePage } from '../../src/schemas/page.ts'
import { noNeeds } from '../../src/schemas/page-needs.ts'

export interface WholeContent extends Omit<SiteContent, 'notes'> {
  pages: readonly NotePage[]
}

/** Makes the store at `file` hold exactly `content`. */
export function writeSiteStore(file: string, { pages, ...rest }: WholeContent): void {
  const writer = openSiteWriter(file)
  try {
    const notes = pages.map(({ html, mdx, ...page }) => {
      const body = JSON.stringify([page.entry.slug, html, mdx])
      const preview = { opening: html, places: [] }
      const rendered = { html, needs: noNeeds, looks: [], feed: html, markdown: html, preview }
      writer.bodies.put(body, { ...rendered, ...(mdx !== undefined && { mdx }) }, new Map())
      const { slug } = page.entry
      return { slug, body, made: JSON.stringify(page), plan: () => ({ page, guid: null }) }
    })
    writer.write({ ...rest, notes })
  } finally {
    writer.close()
  }
}
