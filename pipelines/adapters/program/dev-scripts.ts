/**
 * The scripts that pages run in `one dev` alone, as browsers take them: each file
 * by itself, without its types. They stand beside the program, and on no site.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'

/** Their folders in `src/site/client`. */
const folders = ['dev', 'offers']

const client = ['src', 'site', 'client'] as const

/** The script that starts the others, in the project at `root` or by its name in `writeDevScripts`. */
export const startingScript = 'dev/follow-garden.ts'

export function sourceOfScript(root: string, name: string): string {
  return join(root, ...client, name)
}

/** Writes the scripts of the project at `root` into the folder `dir`, under their names there. */
export async function writeDevScripts(root: string, dir: string): Promise<void> {
  for (const folder of folders) {
    for (const file of await readdir(sourceOfScript(root, folder))) {
      const name = `${folder}/${file}`
      const text = await readFile(sourceOfScript(root, name), 'utf8')
      await mkdir(dirname(join(dir, name)), { recursive: true })
      await writeFile(join(dir, name), name.endsWith('.ts') ? stripTypeScriptTypes(text) : text)
    }
  }
}
