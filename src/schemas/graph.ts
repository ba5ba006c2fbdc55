/** The graph of a published garden: what its page shows, and what its drawing is made from. */
import { z } from 'zod'
import { edgeKinds } from './edge-kinds.ts'
import { maturities } from './page.ts'

export const graphNodeSchema = z.object({
  /** The address of the note below `/notes/`. */
  slug: z.string(),
  title: z.string(),
  /** Null where it is that of the site. */
  lang: z.string().nullable(),
  maturity: z.enum(maturities).nullable(),
  /** A topic's id, see the settings. */
  topic: z.string().nullable(),
  tags: z.array(z.string()),
})

export const siteGraphSchema = z.object({
  /** By slug. */
  nodes: z.array(graphNodeSchema),
  /** From the node at the first position to the node at the second; each once per kind. */
  edges: z.array(z.tuple([z.number().int(), z.number().int(), z.enum(edgeKinds)])),
  /** Where each node stands: whole numbers, `x` to the right and `y` down, none upon another. */
  places: z.array(z.tuple([z.number().int(), z.number().int()])),
})

export type GraphNode = z.infer<typeof graphNodeSchema>
export type SiteGraph = z.infer<typeof siteGraphSchema>
