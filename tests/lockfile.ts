/** Reads what npm wrote down of every installed package. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const names = z.record(z.string(), z.string()).default({})

const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
      dependencies: names,
      optionalDependencies: names,
    }),
  ),
})

export type Lockfile = z.infer<typeof lockfileSchema>

export function readLockfile(path: string): Lockfile {
  return lockfileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** The name of the package at a place such as `node_modules/a/node_modules/@b/c`. */
export function packageName(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/**
 * Dependencies that the lockfile mentions and does not hold, as `package -> dependency`.
 * `npm ci` refuses such a lockfile, also where the missing one is for another platform.
 */
export function missingFromLockfile({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !lookupPlaces(place, name).some((candidate) => candidate in packages))
      .map((name) => `${place === '' ? 'package.json' : packageName(place)} -> ${name}`),
  )
}

/** Where node looks for `name` from `place`, innermost first. */
function lookupPlaces(place: string, name: string): string[] {
  const places: string[] = []
  for (
    let owner = place;
    owner !== '';
    owner = owner.slice(0, Math.max(owner.lastIndexOf('/node_modules/'), 0))
  )
    places.push(`${owner}/node_modules/${name}`)
  return [...places, `node_modules/${name}`]
}
