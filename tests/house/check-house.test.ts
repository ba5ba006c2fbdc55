import { expect, test } from 'vitest'
import { checkHouse } from './check-house.ts'

/** The findings of one file, as `rule:line`. */
function check(path: string, ...lines: string[]): string[] {
  return findings({ [path]: lines.join('\n') })
}

function findings(files: Record<string, string>): string[] {
  return checkHouse(new Map(Object.entries(files))).map(({ rule, line }) => `${rule}:${line}`)
}

const core = 'src/garden/note.ts'
const adapter = 'pipelines/adapters/disk.ts'

test.for<[name: string, path: string, code: string]>([
  ['a lower room from a higher one', core, "import { a } from '../schemas/a.ts'"],
  ['a neighbour in the same room', core, "import { a } from './links/a.ts'"],
  ['its own pipeline', 'pipelines/build/index.ts', "import { plan } from './plan.ts'"],
  ['an adapter from a pipeline', 'pipelines/build/index.ts', "import { a } from '../adapters/a.ts'"],
  ['a stylesheet from a layout', 'src/layouts/base.astro', "---\nimport '../styles/base.css'\n---"],
  ['a file by name and query', 'scripts/a.ts', "import text from '../garden.config.ts?raw'"],
  ['a builtin outside the core', adapter, "import { readFile } from 'node:fs/promises'"],
  ['anything from a test', 'tests/a.test.ts', 'await import(name)'],
  ['a package from the core', core, "import { visit } from 'unist-util-visit'"],
  [
    'types of a types-only package',
    core,
    "import type { Root } from 'mdast'\nimport { type Link } from 'mdast'",
  ],
  ['the augmentation of a package', core, "declare module 'mdast' { interface RootContentMap { tag: 1 } }"],
])('allows %s', ([, path, code]) => {
  expect(check(path, code)).toEqual([])
})

test.for<[name: string, path: string, code: string]>([
  ['a static import', 'src/schemas/a.ts', "import { a } from '../garden/a.ts'"],
  ['an import of a type', 'src/markdown/a.ts', "import type { A } from '../garden/a.ts'"],
  ['an inline import of a type', 'src/markdown/a.ts', "export type T = import('../garden/a.ts').A"],
  ['a side effect', core, "import '../site/store.ts'"],
  ['a re-export', core, "export { a } from '../site/a.ts'"],
  ['a re-export of all', core, "export * from '../site/a.ts'"],
  ['a re-export of a type', core, "export type { A } from '../site/a.ts'"],
  ['a dynamic import', core, "export const a = () => import('../site/a.ts')"],
  ['a dynamic import by template', core, 'export const a = () => import(`../site/a.ts`)'],
  ['an import from the root', 'src/site/a.ts', "import { a } from '/pipelines/build/index.ts'"],
  ['an import with a query', 'src/site/a.ts', "import a from '../../pipelines/build/index.ts?raw'"],
  ['a glob import', 'src/pages/a.ts', "export const a = import.meta.glob('../../pipelines/*/index.ts')"],
  ['a list of globs', 'src/pages/a.ts', "export const a = import.meta.glob(['../../pipelines/*/index.ts'])"],
  [
    'a pipeline from a script of a page',
    'src/pages/a.astro',
    "<script>import '../../pipelines/a/b.ts'</script>",
  ],
  ['a neighbouring pipeline', 'pipelines/build/index.ts', "import { a } from '../report/a.ts'"],
  ['a pipeline from an adapter', adapter, "import { a } from '../build/a.ts'"],
  ['a script from a pipeline', 'pipelines/build/index.ts', "import { a } from '../../scripts/a.ts'"],
  ['a layout from a component', 'src/components/a.astro', "---\nimport A from '../layouts/a.astro'\n---"],
  ['the site from a script', 'scripts/a.ts', "import { a } from '../src/site/a.ts'"],
  ['a test from the product', 'scripts/a.ts', "import { a } from '../tests/a.ts'"],
])('layer: refuses %s', ([, path, code]) => {
  const found = checkHouse(new Map([[path, code]]))
  expect(found.map(({ rule }) => rule)).toEqual(['layer'])
})

test('room: every file has one, and so has every file it imports', () => {
  expect(check('lib/a.ts', '')).toEqual(['room:1'])
  expect(check('scripts/a.ts', "import '../lib/a.ts'")).toEqual(['room:1'])
})

test('computed-import: no computed path outside of tests', () => {
  expect(check('scripts/a.ts', 'await import(name)')).toEqual(['computed-import:1'])
})

test('cycle: reports the import that closes it, of types too', () => {
  const files = {
    'src/garden/a.ts': "import { b } from './b.ts'",
    'src/garden/b.ts': "import { c } from './c.ts'",
    'src/garden/c.ts': "\nimport type { A } from './a.ts'",
    'src/garden/d.ts': "import { a } from './a.ts'\nimport { b } from './b.ts'",
  }
  const [finding, ...others] = checkHouse(new Map(Object.entries(files)))
  expect(others).toEqual([])
  expect(finding).toMatchObject({ rule: 'cycle', file: 'src/garden/c.ts', line: 2 })
  expect(finding?.message).toBe(
    'import cycle: src/garden/a.ts -> src/garden/b.ts -> src/garden/c.ts -> src/garden/a.ts',
  )
})

test('cycle: a file that imports itself, and two cycles through one file', () => {
  expect(check('src/garden/a.ts', "import './a.ts'")).toEqual(['cycle:1'])
  const two = {
    'src/garden/a.ts': "import './b.ts'\nimport './c.ts'",
    'src/garden/b.ts': "import './a.ts'",
    'src/garden/c.ts': "import './a.ts'",
  }
  expect(findings(two)).toEqual(['cycle:1', 'cycle:1'])
})

test.for([
  'node:fs',
  'fs',
  'fs/promises',
  'node:sqlite',
  'astro',
  'astro:content',
  'astro/loaders',
  'virtual:x',
])('pure-import: the core does not import %s', (specifier) => {
  expect(check(core, `import * as a from '${specifier}'`)).toEqual(['pure-import:1'])
  expect(check('src/schemas/a.ts', `import type { A } from '${specifier}'`)).toEqual(['pure-import:1'])
  expect(check('scripts/a.ts', `import * as a from '${specifier}'`)).toEqual([])
})

test.for([
  'process.env.HOME',
  'process?.env',
  'const { env } = process',
  'globalThis.x',
  'Date.now()',
  "Date['now']()",
  'items.map(Date.now)',
  'new Date()',
  'new Date',
  'Date()',
  'Math.random()',
  'import.meta.env.BASE_URL',
  'console.log(1)',
  'fetch(url)',
  'const o = { performance }',
  'f(...process)',
  'const f = (a = crypto) => a',
])('pure-global: the core does not use %s', (code) => {
  expect(check(core, '', `export const x = () => { ${code} }`)).toEqual(['pure-global:2'])
  expect(check(adapter, `export const x = () => { ${code} }`)).toEqual([])
})

test.for([
  'new Date(0)',
  'new Date(value)',
  'Math.max(1, 2)',
  'file.process()',
  'const o = { process: 1, console() {} }',
  'const process = parse(text); process.run()',
  'const { document } = page; document.title',
  'pages.map((document) => document.title)',
  'for (const window of windows) show(window)',
  '// process.env is not read',
  'type A = { crypto: string }',
])('pure-global: the core may say %s', (code) => {
  expect(check(core, `export const x = () => { ${code}\n }`)).toEqual([])
})

test('pure-global: a local name hides the global one only in its own scope', () => {
  expect(check(core, 'const a = (document) => document.b', 'const c = () => document.d')).toEqual([
    'pure-global:2',
  ])
})

test('types-only-package: needs `import type`', () => {
  expect(check(core, "import { Root } from 'mdast'")).toEqual(['types-only-package:1'])
  expect(check(core, "import { type Root, Link } from 'mdast'")).toEqual(['types-only-package:1'])
})

test('single-importer: one file wraps gray-matter, tests aside', () => {
  const code = "import matter from 'gray-matter'"
  expect(findings({ 'src/garden/a.ts': code, 'tests/a.test.ts': code })).toEqual([])
  expect(findings({ 'src/garden/a.ts': code, 'src/garden/b.ts': `\n${code}` })).toEqual(['single-importer:2'])
  expect(findings({ 'src/garden/a.ts': code, 'scripts/b.ts': "await import('gray-matter')" })).toEqual([
    'single-importer:1',
  ])
})

test.for<[rule: string, path: string, code: string]>([
  ['any', core, 'export const a = (b: any) => b'],
  ['any', core, 'export type A = Map<string, any[]>'],
  ['any', 'src/components/a.astro', '<script>const a = b as any</script>'],
  ['non-null', core, 'export const a = (b: C) => b.c!.d'],
  ['non-null', 'tests/a.test.ts', 'let a!: string'],
  ['class', core, 'export class A {}'],
  ['class', core, 'const a = class extends Base {}'],
  ['default-export', core, 'export default 1'],
  ['default-export', core, 'export default function a() {}'],
  ['default-export', core, 'const a = 1; export { a as default }'],
  ['default-export', core, "export { default } from './other.ts'"],
  ['module-state', core, 'let a = 1'],
  ['module-state', core, 'export let a: string'],
  ['module-state', core, 'var a = 1'],
  ['module-state', adapter, 'const seen = new Map<string, number>()'],
  ['module-state', adapter, 'const seen = new WeakSet'],
  ['exit', adapter, 'process.exit(1)'],
  ['exit', adapter, "process['exit'](1)"],
  ['exit', 'pipelines/build/index.ts', "import { exit } from 'node:process'"],
  ['global-regex', core, 'export const a = /x/g'],
  ['global-regex', core, 'export const a = /x/imy'],
  ['global-regex', core, 'const a = /x/g; export { a }'],
  ['global-regex', core, 'const a = /x/g; export { a as b }'],
  ['global-regex', core, "export const a = new RegExp('x', 'gu')"],
  ['global-regex', core, 'export const a = { b: [/x/, /y/g] } as const'],
  ['shell', adapter, "import { exec } from 'node:child_process'"],
  ['shell', adapter, "import { execSync as run } from 'child_process'"],
  ['shell', adapter, "import * as cp from 'node:child_process'; cp.exec('ls')"],
  ['shell', adapter, "import cp from 'node:child_process'; cp['execSync']('ls')"],
  ['shell', adapter, "import { spawn } from 'node:child_process'; spawn('ls', [], { shell: true })"],
  ['shell', adapter, "import { spawn } from 'node:child_process'; spawn('ls', [], { 'shell': '/bin/sh' })"],
  ['name', 'src/garden/noteLinks.ts', ''],
  ['name', 'src/garden/Links/note.ts', ''],
  ['name', 'src/components/NoteCard.astro', ''],
  ['name', 'src/garden/[slug].ts', ''],
  ['name', 'src/garden/utils.ts', ''],
  ['name', 'src/garden/path-helpers.ts', ''],
  ['name', 'tests/helpers/run.ts', ''],
  ['name', 'scripts/cache-manager.ts', ''],
])('%s: refuses, in %s, %s', ([rule, path, code]) => {
  expect(check(path, code)).toEqual([`${rule}:1`])
})

test.for<[path: string, code: string]>([
  [core, "export const many = 'any company'"],
  [core, 'export const a = !b != !c'],
  [core, 'export class NoteError extends Error {}'],
  [core, 'export class UserError extends errors.BaseError {}'],
  ['astro.config.mjs', 'export default {}'],
  ['garden.config.ts', 'export default {}'],
  ['vitest.config.ts', 'export default {}'],
  [core, "export { default as matter } from 'some-package'"],
  [core, 'export const a = () => { let b = 1; return b }'],
  [core, 'export const kinds = new Set([1, 2])'],
  [core, 'declare let a: string'],
  ['src/pages/index.astro', '---\nlet count = 0\n---'],
  ['tests/a.test.ts', 'let browser: Browser'],
  ['scripts/one.mjs', 'process.exit(2)'],
  [adapter, 'process.exitCode = 1'],
  [core, 'const a = /x/g; export const b = (c: string) => c.replace(a, "")'],
  [core, 'export const b = (c: string) => c.replace(/x/g, "")'],
  [core, 'export const a = /x/iu'],
  [core, 'export const a = pattern.exec(text)'],
  [adapter, "import { execFile } from 'node:child_process'; execFile('ls', [], { shell: false })"],
  [core, "export const theme = { shell: 'beige' }"],
  ['src/pages/notes/[...slug].astro', ''],
  ['src/pages/rss.xml.ts', ''],
  ['src/pages/404.astro', ''],
])('allows, in %s, %s', ([path, code]) => {
  expect(check(path, code)).toEqual([])
})

test('lines of an .astro file are those of the file', () => {
  const page = [
    '---',
    'const a = 1',
    'const b = a as any',
    '---',
    '<p>as any !. { a! }</p>',
    '<script>',
    'const c = d!',
    '</script>',
  ]
  expect(check('src/pages/a.astro', ...page)).toEqual(['any:3', 'non-null:7'])
  expect(check('src/pages/a.astro', ...page.map((line) => `${line}\r`))).toEqual(['any:3', 'non-null:7'])
})

test('a script that the frontmatter only quotes is part of the frontmatter', () => {
  const page = ['---', "const a = '<script>'", "const b = '</script>'", 'const c: any = b', '---']
  expect(check('src/pages/a.astro', ...page)).toEqual(['any:4'])
})

test('an .astro file without frontmatter has none further down', () => {
  expect(check('src/components/a.astro', '<p>x</p>', '---', 'const a = b as any', '---')).toEqual([])
})

test('findings come in order of file and line', () => {
  const code = 'const a = b!\nconst c: any = 1'
  expect(findings({ 'src/site/b.ts': code, 'src/site/a.ts': code })).toEqual([
    'non-null:1',
    'any:2',
    'non-null:1',
    'any:2',
  ])
})
