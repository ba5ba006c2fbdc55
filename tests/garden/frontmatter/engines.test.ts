/** gray-matter runs `---js` blocks unless every engine is replaced: here is the proof that nothing runs. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import matter from 'gray-matter'
import { afterAll, afterEach, expect, test } from 'vitest'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'
import { showProblems } from './show-problems.ts'

const trace = 'frontmatterEngineRan'
const folder = mkdtempSync(join(tmpdir(), 'engines-'))
const file = join(folder, 'ran')

/** JavaScript that leaves a trace in the process and on the disk. */
const payload = `(globalThis.${trace} = true, process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(file)}, ''), { title: 'ran' })`

afterEach(() => {
  Reflect.deleteProperty(globalThis, trace)
  rmSync(file, { force: true })
})

afterAll(() => rmSync(folder, { recursive: true }))

test('the payload is live: gray-matter alone runs it, even when it is told that the language is YAML', () => {
  matter(`---js\n${payload}\n---\nbody`, { language: 'yaml' })
  expect(Reflect.get(globalThis, trace)).toBe(true)
  expect(existsSync(file)).toBe(true)
})

test.for([
  'js',
  'JS',
  ' js ',
  'javascript',
  'json',
  'coffee',
  'cson',
  'toml',
  'yaml',
  'yml',
  'ruby',
  'constructor',
  'toString',
  'valueOf',
  '__proto__',
  '__defineGetter__',
])('a block that names `%s` is refused and not run', (language) => {
  const runs = `---${language}\n${payload}\n---\nbody`
  const { state, bodyStart, entries, problems } = readFrontmatter(runs)
  expect(Reflect.has(globalThis, trace)).toBe(false)
  expect(existsSync(file)).toBe(false)
  expect(state).toBe('malformed')
  expect(runs.slice(bodyStart)).toBe('body')
  expect(entries.size).toBe(0)
  expect(showProblems(runs, problems)).toEqual([`frontmatter-engine-refused 1:1 «---${language}»`])
})

test('says what was found and what to write', () => {
  expect(readFrontmatter('---js\n1\n---\n').problems[0]?.message).toBe(
    'The block of properties opens with `---js`. Properties are read as YAML only, and nothing is run: write `---` alone on the first line.',
  )
})

test('what gray-matter keeps between calls without options is neither used nor filled', () => {
  const source = '---\ntitle: kept\n---\nbody'
  const cache: unknown = Reflect.get(matter, 'cache')
  const size = () => Object.keys(cache ?? {}).length
  const before = size()
  readFrontmatter(source)
  expect(size()).toBe(before)
})
