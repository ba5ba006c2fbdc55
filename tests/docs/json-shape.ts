/** The shape of JSON: which keys stand where, without the values. */

/**
 * Objects as sorted keys with the shapes of their values, a list as the shape
 * of its first item, any other value as null. `open` names keys whose inside
 * is the owner's and has no shape.
 */
export function jsonShape(value: unknown, open: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : [jsonShape(value[0], open)]
  if (typeof value !== 'object' || value === null) return null
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    entries.map(([key, inside]) => [key, open.includes(key) ? null : jsonShape(inside, open)]),
  )
}
