/** The shape of a base: Obsidian's “Bases syntax”. What it does not know is passed over, as Obsidian does. */
import { z } from 'zod'

/** YAML reads `2026` as a number where a text is meant. */
const text = z
  .union([z.string(), z.number(), z.boolean()], { error: 'Expected a text.' })
  .transform((value) => String(value))

export type FilterSource =
  | string
  | { and?: FilterSource[] | null; or?: FilterSource[] | null; not?: FilterSource[] | null }

const filterError = 'A filter is a text, or one of `and`, `or` and `not` with a list of filters.'

const filter: z.ZodType<FilterSource, FilterSource> = z.lazy(() =>
  z.union([z.string(), z.strictObject({ and: filters, or: filters, not: filters }, { error: filterError })], {
    error: filterError,
  }),
)
const filters = z.array(filter).nullish()

const direction = z
  .string()
  .transform((value) => value.toUpperCase())
  .pipe(z.enum(['ASC', 'DESC'], { error: 'A direction is `ASC` or `DESC`.' }))

const sorting = z.union(
  [
    z.string().transform((property) => ({ property, direction: 'ASC' as const })),
    z
      .looseObject({
        property: z.string().optional(),
        column: z.string().optional(),
        direction: direction.optional(),
      })
      // Early bases of Obsidian say `column`.
      .transform(({ property, column, direction: way }) => ({
        property: property ?? column ?? '',
        direction: way ?? ('ASC' as const),
      })),
  ],
  { error: 'Expected `property: …` and perhaps `direction: ASC` or `DESC`.' },
)

const view = z.looseObject({
  type: text,
  name: text.nullish(),
  limit: z.int({ error: 'A limit is a whole number.' }).min(0).nullish(),
  filters: filter.nullish(),
  order: z.array(z.string(), { error: 'Expected a list of properties.' }).nullish(),
  sort: z.array(sorting, { error: 'Expected a list of properties to sort by.' }).nullish(),
  groupBy: sorting.nullish(),
  summaries: z.record(z.string(), text).nullish(),
  image: text.nullish(),
  imageFit: z.string().nullish(),
  imageAspectRatio: z.number().positive().nullish(),
  cardSize: z.number().positive().nullish(),
  markers: z.string().nullish(),
  indentProperties: z.boolean().nullish(),
  separator: z.string().nullish(),
})

export const baseSchema = z.looseObject(
  {
    filters: filter.nullish(),
    formulas: z.record(z.string(), text, { error: 'Expected `name: formula` lines.' }).nullish(),
    properties: z
      .record(z.string(), z.looseObject({ displayName: text.nullish() }).nullish(), {
        error: 'Expected properties with a `displayName` each.',
      })
      .nullish(),
    summaries: z.record(z.string(), text, { error: 'Expected `name: formula` lines.' }).nullish(),
    views: z.array(view, { error: 'Expected a list of views.' }).nullish(),
  },
  { error: 'A base is YAML with `filters`, `formulas`, `properties` and `views`.' },
)

export type BaseSource = z.output<typeof baseSchema>
export type ViewSource = NonNullable<BaseSource['views']>[number]
