import type { APIRoute } from 'astro'
import { z } from 'zod'
import { gardenFileSchema } from '../schemas/garden-file.ts'

export const GET: APIRoute = () => {
  // Readers of version 1 must bear the fields that it may gain.
  const schema = z.toJSONSchema(gardenFileSchema, { io: 'input' })
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  })
}
