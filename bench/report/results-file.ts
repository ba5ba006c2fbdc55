/** RESULTS.md, whose tables stand between marks, each part between its own. */
import { readFileSync, writeFileSync } from 'node:fs'

/** Puts the tables of a part in the place of the last ones. Throws when the file has no place for them. */
export function writePart(file: string, part: string, tables: string): void {
  const text = readFileSync(file, 'utf8')
  const [open, close] = [`<!-- ${part} -->\n`, `\n<!-- end of ${part} -->`]
  const start = text.indexOf(open)
  const end = text.indexOf(close)
  if (start < 0 || end < start) throw new Error(`${file} has no place for the tables of ${part}.`)
  writeFileSync(file, `${text.slice(0, start + open.length)}\n${tables}\n${text.slice(end)}`)
}
