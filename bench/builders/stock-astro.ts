/** Astro as its documentation sets it up: `glob()`, its default processor, one page per note. No backlinks, no search, no feeds. */
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchGarden, Builder } from './builder.ts'
import { writePeerNotes } from './peer-notes.ts'
import { removeFolders, writeSetUp } from './set-up.ts'

/** `modules` is a node_modules folder with Astro in it. */
export function setUpStockAstro(dir: string, { vault, edited }: BenchGarden, modules: string): Builder {
  const { version } = JSON.parse(readFileSync(join(modules, 'astro', 'package.json'), 'utf8')) as {
    version: string
  }
  writeSetUp(dir, {
    'package.json': '{"type":"module"}',
    'astro.config.mjs': "export default { cacheDir: './cache' }",
    'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
export const collections = { notes: defineCollection({ loader: glob({ pattern: '**/*.md', base: './notes' }) }) }
`,
    'src/pages/notes/[...slug].astro': `---
import { getCollection, render } from 'astro:content'
export async function getStaticPaths() {
  return (await getCollection('notes')).map((note) => ({ params: { slug: note.id }, props: { note } }))
}
const { note } = Astro.props
const { Content } = await render(note)
---
<html lang="en"><head><title>{note.data.title}</title></head><body><h1>{note.data.title}</h1><Content /></body></html>
`,
  })
  writePeerNotes(vault, { notes: join(dir, 'notes'), files: join(dir, 'public') })
  symlinkSync(modules, join(dir, 'node_modules'))
  return {
    name: `Astro ${version}, stock`,
    command: process.execPath,
    args: [join(modules, 'astro', 'bin', 'astro.mjs'), 'build', '--silent'],
    cwd: dir,
    outDir: join(dir, 'dist'),
    note: join(dir, 'notes', edited),
    forget: () => removeFolders(dir, ['dist', 'cache', '.astro']),
  }
}
