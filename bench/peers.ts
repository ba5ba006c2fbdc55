/** Other site generators, set up for the same notes: links between notes are plain Markdown links for them. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Peer {
  name: string
  command: string
  args: string[]
  cwd: string
}

/** The peers that can run here; `modules` is a node_modules folder with Astro in it. */
export function makePeers(dir: string, vault: string, modules: string): Peer[] {
  const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  const hugoVersion = /v([\d.]+)/.exec(hugo.stdout ?? '')?.[1]
  return [
    makeStockAstro(join(dir, 'astro'), vault, modules),
    ...(hugoVersion ? [makeHugo(join(dir, 'hugo'), vault, hugoVersion)] : []),
  ]
}

/** Astro as its documentation sets it up: `glob()`, its default processor, one page per note. No backlinks. */
function makeStockAstro(dir: string, vault: string, modules: string): Peer {
  writeFiles(dir, {
    'package.json': '{"type":"module"}',
    'astro.config.mjs': 'export default {}',
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
  copyNotes(vault, join(dir, 'notes'))
  symlinkSync(modules, join(dir, 'node_modules'))
  const args = [join(modules, 'astro', 'bin', 'astro.mjs'), 'build']
  return { name: 'Astro, stock glob() loader', command: process.execPath, args, cwd: dir }
}

/** Hugo with one template. No backlinks. */
function makeHugo(dir: string, vault: string, version: string): Peer {
  writeFiles(dir, {
    'config.toml':
      'baseURL = "https://example.org/"\ntitle = "x"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    'layouts/_default/single.html':
      '<html lang="en"><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</body></html>',
    'layouts/_default/list.html':
      '<html lang="en"><body>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>',
  })
  copyNotes(vault, join(dir, 'content', 'notes'))
  return { name: `Hugo ${version}`, command: 'hugo', args: ['--quiet'], cwd: dir }
}

function writeFiles(dir: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
}

function copyNotes(vault: string, to: string): void {
  for (const entry of readdirSync(vault, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    mkdirSync(to, { recursive: true })
    writeFileSync(join(to, entry.name), text.replace(/\[\[(note-\d+)\]\]/g, '[$1](/notes/$1/)'))
  }
}
