/** What is loaded before a run knows whether anything changed: most runs of a garden at rest end there. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const program = `
import { registerHooks } from 'node:module'
const loaded = []
registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
await import(process.argv[1])
console.log(JSON.stringify(loaded))
`

/** The files that the module at `path` loads, itself among them; packages are named by their folder. */
function loadedBy(path: string): string[] {
  const args = ['--input-type=module', '--eval', program, resolve(root, path)]
  const urls = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as string[]
  return urls
    .filter((url) => url.startsWith('file:'))
    .map((url) => url.slice(url.indexOf(root) + root.length + 1))
}

describe.each(['pipelines/check/index.ts', 'pipelines/build/index.ts'])('%s', (path) => {
  test('begins without the code that reads notes', () => {
    const loaded = loadedBy(path)
    expect(loaded).toContain(path)
    expect(
      loaded.filter((file) =>
        /^src\/(markdown|queries)\/|^node_modules\/(micromark|mdast-|hast-|yaml|js-yaml)/.test(file),
      ),
    ).toEqual([])
  })
})
