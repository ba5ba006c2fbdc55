/**
 * JSON Canvas 1.0, https://jsoncanvas.org/spec/1.0: cards on a plane, and lines
 * between them. What a card is must be right; how it looks may be unknown, and
 * is then left to the site. Keys that the format does not know are passed over.
 */
import { z } from 'zod'

/** Pixels. Further out, or larger, than anybody draws, and numbers lose their exactness. */
const reach = 10_000_000

const place = z.number().min(-reach).max(reach)
const extent = z.number().min(0).max(reach)

const side = z.enum(['top', 'right', 'bottom', 'left'])
const end = z.enum(['none', 'arrow'])

/** A preset, `1` to `6`, or `#rgb` or `#rrggbb`. */
const color = z.string().regex(/^(?:[1-6]|#(?:[0-9a-f]{3}|[0-9a-f]{6}))$/i)

const generic = {
  id: z.string(),
  x: place,
  y: place,
  width: extent,
  height: extent,
  color: color.optional().catch(undefined),
}

export const canvasNodeSchema = z.discriminatedUnion('type', [
  z.object({ ...generic, type: z.literal('text'), text: z.string() }),
  z.object({ ...generic, type: z.literal('file'), file: z.string(), subpath: z.string().optional() }),
  z.object({ ...generic, type: z.literal('link'), url: z.string() }),
  z.object({
    ...generic,
    type: z.literal('group'),
    label: z.string().optional(),
    background: z.string().optional(),
    backgroundStyle: z.enum(['cover', 'ratio', 'repeat']).optional().catch(undefined),
  }),
])

export const canvasEdgeSchema = z.object({
  id: z.string(),
  fromNode: z.string(),
  fromSide: side.optional().catch(undefined),
  fromEnd: end.default('none').catch('none'),
  toNode: z.string(),
  toSide: side.optional().catch(undefined),
  toEnd: end.default('arrow').catch('arrow'),
  color: color.optional().catch(undefined),
  label: z.string().optional(),
})

export const canvasSchema = z.object({
  nodes: z.array(canvasNodeSchema).default([]),
  edges: z.array(canvasEdgeSchema).default([]),
})

export type Canvas = z.infer<typeof canvasSchema>
export type CanvasNode = z.infer<typeof canvasNodeSchema>
export type CanvasEdge = z.infer<typeof canvasEdgeSchema>
export type CanvasSide = z.infer<typeof side>
