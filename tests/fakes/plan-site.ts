/** The whole site of a garden in memory, planned as the store of a build is filled. */
import type { Garden } from '../../src/garden/garden.ts'
import { placeNodes } from '../../src/garden/map/place-nodes.ts'
import type { TreeOf } from '../../src/garden/note-body.ts'
import { type GatheredSite, gatherSite } from '../../src/garden/plan/gather-site.ts'
import { noteKey } from '../../src/garden/plan/note-key.ts'
import { planNote } from '../../src/garden/plan/plan-note.ts'
import { type PlanSettings, startPlanning } from '../../src/garden/plan/planning.ts'
import { renderNote } from '../../src/garden/plan/render-note.ts'
import { requirePrivacyNote } from '../../src/garden/shield/require-privacy-note.ts'
import type { NotePage, NotePreview, OutwardNote } from '../../src/schemas/page.ts'

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
  const planned = planning.notes.map((note) => planNote(planning, note, renderNote(planning, note)))
  return {
    ...gatherSite(planning, placeNodes),
    pages: planned.map(({ page }) => page),
    outward: new Map(planned.map(({ page, outward }) => [page.entry.slug, outward])),
    previews: new Map(planned.map(({ page, preview }) => [page.entry.slug, preview])),
  }
}
