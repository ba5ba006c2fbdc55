/** The typefaces of the site for a page of its own, which may load nothing. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const faces = {
  'Piazzolla Variable': 'core-roman.woff2',
  'Instrument Sans Variable': 'core-sans.woff2',
} as const

/** Rules of `@font-face` with the letters that most pages in a Latin script have. `root` is the folder of the project. */
export async function readReportFaces(root: string): Promise<string> {
  const rules = Object.entries(faces).map(async ([family, file]) => {
    const bytes = await readFile(join(root, 'src/styles/faces', file))
    return `@font-face{font-family:"${family}";font-weight:400 700;src:url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")}`
  })
  return (await Promise.all(rules)).join('')
}
