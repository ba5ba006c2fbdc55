/** A text that the garden makes of its own notes: sections of claims that were verified. */
import type { VaultPath } from '../paths.ts'
import type { VerifiedClaim } from './claims/claim.ts'

/** A text of whose claims a smaller share stands the checks is none. */
export const leastVerified = 0.6

export interface SynthesisSection {
  /** What the section is about; null where the whole is one. */
  heading: string | null
  /** The note that the heading is the title of; left out where it is none. */
  note?: VaultPath
  claims: VerifiedClaim[]
}

/** Nothing was written, and why. An empty answer is an answer. */
export interface NoSynthesis {
  /** What was to be its title. */
  title: string
  reason: 'nothing-found' | 'too-few-notes' | 'too-few-claims' | 'too-many-refused'
  /** The notes that were read, the nearest first. */
  searched: VaultPath[]
  /** What the question asks for and no sentence speaks of, in its own words. */
  missing: string[]
}
