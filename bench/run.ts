/**
 * Measures the command as its users run it, in whole processes, and named peers
 * on the same notes in the same run. Prints tables in Markdown.
 * `npm run bench -- [--parts build,check,dev,gardens,links,suggestions,questions,descriptions,drafts] [--sizes 1000,10000,50000]
 * [--builders one,hugo,eleventy,astro] [--seed 1] [--write]`; `npm run bench:build`
 * measures builds, checks and the server alone. `--write` puts the tables of
 * the parts that were measured into RESULTS.md.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measurePart, type Part, parts } from './parts.ts'
import { writePart } from './report/results-file.ts'

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: parts.join() },
    sizes: { type: 'string', default: '1000,10000' },
    builders: { type: 'string', default: 'one,hugo,eleventy,astro' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
})
const work = mkdtempSync(join(tmpdir(), 'bench-'))

try {
  for (const name of values.parts.split(',')) {
    const part = partOf(name)
    const tables = await measurePart[part]({
      root: join(import.meta.dirname, '..'),
      work,
      sizes: values.sizes.split(',').map(Number),
      seed: Number(values.seed),
      builders: values.builders.split(','),
      say: (line) => console.error(line),
    })
    const report = `${circumstances()}\n\n${tables}`
    console.log(`\n${part}: ${report}`)
    if (values.write) writePart(join(import.meta.dirname, 'RESULTS.md'), part, report)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

function partOf(name: string): Part {
  const part = parts.find((known) => known === name)
  if (!part) throw new Error(`There is no part ${name}: ${parts.join(', ')} are known.`)
  return part
}

/** The day and the machine; load above the number of processors makes times by the clock longer, processor time hardly. */
function circumstances(): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}`
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${machine}, load ${loadavg()[1]?.toFixed(1)}.`
}
