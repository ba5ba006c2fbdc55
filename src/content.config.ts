import { defineCollection } from 'astro:content'
import { noteEntrySchema } from './schemas/page.ts'
import { siteLoader } from './site/loader.ts'

export const collections = {
  notes: defineCollection({ loader: siteLoader(), schema: noteEntrySchema }),
}
