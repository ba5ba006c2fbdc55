/** In what order public sources are asked: mostly a note itself says what stands on its page. */
import type { PublicSource } from './public-text.ts'
import type { Trace } from './tracer.ts'

/**
 * All of `sources`, each once: those that `witnesses` names and those of no note, then, of each artefact
 * in which something found `isOpen`, the note that it shows, then all others. Twins say little else
 * than their notes, previews neither, and pages much: they come in this order.
 */
export function* likelySources(
  sources: readonly PublicSource[],
  witnesses: readonly string[],
  traces: ReadonlyMap<string, Trace>,
  isOpen: (secret: number) => boolean,
): Generator<PublicSource> {
  const left = new Map(sources.map((source) => [source.name, source]))
  const take = function* (source: PublicSource | undefined) {
    if (source && left.delete(source.name)) yield source
  }
  for (const name of witnesses) yield* take(left.get(name))
  for (const source of sources) if (source.slug === undefined) yield* take(source)
  const bySlug = new Map(
    sources.flatMap((source) => (source.slug === undefined ? [] : [[source.slug, source]])),
  )
  for (const form of [/^notes\/(.+)\.md$/, /^previews\/(.+)\.htm$/, /^notes\/(.+?)(?:\/index)?\.html$/]) {
    for (const [artefact, { inName, inText }] of traces) {
      const slug = form.exec(artefact)?.[1]
      if (slug !== undefined && (inText.some(isOpen) || inName.some(isOpen))) yield* take(bySlug.get(slug))
    }
  }
  yield* left.values()
}
