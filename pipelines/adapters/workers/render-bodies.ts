/** Renders the bodies of notes inside of a worker. */
import type { VaultPath } from '../../../src/garden/paths.ts'
import { noteKey } from '../../../src/garden/plan/note-key.ts'
import { startPlanning } from '../../../src/garden/plan/planning.ts'
import { type RenderedNote, renderNote } from '../../../src/garden/plan/render-note.ts'
import { hashKey } from '../hash-key.ts'
import { openHighlighter } from '../highlight-code.ts'
import { type ColouredCode, keepHighlight } from '../kept-highlight.ts'
import { type GardenSeed, growSeed } from './garden-seed.ts'

export interface RenderStart {
  seed: GardenSeed
  /** Stands for the code that renders. */
  renderer: string
}

/** A note to be rendered, and the key that its body has in the main thread. */
export interface BodyTask {
  path: VaultPath
  key: string
  /** That of its file, where the main thread has it; otherwise it is read. */
  text: string | undefined
}

/** A body, and the code that was coloured for it. */
export interface MadeBody {
  rendered: RenderedNote
  code: ColouredCode
}

export interface BodyResult {
  key: string
  /** Null where the main thread has to render it. */
  made: MadeBody | null
}

/**
 * Renders one note. The key holds all that a body is made from, so a garden in
 * which a note has the same key gives the same body. What is not the same, or
 * fails, is left to the main thread, where failures are told as ever.
 */
export async function openBodyRenderer({
  seed,
  renderer,
}: RenderStart): Promise<(task: BodyTask) => BodyResult> {
  const code = keepHighlight(await openHighlighter(), () => undefined)
  let atHand: BodyTask | null = null
  const { garden, treeOf } = growSeed(seed, (path) => (path === atHand?.path ? atHand.text : undefined))
  const planning = startPlanning(garden, treeOf, seed.settings, code.highlight)
  return (task) => {
    const { path, key } = task
    atHand = task
    try {
      const note = garden.notes.get(path)
      if (!note || hashKey(noteKey(planning, note, renderer)) !== key) return { key, made: null }
      return { key, made: { rendered: renderNote(planning, note), code: code.take() } }
    } catch {
      code.take()
      return { key, made: null }
    }
  }
}
