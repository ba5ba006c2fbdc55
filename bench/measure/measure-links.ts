/** How long the index of links takes, and 100,000 links among 10,000 notes. */
import { buildLinkIndex } from '../../src/garden/links/link-index.ts'
import { resolvePath } from '../../src/garden/links/resolve-path.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { table } from '../report/table.ts'

export function measureLinks(): string {
  const paths = Array.from({ length: 10_000 }, (_, at) =>
    toVaultPath(`folder-${at % 97}/part-${at % 7}/Note ${at}.md`),
  )
  const start = performance.now()
  const index = buildLinkIndex(paths)
  const indexed = performance.now()
  for (let link = 0; link < 100_000; link++) {
    const source = paths[link % paths.length]
    if (source) resolvePath(index, source, `note ${(link * 7919) % paths.length}`)
  }
  const end = performance.now()
  const seconds = (ms: number) => (ms / 1000).toFixed(2)
  const row = ['10,000', '100,000', seconds(indexed - start), seconds(end - indexed)]
  return table(['notes', 'links resolved', 'indexing s', 'resolving s'], [row])
}
