/**
 * Measures the site as readers meet it: Lighthouse on a telephone over a slow
 * network, what each page weighs, and whether its documents keep the rules.
 * `npm run bench:site -- [--garden sample|NAME|DIR]… [--pages home,note]
 * [--runs 5] [--site DIR] [--no-check] [--write]`. A name is a folder of the
 * corpora beside the project; `--site` takes a site that is built already;
 * `--write` puts the tables into SITE.md.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../tests/e2e/find-browser.ts'
import { serve } from '../tests/e2e/serve.ts'
import { checkDocuments, type Documents } from './site/check-documents.ts'
import { gardenPages, pageKinds } from './site/garden-pages.ts'
import { medianLook } from './site/median-look.ts'
import { type MeasuredPage, renderDocuments, renderScores, renderWeights } from './site/render-report.ts'
import { type Look, withLighthouse } from './site/run-lighthouse.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    garden: { type: 'string', multiple: true, default: ['sample', 'jzhao-garden'] },
    pages: { type: 'string', default: pageKinds.join() },
    runs: { type: 'string', default: '5' },
    site: { type: 'string' },
    check: { type: 'boolean', default: true },
    write: { type: 'boolean', default: false },
  },
  allowNegative: true,
})
const wanted = new Set(values.pages.split(','))
const work = mkdtempSync(join(tmpdir(), 'bench-site-'))

try {
  const gardens: MeasuredGarden[] = []
  for (const garden of values.site ? [values.site] : values.garden) {
    const site = values.site ? resolve(values.site) : build(garden)
    if (site !== null) gardens.push(await measureGarden(basename(garden), site))
  }
  const report = reportOf(gardens)
  console.log(report)
  console.error(`\n${gardens.flatMap(complaints).join('\n')}`)
  if (values.write) writeFileSync(join(import.meta.dirname, 'SITE.md'), `${head()}\n${report}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function measureGarden(name: string, site: string): Promise<MeasuredGarden> {
  const documents = values.check ? await checkDocuments(site) : null
  return { name, documents, pages: await lookAt(name, site) }
}

function reportOf(gardens: readonly MeasuredGarden[]): string {
  const pages = gardens.flatMap((garden) => garden.pages)
  const documents = gardens.flatMap(({ name, documents }) => (documents ? [[name, documents] as const] : []))
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[1]?.toFixed(1)}`
  const head = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${machine}, median of ${values.runs}`
  const checked = documents.length > 0 ? [renderDocuments(documents)] : []
  return [head, renderScores(pages), renderWeights(pages), ...checked].join('\n\n')
}

/** What cost points, and the first examples of broken rules. */
function complaints({ name, pages, documents }: MeasuredGarden): string[] {
  return [
    ...pages.flatMap(({ kind, path, look }) =>
      look.faults.map((fault) => `${name} ${kind} (/${path}): ${fault}`),
    ),
    ...(documents ? [...documents.examples, ...documents.feedFaults.slice(0, 20)] : []),
  ]
}

/** The folder of the built site; null, with a word about it, for a garden that is not here. */
function build(garden: string): string | null {
  const corpus = join(root, '..', 'shared', 'corpora', garden)
  const vault = existsSync(garden) ? resolve(garden) : corpus
  if (garden !== 'sample' && !existsSync(vault)) {
    console.error(`There is no garden ${garden}.`)
    return null
  }
  const out = join(work, basename(garden))
  const args = ['build', '--out', out, ...(garden === 'sample' ? [] : ['--vault', vault])]
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/one.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  // Code 1 says that the notes have problems; a site that cannot be built leaves no folder.
  if (!existsSync(join(out, 'index.html')))
    throw new Error(`${garden} does not build (${status}).\n${stderr}`)
  return out
}

async function lookAt(garden: string, site: string): Promise<MeasuredPage[]> {
  const server = await serve(site, { gzip: true })
  try {
    return await withLighthouse(await findBrowser(), async (look) => {
      const pages: MeasuredPage[] = []
      for (const [kind, path] of gardenPages(site)) {
        if (!wanted.has(kind)) continue
        const looks: Look[] = []
        for (let run = 0; run < Number(values.runs); run++) looks.push(await look(server.url + path))
        pages.push({ garden, kind, path, look: medianLook(looks) })
        console.error(`${garden} ${kind}: ${looks.map(({ scores }) => scores.performance).join(' ')}`)
      }
      return pages
    })
  } finally {
    await server.close()
  }
}

/** What SITE.md says above its tables. */
function head(): string {
  const text = readFileSync(join(import.meta.dirname, 'SITE.md'), 'utf8')
  return text.slice(0, text.indexOf('<!-- figures -->') + '<!-- figures -->\n'.length)
}

interface MeasuredGarden {
  name: string
  pages: MeasuredPage[]
  /** Null where they were not checked. */
  documents: Documents | null
}
