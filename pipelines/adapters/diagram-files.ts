/** The files that draw diagrams, from the package of Mermaid: bundling them anew would cost every build seconds. */
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { diagramEngine, diagramEngineFolder } from '../../src/garden/diagram-engine.ts'

const chunks = 'chunks/mermaid.esm.min'

/** The address below the base and the source of each. */
export function diagramFiles(): { url: string; source: string }[] {
  const dist = join(dirname(createRequire(import.meta.url).resolve('mermaid/package.json')), 'dist')
  const modules = readdirSync(join(dist, chunks)).filter((name) => name.endsWith('.mjs'))
  return [
    { url: diagramEngine, source: join(dist, 'mermaid.esm.min.mjs') },
    ...modules.sort().map((name) => ({
      url: `${diagramEngineFolder}/${chunks}/${name}`,
      source: join(dist, chunks, name),
    })),
  ]
}
