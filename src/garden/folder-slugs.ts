/** A note can speak for the folder that it lies in, or beside: which one does is told by its address. */
import { slugOf } from './slug.ts'

/** The addresses of notes that speak for `folder`, the first one that exists before the others. */
export function folderSlugs(folder: string): string[] {
  const slug = slugOf(folder)
  const name = slug.slice(slug.lastIndexOf('/') + 1)
  return [...['index', '_index', 'readme', name].map((one) => slugOf(`${folder}/${one}`)), slug]
}
