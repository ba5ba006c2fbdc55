/** The tests mean something only under the node that the project runs on, which npm installs as a package. */
import { readFileSync } from 'node:fs'

const manifestUrl = new URL('../package.json', import.meta.url)

/** The version that package.json pins. */
export function pinnedNode(): string {
  const manifest = JSON.parse(readFileSync(manifestUrl, 'utf8')) as { dependencies: { node: string } }
  return manifest.dependencies.node
}

/** Throws, with the way out, when `running` is another major version than the pinned one. */
export function requirePinnedNode(running = process.versions.node, pinned = pinnedNode()): void {
  if (running.split('.')[0] === pinned.split('.')[0]) return
  throw new Error(
    `The tests run under node ${pinned}, this is node ${running}. ` +
      'npm installs the right one by an install script: run `npm rebuild node`, then `npm test`.',
  )
}
