/** A site generator that is set up to build a garden. */
import type { Command } from '../measure/measure.ts'

export interface Builder extends Command {
  name: string
  /** The folder that it writes the site to. */
  outDir: string
  /** The file of the note that is edited between two builds. */
  note: string
  /** Makes the next build one from nothing. */
  forget(): void
}

/** The garden that all builders are given. */
export interface BenchGarden {
  /** The folder of notes as our authors write them. */
  vault: string
  /** The path in it of the note that is edited, a published one. */
  edited: string
}
