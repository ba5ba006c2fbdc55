/** What a link was found to mean, or not to. */
import type { VaultPath } from '../paths.ts'

export interface PathResolution {
  outcome: 'found' | 'ambiguous' | 'missing'
  /** The file that the link is taken to mean; null when missing, or when only letter case tells two files apart. */
  target: VaultPath | null
  /** All files that the link could mean, best first. */
  candidates: VaultPath[]
  /** How it was found, where that deserves a remark. */
  via: 'path' | 'alias'
}
