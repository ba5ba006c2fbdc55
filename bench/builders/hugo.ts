/** Hugo, where it is installed, with one template and a list: no backlinks, no search, no feeds. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { BenchGarden, Builder } from './builder.ts'
import { writePeerNotes } from './peer-notes.ts'
import { removeFolders, writeSetUp } from './set-up.ts'

/** Null where there is no Hugo. */
export function setUpHugo(dir: string, { vault, edited }: BenchGarden): Builder | null {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  const version = /v([\d.]+)/.exec(stdout ?? '')?.[1]
  if (!version) return null
  writeSetUp(dir, {
    'config.toml':
      'baseURL = "https://example.org/"\ntitle = "x"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    'layouts/_default/single.html':
      '<html lang="en"><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</body></html>',
    'layouts/_default/list.html':
      '<html lang="en"><body>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>',
  })
  writePeerNotes(vault, { notes: join(dir, 'content', 'notes'), files: join(dir, 'static') })
  return {
    name: `Hugo ${version}`,
    command: 'hugo',
    args: ['--quiet', '--cacheDir', join(dir, 'cache')],
    cwd: dir,
    outDir: join(dir, 'public'),
    note: join(dir, 'content', 'notes', edited),
    forget: () => removeFolders(dir, ['public', 'resources', 'cache']),
  }
}
