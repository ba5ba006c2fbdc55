/** The numbers that the rules of links have, in the help note and in the code that refers to it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HelpNote, projectRoot } from './help-note.ts'

/** The numbers of the headings, such as `R3`, in their order. */
export function ruleNumbers({ sections }: HelpNote): string[] {
  return sections.flatMap(({ title }) => /^([PRS]\d): /.exec(title)?.[1] ?? [])
}

/** The numbers that comments of the code name, each once. */
export function rulesNamedInCode(): string[] {
  const folders = ['src/garden', 'src/garden/links', 'src/markdown', 'src/markdown/syntax']
  const files = folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(projectRoot, folder, name)),
  )
  const comments = files.flatMap((file) => readFileSync(file, 'utf8').match(commentLine) ?? [])
  return [...new Set(comments.flatMap((line) => line.match(/\b[PRS]\d\b/g) ?? []))]
}

/** A line that starts a comment or goes on with one, after its indent. */
const commentLine = /^\s*(?:\/\*\*|\*|\/\/).*$/gm
