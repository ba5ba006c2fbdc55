/** The script that stands in every page itself. Its policy names it by its hash. */
import source from './begin.js?raw'

/** Without comments and the spaces before lines, which each page would carry. */
export function beginScript(): string {
  return source
    .replace(/^ *\/\/.*\n/gm, '')
    .replace(/\/\*.*?\*\/ ?/g, '')
    .replace(/^\s+/gm, '')
    .trim()
}
