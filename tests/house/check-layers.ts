/** Rules about who may depend on whom. */
import { builtinModules } from 'node:module'
import type { Finding, Rule } from './finding.ts'
import { type Import, importsOf } from './imports-of.ts'
import type { ParsedFile } from './parse-source.ts'
import { mayImport, type Place, placeOf } from './rooms.ts'

/** Packages that one file wraps for all: their traps are handled there. */
const wrapped = new Set(['gray-matter'])
/** Packages that hold declarations and no code. */
const typesOnly = new Set(['mdast', 'hast', 'unist', 'micromark-util-types'])
const framework = /^(astro|virtual)(:|\/|$)/

export function checkLayers(file: ParsedFile): Finding[] {
  const place = placeOf(file.path)
  if (!place)
    return [finding(file, 1, 'room', file.path, 'belongs to no room: give it one in tests/house/rooms.ts')]
  return importsOf(file).flatMap((found) => checkImport(file, place, found))
}

/** Every wrapped package may be imported by one file only; each further importer is reported. */
export function checkSingleImporters(files: readonly ParsedFile[]): Finding[] {
  const importers = files
    .filter(({ path }) => placeOf(path)?.room.name !== 'tests')
    .flatMap((file) => importsOf(file).map((found) => ({ file, found })))
    .filter(({ found }) => found.specifier !== null && wrapped.has(found.specifier))
  return importers.flatMap(({ file, found }) => {
    const first = importers.find((other) => other.found.specifier === found.specifier)
    if (!first || first.file === file) return []
    const message = `${found.specifier} is wrapped by ${first.file.path}; nothing else imports it`
    return [finding(file, found.line, 'single-importer', found.specifier ?? '', message)]
  })
}

function checkImport(file: ParsedFile, place: Place, found: Import): Finding[] {
  const { specifier, target, line } = found
  if (specifier === null) {
    if (place.room.mayImport.includes('*')) return []
    return [
      finding(file, line, 'computed-import', 'import', 'an import of a computed path hides a dependency'),
    ]
  }
  return target === null
    ? checkPackage(file, place, found, specifier)
    : checkTarget(file, place, line, target)
}

function checkTarget(file: ParsedFile, from: Place, line: number, target: string): Finding[] {
  const to = placeOf(target)
  if (!to) return [finding(file, line, 'room', target, `imports ${target}, which belongs to no room`)]
  if (mayImport(from, to)) return []
  const message = `${describe(from)} must not import ${target}, which is in ${describe(to)}`
  return [finding(file, line, 'layer', target, message)]
}

function checkPackage(file: ParsedFile, { room }: Place, found: Import, specifier: string): Finding[] {
  const isImpure =
    builtinModules.includes(specifier.replace(/^node:/, '')) ||
    specifier.startsWith('node:') ||
    framework.test(specifier)
  if (room.pure && isImpure)
    return [
      finding(
        file,
        found.line,
        'pure-import',
        specifier,
        `the core is pure, it must not import ${specifier}`,
      ),
    ]
  if (typesOnly.has(specifier) && !found.typeOnly)
    return [
      finding(
        file,
        found.line,
        'types-only-package',
        specifier,
        `${specifier} has no code: use \`import type\``,
      ),
    ]
  return []
}

function describe({ room, cell }: Place): string {
  return cell === null ? `the room ${room.name}` : `the pipeline ${cell}`
}

function finding({ path }: ParsedFile, line: number, rule: Rule, about: string, message: string): Finding {
  return { rule, file: path, line, about, message }
}
