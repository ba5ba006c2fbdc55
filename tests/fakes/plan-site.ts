/** The whole site of a garden in memory, planned as the store of a build is filled. */
import type { Garden } from '../../src/garden/garden.ts'
import { placeNodes } from '../../src/garden/map/place-nodes.ts'
import type { TreeOf } from '../../src/garden/note-body.ts'
import { bodyFacts } from '../../src/garden/plan/body-facts.ts'
import { type GatheredSite, gatherSite, planLinks } from '../../src/garden/plan/gather-site.ts'
import { noteKey } from '../../src/garden/plan/note-key.ts'
import { planNote } from '../../src/garden/plan/plan-note.ts'
import { type PlanSettings, startPlanning } from '../../src/garden/plan/planning.ts'
import { renderNote } from '../../src/garden/plan/render-note.ts'
import { requirePrivacyNote } from '../../src/garden/shield/require-privacy-note.ts'
import type { NotePreview, OutwardNote } from '../../src/schemas/outward-note.ts'
import type { NotePage } from '../../src/schemas/page.ts'

export interface SitePlan extends GatheredSite {
  /** By slug. */
  pages: NotePage[]
  outward: ReadonlyMap<string, OutwardNote>
  previews: ReadonlyMap<string, NotePreview>
}

export function planSite(garden: Garden, treeOf: TreeOf, settings: PlanSettings): SitePlan {
  const planning = startPlanning(garden, treeOf, settings)
  requirePrivacyNote(planning.notes, settings)
  for (const note of planning.notes) noteKey(planning, note, '')
  const planned = planning.notes.map((note) => {
    const rendered = renderNote(planning, note)
    return { rendered, ...planNote(planning, note, bodyFacts(rendered)) }
  })
  const links = planLinks(planning)
  const joined = links.graph.edges.map(([from, to]) => [from, to] as const)
  return {
    ...gatherSite(planning, links, placeNodes(links.graph.nodes.length, joined)),
    pages: planned.map(({ page, rendered: { html, mdx } }) => ({ ...page, html, ...(mdx && { mdx }) })),
    outward: new Map(
      planned.map(({ page, guid, rendered: { feed, markdown } }) => [
        page.entry.slug,
        { feed, markdown, guid },
      ]),
    ),
    previews: new Map(planned.map(({ page, rendered }) => [page.entry.slug, rendered.preview])),
  }
}
