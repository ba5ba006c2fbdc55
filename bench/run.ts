/**
 * Measures the command as its users run it, in whole processes, and named
 * peers on the same notes in the same run. Prints tables in Markdown;
 * `--write` also puts them into RESULTS.md.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildLinkIndex } from '../src/garden/links/link-index.ts'
import { resolvePath } from '../src/garden/links/resolve-path.ts'
import { toVaultPath } from '../src/garden/paths.ts'
import { makeBenchVault } from './make-vault.ts'
import { type Measured, measure } from './measure.ts'
import { measureDev } from './measure-dev.ts'
import { makePeers } from './peers.ts'

const root = join(import.meta.dirname, '..')
const corpora = join(root, '..', 'shared', 'corpora')
const work = mkdtempSync(join(tmpdir(), 'bench-'))

try {
  const report = [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}`,
    await buildTable(),
    await devTable(),
    linkTable(),
  ].join('\n\n')
  console.log(report)
  if (process.argv.includes('--write'))
    writeFileSync(join(import.meta.dirname, 'RESULTS.md'), `${head()}\n${report}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** One row a garden: cold, and again after one note was edited. */
async function buildTable(): Promise<string> {
  const vault = join(work, 'notes-1000')
  makeBenchVault(vault, 1000)
  const gardens = [
    vault,
    ...(existsSync(corpora)
      ? ['jzhao-garden', 'silverbullet-docs', 'obsidian-tasks-docs', 'oldwinter-zh'].map((name) =>
          join(corpora, name),
        )
      : []),
  ]
  const rows: string[] = []
  for (const garden of gardens) rows.push(await buildRow(garden))
  for (const peer of makePeers(work, vault, join(root, 'node_modules'))) {
    const cold = await measure(peer.command, peer.args, peer.cwd)
    const warm = await measure(peer.command, peer.args, peer.cwd)
    rows.push(row([peer.name, 'notes-1000', '1000', ...figures(cold), ...figures(warm)]))
  }
  return table(['build', 'garden', 'notes', 'cold s', 'cold MB', 'again s', 'again MB'], rows)
}

async function buildRow(garden: string): Promise<string> {
  const args = [join(root, 'scripts', 'one.mjs'), 'build', '--vault', garden, '--out', join(work, 'site')]
  rmSync(join(root, '.cache'), { recursive: true, force: true })
  const cold = await measure(process.execPath, args, root)
  const again = await measure(process.execPath, args, root)
  const notes = readdirSync(garden, { recursive: true }).filter((file) => String(file).endsWith('.md')).length
  return row([
    'one build',
    garden.split('/').at(-1) ?? '',
    String(notes),
    ...figures(cold),
    ...figures(again),
  ])
}

async function devTable(): Promise<string> {
  const vault = join(work, 'dev-1000')
  makeBenchVault(vault, 1000)
  const { readyMs, textMs, titleMs } = await measureDev(root, vault)
  const rows = [row(['1000', seconds(readyMs), seconds(textMs), seconds(titleMs)])]
  return table(
    ['one dev, notes', 'first page s', 'edited text on its page s', 'edited title on its page s'],
    rows,
  )
}

/** 100,000 links among 10,000 notes. */
function linkTable(): string {
  const paths = Array.from({ length: 10_000 }, (_, at) =>
    toVaultPath(`folder-${at % 97}/part-${at % 7}/Note ${at}.md`),
  )
  const start = performance.now()
  const index = buildLinkIndex(paths)
  const indexed = performance.now()
  for (let link = 0; link < 100_000; link++) {
    const source = paths[link % paths.length]
    if (source) resolvePath(index, source, `note ${(link * 7919) % paths.length}`)
  }
  const end = performance.now()
  const rows = [row(['10,000', '100,000', seconds(indexed - start), seconds(end - indexed)])]
  return table(['notes', 'links resolved', 'indexing s', 'resolving s'], rows)
}

function figures({ seconds: time, peakMB }: Measured): string[] {
  return [time.toFixed(1), peakMB === null ? '?' : peakMB.toFixed(0)]
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2)
}

function table(heads: string[], rows: string[]): string {
  return [row(heads), row(heads.map(() => '---')), ...rows].join('\n')
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** What RESULTS.md says above its tables. */
function head(): string {
  const file = join(import.meta.dirname, 'RESULTS.md')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return text.includes('<!-- figures -->')
    ? `${text.slice(0, text.indexOf('<!-- figures -->'))}<!-- figures -->\n`
    : '# Results\n\n<!-- figures -->\n'
}
