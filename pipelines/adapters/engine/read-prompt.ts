/** Reads prompts: Markdown files that stand beside the code that asks with them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const core = join(import.meta.dirname, '..', '..', '..', 'src', 'garden')

/** The text of the prompt at `path`, below `src/garden`, such as `writing/model/write-claims.md`. */
export async function readPrompt(path: string): Promise<string> {
  return (await readFile(join(core, path), 'utf8')).trim()
}
