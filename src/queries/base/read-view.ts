/** Reads one view of a base. */
import { closest } from 'fastest-levenshtein'
import { fileFields } from '../expression/value-fields.ts'
import { type PropertyName, parsePropertyName, type Sorting, type ViewDefinition } from './base-definition.ts'
import { placeOf, type Reading, readFilter, report, type YamlPath } from './base-reading.ts'
import type { ViewSource } from './base-schema.ts'
import { summaryNames } from './summaries.ts'
import { keyPlace } from './yaml-places.ts'

/** Obsidian's other boards of cards are cards in groups here. */
const types: Readonly<Record<string, ViewDefinition['type']>> = {
  table: 'table',
  cards: 'cards',
  card: 'cards',
  kanban: 'cards',
  list: 'list',
}

/** The view at position `at`; `custom` are the names of the summaries that the base defines. */
export function readView(
  reading: Reading,
  view: ViewSource,
  at: number,
  custom: readonly string[],
): ViewDefinition {
  const path = (...keys: YamlPath): YamlPath => ['views', at, ...keys]
  const property = (name: string, ...keys: YamlPath) => readProperty(reading, name, path(...keys))
  const type = readType(reading, view.type, path('type'))
  const order = view.order?.map((name, place) => property(name, 'order', place)) ?? []
  return {
    type,
    name: view.name?.trim() || `View ${at + 1}`,
    filter: readFilter(reading, view.filters, path('filters')),
    columns: order.length > 0 ? order : [parsePropertyName('file.name', { start: 0, end: 0 })],
    sort: (view.sort ?? []).map((one, place) => readSorting(one, property(one.property, 'sort', place))),
    groupBy: view.groupBy ? readSorting(view.groupBy, property(view.groupBy.property, 'groupBy')) : null,
    limit: view.limit ? view.limit : null,
    summaries: readSummaries(reading, view, path('summaries'), custom),
    image: view.image ? property(view.image, 'image') : null,
    look: lookOf(view),
  }
}

function readType(reading: Reading, type: string, path: YamlPath): ViewDefinition['type'] {
  const known = Object.hasOwn(types, type) ? types[type] : undefined
  if (known) return known
  const isMap = type === 'map'
  const reason = `Views of the type \`${type}\` are shown as ${isMap ? 'lists' : 'tables'}. Known types are \`table\`, \`cards\` and \`list\`.`
  report(reading, 'base-invalid', reason, placeOf(reading, path))
  return isMap ? 'list' : 'table'
}

function readProperty(reading: Reading, text: string, path: YamlPath): PropertyName {
  const property = parsePropertyName(text, placeOf(reading, path))
  checkProperty(reading, property)
  return property
}

function checkProperty(reading: Reading, property: PropertyName): void {
  const { of, name } = property
  const known = of === 'file' ? fileFields : of === 'formula' ? [...reading.formulas] : null
  if (known === null || known.includes(name)) return
  const what = of === 'file' ? 'Files have no property' : 'This base has no formula'
  const hint = known.length > 0 ? ` Did you mean \`${of}.${closest(name, known)}\`?` : ''
  report(reading, 'base-property-unknown', `${what} \`${name}\`.${hint}`, property)
}

function readSorting({ direction }: { direction: 'ASC' | 'DESC' }, property: PropertyName): Sorting {
  return { property, descending: direction === 'DESC' }
}

function readSummaries(
  reading: Reading,
  view: ViewSource,
  path: YamlPath,
  custom: readonly string[],
): Map<string, string> {
  const known = [...summaryNames, ...custom]
  return new Map(
    Object.entries(view.summaries ?? {}).map(([name, summary]) => {
      const property = parsePropertyName(name, keyPlace(reading.document, [...path, name]))
      checkProperty(reading, property)
      if (!known.includes(summary)) {
        const hint = `Did you mean \`${closest(summary, known)}\`?`
        const reason = `There is no summary \`${summary}\`. ${hint}`
        report(reading, 'base-function-unknown', reason, placeOf(reading, [...path, name]))
      }
      return [property.id, summary]
    }),
  )
}

function lookOf(view: ViewSource): ViewDefinition['look'] {
  return {
    imageFit: view.imageFit === 'contain' ? 'contain' : 'cover',
    imageRatio: Math.min(4, Math.max(0.1, view.imageAspectRatio ?? 1)),
    cardSize: view.cardSize ? Math.min(1000, Math.max(80, view.cardSize)) : null,
    markers: view.markers?.startsWith('number') ? 'number' : view.markers === 'none' ? 'none' : 'bullet',
    indent: view.indentProperties ?? false,
    separator: view.separator ?? ',',
  }
}
