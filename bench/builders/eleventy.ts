/** Eleventy with one layout and a list: no backlinks, no search, no feeds, no colours in code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchGarden, Builder } from './builder.ts'
import { writePeerNotes } from './peer-notes.ts'
import { removeFolders, writeSetUp } from './set-up.ts'

/** `modules` is a node_modules folder with Eleventy in it. */
export function setUpEleventy(dir: string, { vault, edited }: BenchGarden, modules: string): Builder {
  const home = join(modules, '@11ty', 'eleventy')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  writeSetUp(dir, {
    'package.json': '{"type":"module"}',
    // Notes are Markdown alone: formulas are full of what Liquid takes for commands.
    'eleventy.config.js': `export default function (config) {
  config.addPassthroughCopy('pictures')
  return { dir: { output: 'public' }, markdownTemplateEngine: false }
}
`,
    '_includes/note.njk':
      '<html lang="en"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content | safe }}</body></html>',
    'notes/notes.json': '{ "layout": "note.njk", "notes": true }',
    'index.njk':
      '<html lang="en"><body>{% for note in collections.all %}<a href="{{ note.url }}">{{ note.data.title }}</a>{% endfor %}</body></html>',
  })
  writePeerNotes(vault, { notes: join(dir, 'notes'), files: dir })
  return {
    name: `Eleventy ${version}`,
    command: process.execPath,
    args: [join(home, 'cmd.cjs'), '--quiet'],
    cwd: dir,
    outDir: join(dir, 'public'),
    note: join(dir, 'notes', edited),
    forget: () => removeFolders(dir, ['public', '.cache']),
  }
}
