/**
 * Gives the pages the programs of notes in MDX: the module `virtual:mdx-notes`,
 * which is empty where there are none. A note's module is its program in the
 * site store, not its file; so nothing runs of a note that is not published.
 */
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { AstroIntegration, HookParameters } from 'astro'
import { codeFailure } from '../../src/garden/code-failure.ts'
import { isMdx } from '../../src/garden/note-format.ts'
import type { SiteRequest } from './astro-config.ts'
import { checkImport } from './check-import.ts'
import { readPrograms } from './read-programs.ts'

const moduleId = 'virtual:mdx-notes'
const resolvedId = `\0${moduleId}`

type DevServer = HookParameters<'astro:server:setup'>['server']
type VitePlugin = DevServer['config']['plugins'][number]
type Place = Pick<SiteRequest, 'root' | 'vault' | 'store'>

/** The integrations that notes in MDX need: none of them but ours, with nothing in it, where no code is to run. */
export async function mdxIntegrations(place: Place, runsCode: boolean): Promise<AstroIntegration[]> {
  const plugin = runsCode ? mdxNotes({ ...place, vault: realpathSync(place.vault) }) : noNotes
  const notes: AstroIntegration = {
    name: 'garden-mdx',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } })
      },
    },
  }
  if (!runsCode) return [notes]
  const { default: mdx } = await import('@astrojs/mdx')
  return [notes, mdx()]
}

/** Has a server read all programs anew. */
export function forgetMdxNotes({ environments }: DevServer, { vault }: Pick<Place, 'vault'>): void {
  const folder = realpathSync(vault)
  for (const { moduleGraph } of Object.values(environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) {
      const isProgram = isInside(folder, id) && isMdx(id)
      if (isProgram || id === resolvedId) moduleGraph.invalidateModule(module)
    }
  }
}

const noNotes: VitePlugin = {
  name: 'garden-mdx',
  resolveId: (source) => (source === moduleId ? resolvedId : null),
  load: (id) => (id === resolvedId ? 'export const [components, programs] = [{}, new Map()]' : null),
}

/** Modules are known by their real paths, and so is the vault here. */
function mdxNotes(place: Place): VitePlugin {
  return {
    name: 'garden-mdx',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === moduleId) return resolvedId
      if (importer === undefined || !isInside(place.vault, importer)) return null
      if (isPartOf(importer, source)) return `/@fs${source}`
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      // What the compiler of MDX does not find it looks for once more, with `./` before it.
      const written = source.replace(/^\.\/(?=\.)/, '')
      const problem = checkImport(written, found?.id ?? null, place)
      if (problem !== null) throw codeFailure(importer.slice(place.vault.length + 1), new Error(problem))
      return found
    },
    load(id) {
      if (id === resolvedId) return notesModule(place)
      if (!isInside(place.vault, id) || !isMdx(id)) return null
      const program = readPrograms(place).get(id)
      if (!program) throw new Error(`${id} is not published: it must not run.`)
      return program.mdx
    },
  }
}

/** The source of the module that the pages import. */
function notesModule(place: Place): string {
  const programs = [...readPrograms(place)].map(
    ([file, { slug }]) => `[${JSON.stringify(slug)}, () => import(${JSON.stringify(file)})]`,
  )
  const files = programs.length > 0 ? componentFiles(place.root) : []
  return [
    ...files.map((file, at) => `import c${at} from ${JSON.stringify(file)}`),
    `export const components = {${files.map((file, at) => `${componentName(file)}: c${at}`).join(', ')}}`,
    `export const programs = new Map([${programs.join(', ')}])`,
  ].join('\n')
}

function componentFiles(root: string): string[] {
  const folder = join(root, 'src', 'components', 'notes')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^[a-z][\w-]*\.astro$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** `bar-chart.astro` is `BarChart`. */
function componentName(file: string): string {
  return basename(file, '.astro').replace(/(?:^|[-_]+)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * Whether a component asks for a style or script of its own. Astro takes such
 * an address for one below its root where the two share no folder, unless it
 * begins with `/@fs`.
 */
function isPartOf(importer: string, source: string): boolean {
  return source.startsWith(`${importer}?astro&`)
}

function isInside(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`)
}
