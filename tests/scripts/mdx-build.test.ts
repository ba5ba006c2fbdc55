/** Notes in MDX through a whole build and in `one dev`: their code runs once they are published, and only then. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { build } from '../../pipelines/build/index.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { commandEnv } from '../fakes/command-env.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot } from '../fakes/run-one.ts'

const note = [
  '---\ntitle: "Tides {1}"\n---',
  'import Card from "./parts/card.astro"\nimport { high } from "./parts/tide.ts"',
  'export const rows = [1, 2]',
  'Water at {high + 0.5} m {high} m, see [[b|the other]].',
  '<Card tone="blue">\n\n> [!tip] Mind\n> the ==gap==\n\n</Card>',
  '{rows.map((row) => (\n\n<li>row {row}</li>\n\n))}',
  '{/* a remark */}',
].join('\n\n')

const parts = {
  'parts/card.astro':
    '---\nconst { tone } = Astro.props\n---\n<section class="card" data-tone={tone}><slot /></section>\n',
  'parts/tide.ts': 'export const high: number = 4\n',
}

async function buildVault(files: Record<string, string>) {
  const root = makeVault({ 'site/.one-site': '', 'site/index.html': 'old' })
  const vault = makeVault(files)
  const outDir = join(root, 'site')
  const settings = settingsSchema.parse({ title: 'Case', mdx: true, vault })
  const report = await build(quietWorld(projectRoot), { settings, vault }, { outDir, verbose: false })
  return { report, page: (path: string) => readFileSync(join(outDir, path), 'utf8') }
}

describe('one build', () => {
  it('runs the code of a note and renders its Markdown as that of any other', {
    timeout: 120_000,
  }, async () => {
    const { report, page } = await buildVault({ ...parts, 'a.mdx': note, 'b.md': '![[a]]\n' })
    expect(report.messages).toEqual([])
    const html = page('notes/a/index.html')
    expect(html).toContain('Water at 4.5 m 4 m, see <a class="internal" href="/notes/b/">the other</a>.')
    expect(html).toMatch(/<section class="card" data-tone="blue">\s*<div class="callout" data-callout="tip"/)
    expect(html).toContain('<mark>gap</mark>')
    expect(html).toContain('<li>row 1</li><li>row 2</li>')
    expect(html).not.toContain('remark')
    expect(page('notes/b/index.html')).not.toContain('class="card"')
    expect(page('rss.xml')).not.toContain('class="card"')
  })

  it.each([
    ['throws', 'a {undefined.x} b\n', /undefined/],
    ['uses a component that nobody knows', '<Unknown />\n', /Unknown/],
    ['imports what is not there', 'import x from "./no.ts"\n\n{x}\n', /`\.\/no\.ts`, which is not there/],
    ['imports a note', 'import x from "./b.md?raw"\n\n{x}\n', /`\.\/b\.md\?raw`, which is a note/],
  ])('keeps the old site when a note %s', { timeout: 120_000 }, async (_, source, reason) => {
    const { report, page } = await buildVault({ 'a.mdx': source, 'b.md': 'Words.\n' })
    expect(report.messages.map(({ ruleId, file }) => [ruleId, file])).toEqual([['mdx-failed', 'a.mdx']])
    expect(report.messages[0]?.reason).toMatch(reason)
    expect(page('index.html')).toBe('old')
  })

  it('lets no note import from outside of the vault and the project', { timeout: 120_000 }, async () => {
    const outside = join(makeVault({ 'secret.txt': 'oyster' }), 'secret.txt')
    const { report } = await buildVault({ 'a.mdx': `import x from '${outside}?raw'\n\n{x}\n` })
    expect(report.messages.map(({ ruleId, file }) => [ruleId, file])).toEqual([['mdx-failed', 'a.mdx']])
    expect(report.messages[0]?.reason).toContain('outside of the vault')
  })

  it('finds a vault behind a symbolic link', { timeout: 120_000 }, async () => {
    const vault = join(makeVault({}), 'link')
    symlinkSync(makeVault({ ...parts, 'a.mdx': note, 'b.md': '' }), vault)
    const outDir = join(makeVault({}), 'site')
    const settings = settingsSchema.parse({ title: 'Case', mdx: true, vault })
    await build(quietWorld(projectRoot), { settings, vault }, { outDir, verbose: false })
    expect(readFileSync(join(outDir, 'notes/a/index.html'), 'utf8')).toContain('Water at 4.5 m 4 m')
  })

  it('runs nothing of a note that is withheld', { timeout: 120_000 }, async () => {
    const trace = join(makeVault({}), 'ran')
    const code = `import { writeFileSync } from 'node:fs'\n\n{writeFileSync(${JSON.stringify(trace)}, '')}\n`
    const { report } = await buildVault({
      'a.mdx': '{1 + 1}\n',
      'draft.mdx': `---\ndraft: true\n---\n${code}`,
      'mail.mdx': `---\nuntrusted: true\n---\n${code}`,
    })
    expect(report.pages).toBeGreaterThan(0)
    expect(existsSync(trace)).toBe(false)
  })
})

describe('one dev', () => {
  it('shows what was changed in a note, and a note that came', { timeout: 120_000 }, async () => {
    const vault = makeVault({ ...parts, 'a.mdx': 'Sum {1 + 1}.\n' })
    const program = join(projectRoot, 'tests/fakes/dev-mdx.ts')
    const child = spawn(process.execPath, [program, vault], {
      env: commandEnv(),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void child.kill())
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    const url = String((await lines.next()).value)
    const show = async (path: string) => (await fetch(new URL(path, url))).text()
    expect(await show('notes/a/')).toContain('<p>Sum 2.</p>')
    writeFileSync(join(vault, 'a.mdx'), 'Sum {2 + 2} and [[b]].\n')
    expect((await lines.next()).value).toBe('read')
    expect(await show('notes/a/')).toContain('<p>Sum 4 and ')
    writeFileSync(join(vault, 'b.mdx'), 'New {3 + 3}.\n')
    expect((await lines.next()).value).toBe('read')
    expect(await show('notes/b/')).toContain('<p>New 6.</p>')
  })
})
