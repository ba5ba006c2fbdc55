/** The one file that a link which leads nowhere can have meant. */
import type { Garden } from '../garden.ts'
import { extensionOf, type VaultPath } from '../paths.ts'
import type { Vault } from '../vault.ts'

/** Gives the file that a path names but for blanks, dashes, accents and letter case, or named once; null where several do. */
export type LikelyTarget = (path: string) => VaultPath | null

/** The look-up, prepared when it is first needed. */
export function likelyTarget(garden: Garden, vault: Pick<Vault, 'renames'>): LikelyTarget {
  let find: LikelyTarget | undefined
  return (path) => {
    find ??= prepare(garden, vault)
    return find(path)
  }
}

function prepare(garden: Garden, { renames }: Pick<Vault, 'renames'>): LikelyTarget {
  const bySound = new Map<string, Set<VaultPath>>()
  const add = (name: string, file: VaultPath) => {
    for (const ending of endingsOf(folded(name)))
      bySound.set(ending, (bySound.get(ending) ?? new Set()).add(file))
  }
  for (const file of [...garden.index.byPath.values()].flat()) add(file, file)
  const byOldName = new Map<string, Set<VaultPath>>()
  for (const { from, to } of renames) {
    if (!garden.notes.has(to)) continue
    for (const ending of endingsOf(folded(from)))
      byOldName.set(ending, (byOldName.get(ending) ?? new Set()).add(to))
  }
  return (path) => {
    const wanted = folded(path.replace(/^(?:\.{0,2}\/)+/, ''))
    if (wanted === '') return null
    for (const names of [bySound, byOldName]) {
      const found = [...(names.get(wanted) ?? [])]
      if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
    }
    return null
  }
}

/** Letters, digits and signs of each segment, without accents and letter case. */
function folded(path: string): string {
  const bare = extensionOf(path) === 'md' ? path.slice(0, -3) : path
  return bare
    .split('/')
    .map((segment) =>
      segment
        .normalize('NFKD')
        .replace(/[\p{M}\s\-_]+/gu, '')
        .toLowerCase(),
    )
    .join('/')
}

function endingsOf(path: string): string[] {
  const segments = path.split('/')
  return segments.map((_, at) => segments.slice(at).join('/'))
}
