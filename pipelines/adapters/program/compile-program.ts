/**
 * Has Astro compile the pages into a program, and render none of them: what it
 * would import to render them itself is kept instead.
 */
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { astroConfig, type SiteRequest } from '../astro-config.ts'
import { loadAstro } from '../load-astro.ts'
import { mdxIntegrations } from '../mdx-notes.ts'
import { writeDevScripts } from './dev-scripts.ts'
import { hashFiles, hashFolder } from './hash-files.ts'
import { ownRuntime } from './own-runtime.ts'
import { runsCode } from './program-key.ts'
import { type ProgramRecord, programFile, programFolders } from './program-record.ts'

/** Compiles the program for `request` into the new folder `dir`, in a process that runs in the folder of the project. */
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
  await writeDevScripts(request.root, join(dir, programFolders.dev))
  await build({ ...config, ...(code ? { site } : {}), outDir: client })
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
