/** The pages of the specimen, one of every kind. */

/** Pages that are another of their kind and hold nothing of their own. */
const twins = /^\/(?:maturity\/(?:budding|seedling)|tags\/(?:craft|water\/still|water|ماء)|notes\/index)\/$/

/** `paths` without those that show nothing that another of them does not. Throws when too few are left. */
export function kindsAmong(paths: readonly string[]): string[] {
  const kinds = paths.filter((path) => !twins.test(decodeURI(path)))
  if (kinds.length < 22) throw new Error(`The specimen has only ${kinds.length} kinds of pages.`)
  return kinds
}
