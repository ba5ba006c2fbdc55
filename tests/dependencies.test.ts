/** Every dependency is pinned, explained, used, and allowed to be what it is. */
import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { plainText as textOf } from '../src/markdown/plain-text.ts'
import { importsOf } from './house/imports-of.ts'
import { parseSource } from './house/parse-source.ts'
import { readHouse } from './house/read-house.ts'
import { missingFromLockfile, packageName, readLockfile } from './lockfile.ts'

const root = resolve(import.meta.dirname, '..')
const lockfile = readLockfile(resolve(root, 'package-lock.json'))

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
})
const manifest = manifestSchema.parse(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')))
const direct = { ...manifest.dependencies, ...manifest.devDependencies }

/** Packages that may stay although their licence is of the GPL family. */
const licenceExceptions = [
  {
    pattern: /^@img\/sharp-/,
    reason:
      'The program of `sharp`, which resizes pictures when the site is built. It links libvips (LGPL) dynamically and unmodified, and no byte of it reaches a published site.',
  },
]

/** Packages that state their licence in a file and not in their manifest. */
const licenceInFile = [
  { place: 'node_modules/khroma', reason: 'MIT, in its file `license`; a part of Mermaid.' },
]

/** Direct dependencies that no file imports. */
const unimported: Record<string, string> = {
  node: 'the runtime itself',
  '@11ty/eleventy': 'run by bench/builders/eleventy.ts',
  '@astrojs/check': 'run by `npm run types`',
  '@biomejs/biome': 'run by `npm run lint`',
  '@types/fontkit': 'the types of fontkit',
  '@types/node': 'the types of `node:` imports',
  '@fontsource-variable/noto-naskh-arabic': 'read by pipelines/adapters/cards/typefaces.ts',
  '@fontsource-variable/noto-serif-hebrew': 'read by pipelines/adapters/cards/typefaces.ts',
  '@fontsource-variable/noto-serif-sc': 'read by pipelines/adapters/cards/typefaces.ts',
}

describe('versions', () => {
  test('are exact', () => {
    for (const version of Object.values(direct)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  test('are those of the lockfile', () => {
    const locked = Object.keys(direct).map((name) => [
      name,
      lockfile.packages[`node_modules/${name}`]?.version,
    ])
    expect(Object.fromEntries(locked)).toEqual(direct)
  })
})

describe('the lockfile', () => {
  test('holds every dependency of every package, for all platforms', () => {
    expect(missingFromLockfile(lockfile)).toEqual([])
  })

  test('notices one that it lacks', () => {
    const { packages } = lockfile
    const { 'node_modules/zod': _, ...others } = packages
    expect(missingFromLockfile({ packages: others })).toEqual(expect.arrayContaining(['package.json -> zod']))
  })

  test('names no registry', () => {
    for (const folder of ['.', 'tests/real/bluesky', 'tests/real/webmention']) {
      const text = readFileSync(resolve(root, folder, 'package-lock.json'), 'utf8')
      // What lies beside its lockfile is a link.
      expect(text.replace('"resolved": "better-sqlite3"', '')).not.toMatch(/"resolved"|\.tgz"/)
    }
  })

  test('lets exactly the packages run install scripts that package.json allows', () => {
    const scripted = Object.keys(lockfile.packages).filter(
      (place) => lockfile.packages[place]?.hasInstallScript,
    )
    // By name: npm cannot match a version where the lockfile has no address.
    const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name])
    expect(allowed.sort()).toEqual(scripted.map(packageName).sort())
  })
})

describe('licences', () => {
  const shipped = Object.entries(lockfile.packages).filter(([place, { dev }]) => place !== '' && !dev)

  test('are all known', () => {
    const unstated = shipped.filter(([, { license }]) => !license).map(([place]) => place)
    expect(unstated).toEqual(licenceInFile.map(({ place }) => place))
  })

  test('of what ships are not of the GPL family, but for the exceptions', () => {
    const bound = shipped
      .filter(([, { license }]) => isGpl(license ?? ''))
      .map(([place]) => packageName(place))
    expect(bound.filter((name) => !licenceExceptions.some(({ pattern }) => pattern.test(name)))).toEqual([])
    for (const { pattern } of licenceExceptions) expect(bound.some((name) => pattern.test(name))).toBe(true)
  })

  test.for<[licence: string, expected: boolean]>([
    ['MIT', false],
    ['GPL-3.0-only', true],
    ['LGPL-2.1', true],
    ['AGPL-3.0-or-later', true],
    ['Apache-2.0 AND LGPL-3.0-or-later', true],
    ['(MIT OR GPL-2.0)', false],
    ['GPL-2.0 OR LGPL-3.0', true],
  ])('%s: of the GPL family is %s', ([licence, expected]) => {
    expect(isGpl(licence)).toBe(expected)
  })
})

describe('docs/dependencies.md', () => {
  const rows = readRows(readFileSync(resolve(root, 'docs/dependencies.md'), 'utf8'))

  test('has one row for each direct dependency and none for others', () => {
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(direct).sort())
  })

  test('fills in every cell', () => {
    for (const row of rows) expect(row.filter((cell) => cell !== '')).toHaveLength(4)
  })

  test('gives the licence that the package gives', () => {
    const stated = Object.fromEntries(rows.map(([name, , licence]) => [name, licence]))
    const real = Object.keys(direct).map((name) => [name, lockfile.packages[`node_modules/${name}`]?.license])
    expect(stated).toEqual(Object.fromEntries(real))
  })
})

describe('imports', () => {
  const imported = new Map<string, string>()
  for (const [path, text] of readHouse(root))
    for (const { specifier, target } of importsOf(parseSource(path, text)))
      if (specifier !== null && target === null && isPackage(specifier)) imported.set(nameIn(specifier), path)

  test('name direct dependencies only', () => {
    const phantom = [...imported].filter(([name]) => !(name in direct) && !(`@types/${name}` in direct))
    expect(phantom).toEqual([])
  })

  test('use every direct dependency', () => {
    const styles = globSync('src/**/*.{css,astro}', { cwd: root }).map((path) =>
      readFileSync(resolve(root, path), 'utf8'),
    )
    const isUsed = (name: string) =>
      imported.has(name.replace(/^@types\//, '')) || styles.some((text) => text.includes(`${name}/`))
    expect(Object.keys(direct).filter((name) => !isUsed(name) && !(name in unimported))).toEqual([])
  })

  test('leave none of the exceptions needless', () => {
    expect(Object.keys(unimported).filter((name) => imported.has(name) || !(name in direct))).toEqual([])
  })
})

/** Whether every choice that the licence offers is of the GPL family. */
function isGpl(licence: string): boolean {
  return licence.split(' OR ').every((choice) => /\b[AL]?GPL\b/.test(choice))
}

function isPackage(specifier: string): boolean {
  return !/^(node|astro|virtual|data):/.test(specifier) && !builtinModules.includes(specifier)
}

/** `@scope/name` or `name`, without a path inside of the package. */
function nameIn(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The cells of all table rows below the heads, as text. */
function readRows(markdown: string): string[][] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const tables = tree.children.filter((node) => node.type === 'table')
  return tables.flatMap((table) =>
    table.children.slice(1).map((row) => row.children.map((cell) => textOf(cell).trim())),
  )
}
