/**
 * Has Astro compile the pages into a program, and render none of them: what it
 * would import to render them itself is kept instead.
 */
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { codeFailureMessage, readCodeFailure } from '../../../src/garden/code-failure.ts'
import { SiteRefused } from '../../../src/garden/guard/site-refused.ts'
import { astroConfig, type SiteRequest } from '../astro-config.ts'
import { loadAstro } from '../load-astro.ts'
import { mdxIntegrations } from '../mdx-notes.ts'
import { hashFiles, hashFolder } from './hash-files.ts'
import { ownRuntime } from './own-runtime.ts'
import { runsCode } from './program-key.ts'

/** What stands beside the program, in `programFile`. */
export interface ProgramRecord {
  /** The module that renders pages, below the folder `server`. */
  entry: string
  /** Whether its components are rendered by the runtime of the site, and not that of Astro, which the code of notes needs. */
  plain: boolean
  /** The styles of each page, as Astro keeps them in `pagesByKeys`. */
  styles: [key: string, page: { styles: unknown[] }][]
  /** The files that stand on the site as they are, with the hash of each. */
  client: Record<string, string>
  /** The files that the code of notes is made of, with the hash of each, null where there is none. */
  files: Record<string, string | null>
}

export const programFile = 'program.json'

/** The folders of a program: what renders pages, and the files that stand on the site as they are. */
export const programFolders = { server: 'server', client: 'client' } as const

/** Compiles the program for `request` into the new folder `dir`. Throws `SiteRefused` where the code of a note does not compile. */
export async function compileProgram(request: SiteRequest, dir: string): Promise<void> {
  const { build } = await loadAstro()
  const [client, server] = [join(dir, programFolders.client), join(dir, programFolders.server)]
  await mkdir(dir, { recursive: true })
  const keeper = keepProgram(join(client, '.prerender'), server)
  const code = runsCode(request)
  const imports = watchImports(request)
  const integrations = [
    keeper.integration,
    imports.integration,
    ...(code ? [] : [ownRuntime(request.root)]),
    ...(await mdxIntegrations(request, code)),
  ]
  const { site, ...config } = astroConfig(request, integrations)
  await inFolder(request.root, () =>
    build({ ...config, ...(code ? { site } : {}), outDir: client }).catch((error: unknown) => {
      throw refusalOf(error) ?? error
    }),
  )
  const entry = (await readdir(server)).find((name) => name.startsWith('prerender-entry.'))
  if (entry === undefined) throw new Error('Astro compiled no program that renders pages.')
  const record: ProgramRecord = {
    entry,
    plain: !code,
    styles: keeper.styles(),
    client: await hashFolder(client),
    files: await hashFiles(imports.files()),
  }
  await writeFile(join(dir, programFile), JSON.stringify(record))
}

/** A failure of the code of a note is a fault of the content. */
export function refusalOf(error: unknown): SiteRefused | null {
  const failure = readCodeFailure(error)
  return failure && new SiteRefused([codeFailureMessage(failure)])
}

/** Takes the program from the folder `from`, which Astro clears, to `to`. */
function keepProgram(
  from: string,
  to: string,
): { integration: AstroIntegration; styles(): ProgramRecord['styles'] } {
  let pages: ReadonlyMap<string, { styles: unknown[] }> = new Map()
  return {
    integration: {
      name: 'garden-program',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) =>
          setPrerenderer({
            name: 'garden-program',
            getStaticPaths: async () => {
              await rename(from, to)
              return []
            },
            render: () => Promise.reject(new Error('No page is rendered while the program is compiled.')),
          }),
        'astro:build:setup': (options) => {
          pages = options.pages
        },
      },
    },
    styles: () => [...pages].map(([key, { styles }]) => [key, { styles }]),
  }
}

/** Notes the files of the vault, and the components for notes, that become part of the program. */
function watchImports({ root, vault }: Pick<SiteRequest, 'root' | 'vault'>): {
  integration: AstroIntegration
  files(): string[]
} {
  const found = new Set<string>()
  const folders = [vault, join(root, 'src', 'content')]
  return {
    integration: {
      name: 'garden-imports',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => {
          const plugin = {
            name: 'garden-imports',
            moduleParsed: ({ id }: { id: string }) => {
              const [path = ''] = id.split('?')
              if (folders.some((folder) => path.startsWith(`${folder}/`))) found.add(path)
            },
          }
          updateConfig({ vite: { plugins: [plugin] } })
        },
      },
    },
    files: () => [...found].sort(),
  }
}

/**
 * Astro writes the program below the folder it runs in, and the program finds
 * its packages only inside the project.
 */
async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd()
  process.chdir(folder)
  try {
    await work()
  } finally {
    process.chdir(before)
  }
}
