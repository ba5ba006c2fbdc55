/** Reads the project's own code from disk. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const patterns = ['*', '{src,pipelines,scripts,tests,bench}/**/*'].map(
  (glob) => `${glob}.{ts,mts,js,mjs,cjs,jsx,tsx,astro}`,
)
// Notes and test gardens hold content, which may be called anything; what is proved with real parts brings its packages.
const notOurs = ['src/content/**', 'tests/gardens/**', 'tests/real/*/node_modules']

/** Every code file below `root`: its path with `/`, and its text. */
export function readHouse(root: string): Map<string, string> {
  const paths = globSync(patterns, { cwd: root, exclude: notOurs }).map((path) => path.replaceAll('\\', '/'))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}
