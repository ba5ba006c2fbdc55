/**
 * Tries the leak guard on real gardens: withholds a fifth of the notes of each,
 * builds it, which must give no alarm, and then lets out a title and a long line
 * of every withheld note, all of which must be found. `node bench/guard.ts DIR…`
 * prints one row of a table for each folder.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createSiteGuard } from '../pipelines/adapters/guard-site.ts'
import { readGarden } from '../pipelines/adapters/read-garden.ts'
import { readTexts } from '../pipelines/adapters/read-texts.ts'
import { splitFrontmatter } from '../src/garden/frontmatter/split-frontmatter.ts'
import { settingsSchema } from '../src/schemas/settings.ts'
import { quietWorld } from '../tests/fakes/quiet-world.ts'

const root = join(import.meta.dirname, '..')

console.log('| garden | notes | withheld | false alarms | let out | found | guard, ms of the build |')
console.log('| --- | --- | --- | --- | --- | --- | --- |')
for (const garden of process.argv.slice(2)) {
  const dir = await mkdtemp(join(tmpdir(), 'guard-'))
  const vault = join(dir, 'vault')
  await cp(garden, vault, { recursive: true })
  await withholdFifth(vault)
  const built = await build(vault, join(dir, 'site'))
  const { planted, found } = await letOut(vault, join(dir, 'leaks'))
  const share = `${built.guardMs} of ${built.durationMs}`
  const cells = [basename(garden), built.notes, built.withheld, built.alarms, planted, found, share]
  console.log(`| ${cells.join(' | ')} |`)
  await rm(dir, { recursive: true })
}

/** Flags every note whose path's hash is divisible by five: the same ones each time. */
async function withholdFifth(vault: string): Promise<void> {
  const paths = await readdir(vault, { recursive: true })
  for (const path of paths.filter((one) => one.endsWith('.md'))) {
    const digest = createHash('sha256').update(path.normalize('NFC').replaceAll('\\', '/')).digest()
    if (digest.readUInt32BE(0) % 5 !== 0) continue
    const text = await readFile(join(vault, path), 'utf8')
    const flagged = text.startsWith('---\n')
      ? text.replace('---\n', '---\nprivate: true\n')
      : `---\nprivate: true\n---\n${text}`
    await writeFile(join(vault, path), flagged)
  }
}

/** What `one build` says of the vault; its alarms are the files that the guard refused. */
async function build(vault: string, out: string) {
  const args = ['scripts/one.mjs', 'build', '--vault', vault, '--out', out, '--json']
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 2 ** 28 }, (_error, stdout, stderr) =>
      resolve({ stdout, stderr }),
    )
  })
  const report = JSON.parse(stdout) as {
    notes: number
    withheld: number
    durationMs: number
    stages: { name: string; durationMs: number }[]
  }
  const guardMs = report.stages.find(({ name }) => name === 'guard')?.durationMs ?? Number.NaN
  return { ...report, guardMs, alarms: stderr.split('leak-found').length - 1 }
}

/** Lets the title and the longest line of each withheld note stand on a page of its own, unless published notes say the same. */
async function letOut(vault: string, site: string): Promise<{ planted: number; found: number }> {
  const world = quietWorld(root)
  const settings = settingsSchema.parse({ title: 'Garden', vault })
  const read = await readGarden(world, { settings, vault })
  const { withheld, published } = read.garden.publishSet
  const open = new Set([...published.values()].map(({ path }) => path))
  const notes = read.vault.notes.map(({ path, text }) => (open.has(path) ? `${path} ${text}` : ''))
  const said = wordsOf([...notes, ...(await programTexts())].join('\n'))
  const secrets = read.vault.notes.flatMap(({ path, text }) => {
    if (!withheld.has(path)) return []
    const body = (text ?? '').slice(splitFrontmatter(text ?? '').bodyStart)
    const lines = body.split('\n').filter((line) => !line.includes('![') && !line.includes(']('))
    const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), '')
    return [read.garden.notes.get(path)?.title ?? '', longest]
  })
  const hidden = secrets.filter((text) => isTelling(text) && !said.includes(wordsOf(text)))
  for (const [at, text] of hidden.entries()) {
    await mkdir(join(site, `p${at}`), { recursive: true })
    await writeFile(join(site, `p${at}`, 'index.html'), `<p>${text.replaceAll('<', '&lt;')}</p>`)
  }
  const guard = await createSiteGuard(world, { settings, vault }, read, new Set())
  const files = new Set((await guard(site)).map(({ file }) => file))
  return { planted: hidden.length, found: files.size }
}

/** The words of the program are on every site, and no secrets. */
async function programTexts(): Promise<string[]> {
  const texts = [...(await readTexts(root, 'src'))]
  return texts.flatMap(([path, text]) => (path.startsWith('src/content/') ? [] : [text]))
}

/** Words alone, in small letters, between single blanks: a judge that shares nothing with the guard. */
function wordsOf(text: string): string {
  return ` ${(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `
}

/** Whether a text says enough to be known again: not a number, a date or two letters. */
function isTelling(text: string): boolean {
  return text.replace(/[^\p{L}]/gu, '').length >= 4
}
