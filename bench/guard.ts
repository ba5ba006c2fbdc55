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
import { promisify } from 'node:util'
import { createSiteGuard } from '../pipelines/adapters/guard/guard-site.ts'
import { filesIn } from '../pipelines/adapters/guard/site-folder.ts'
import { readGarden } from '../pipelines/adapters/read-garden.ts'
import { readTexts } from '../pipelines/adapters/read-texts.ts'
import { splitFrontmatter } from '../src/garden/frontmatter/split-frontmatter.ts'
import { settingsSchema } from '../src/schemas/settings.ts'
import { quietWorld } from '../tests/fakes/quiet-world.ts'

const root = join(import.meta.dirname, '..')

console.log('| garden | notes | withheld | false alarms | let out | found | guard, of the CPU time |')
console.log('| --- | --- | --- | --- | --- | --- | --- |')
for (const garden of process.argv.slice(2)) {
  const dir = await mkdtemp(join(tmpdir(), 'guard-'))
  const vault = join(dir, 'vault')
  await cp(garden, vault, { recursive: true })
  await withholdFifth(vault)
  const built = await build(vault, join(dir, 'site'))
  const { planted, found, missed } = await letOut(vault, join(dir, 'leaks'))
  const { notes, withheld, alarms, cpuMs, guardCpuMs } = built
  const percent = ((100 * guardCpuMs) / cpuMs).toFixed(1)
  const share = `${(guardCpuMs / 1000).toFixed(1)} s of ${(cpuMs / 1000).toFixed(1)} s, ${percent} %`
  console.log(`| ${[basename(garden), notes, withheld, alarms.length, planted, found, share].join(' | ')} |`)
  for (const file of alarms) console.error(`${basename(garden)}: alarm for ${file}`)
  for (const text of missed) console.error(`${basename(garden)}: not found: ${text}`)
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

/** What a build says of the vault, in a process of its own. */
async function build(vault: string, out: string): Promise<Built> {
  const args = [join(import.meta.dirname, 'guard-build.ts'), vault, out]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 2 ** 28 })
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)) as Built
}

interface Built {
  notes: number
  withheld: number
  /** Files of the site that the guard refused. */
  alarms: string[]
  cpuMs: number
  /** A part of `cpuMs`. */
  guardCpuMs: number
}

/** Lets the title and the longest line of each withheld note stand on a page of its own, unless published notes say the same. */
async function letOut(
  vault: string,
  site: string,
): Promise<{ planted: number; found: number; missed: string[] }> {
  const world = quietWorld(root)
  const settings = settingsSchema.parse({ title: 'Garden', vault })
  const read = await readGarden(world, { settings, vault })
  const { withheld, published } = read.garden.publishSet
  const open = new Set([...published.values()].map(({ path }) => path))
  const notes = read.vault.notes.map(({ path, text }) =>
    open.has(path) ? `${path} ${text}\n${asRead(text ?? '')}` : '',
  )
  const said = wordsOf([...notes, ...(await programTexts())].join('\n'))
  const secrets = read.vault.notes.flatMap(({ path, text }) => {
    if (!withheld.has(path)) return []
    const body = (text ?? '').slice(splitFrontmatter(text ?? '').bodyStart)
    const lines = body.split('\n').filter((line) => !line.includes('![') && !line.includes(']('))
    const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), '')
    const title = read.garden.notes.get(path)?.title ?? ''
    return [isTelling(title, 4) ? title : '', isTelling(longest, 12) ? longest : '']
  })
  const hidden = secrets.filter((text) => text !== '' && !said.includes(wordsOf(text)))
  for (const [at, text] of hidden.entries()) {
    await mkdir(join(site, `p${at}`), { recursive: true })
    await writeFile(join(site, `p${at}`, 'index.html'), `<p>${text.replaceAll('<', '&lt;')}</p>`)
  }
  const guard = await createSiteGuard(world, { settings, vault }, read, new Set())
  const files = new Set((await guard.judge(filesIn(site))).map(({ file }) => file))
  const missed = hidden.filter((_, at) => !files.has(`p${at}/index.html`))
  return { planted: hidden.length, found: files.size, missed }
}

/** The words of the program are on every site, and no secrets. */
async function programTexts(): Promise<string[]> {
  const texts = [...(await readTexts(root, 'src'))]
  return texts.flatMap(([path, text]) => (path.startsWith('src/content/') ? [] : [text]))
}

/**
 * Words alone, in small letters, between single blanks: a judge that shares
 * nothing with the guard. Each sign of a script without spaces is a word.
 */
function wordsOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, ' $& ')
  return ` ${(words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `
}

/** A source as its readers see it: links are their words, and markup within words is none. */
function asRead(source: string): string {
  return source
    .replace(/!?\[\[([^[\]]*)\]\]/g, (_, inside: string) => inside.split('|').at(-1) ?? '')
    .replace(/\]\([^)\n]*\)/g, '')
    .replace(/\*+|~~|==/g, '')
}

/** Whether a text says enough to be known again: the guard looks for names of any length, and for lines of twelve letters. */
function isTelling(text: string, letters: number): boolean {
  return text.replace(/[^\p{L}]/gu, '').length >= letters
}
