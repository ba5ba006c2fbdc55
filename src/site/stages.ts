/** The three stages of a note's life. */
import type { Maturity, NoteEntry } from '../schemas/page.ts'

/** The stage of this name. */
export function stageOf(name: string | null): Maturity | null {
  return stageNames().find((stage) => stage === name) ?? null
}

/** The notes of each stage, from seedling to evergreen; a stage without notes is left in, empty. */
export function groupStages(entries: readonly NoteEntry[]): { stage: Maturity; entries: NoteEntry[] }[] {
  return stageNames().map((stage) => ({
    stage,
    entries: entries.filter((entry) => entry.maturity === stage),
  }))
}

/** In the order of growth. Scripts of the browser use this file, so it does without the schema and its library. */
function stageNames(): Maturity[] {
  return ['seedling', 'budding', 'evergreen']
}
