/** The texts of a garden that an engine may make embeddings of, and what that would cost. */
import { noteText } from '../../../src/garden/engine/embeddings/note-text.ts'
import { mostTokens, truncateTokens } from '../../../src/garden/engine/estimate-tokens.ts'
import { notesToSend } from '../../../src/garden/engine/may-send.ts'
import { costOf } from '../../../src/garden/engine/price.ts'
import type { VaultPath } from '../../../src/garden/paths.ts'
import { readProse } from '../../../src/markdown/prose.ts'
import type { EngineSettings } from '../../../src/schemas/engine-settings.ts'
import type { GardenRead } from '../read-garden.ts'
import type { World } from '../world.ts'
import { openAnswerCache } from './answer-cache.ts'
import { missingTexts, placeOf } from './embed-texts.ts'

/** By path, in its order. */
export function readNoteTexts(
  { vault, garden, treeOf }: Pick<GardenRead, 'vault' | 'garden' | 'treeOf'>,
  send: EngineSettings['send'],
): Map<VaultPath, string> {
  const files = new Map(vault.notes.map((file) => [file.path, file.text]))
  return new Map(
    notesToSend(garden, send).map(({ path, title }) => [
      path,
      noteText(title, readProse(treeOf(path), files.get(path) ?? '')),
    ]),
  )
}

export interface EmbeddingsEstimate {
  notes: number
  /** Notes whose embeddings are not known. */
  missing: number
  /** Billionths of the currency that those cost at most. */
  nanos: number
}

/** What embeddings of all `texts` would cost. Asks nobody. */
export async function estimateEmbeddings(
  world: Pick<World, 'root' | 'notice'>,
  vault: string,
  settings: EngineSettings & { embeddings: NonNullable<EngineSettings['embeddings']> },
  texts: readonly string[],
): Promise<EmbeddingsEstimate> {
  const { embeddings: model } = settings
  const cache = await openAnswerCache(world, vault)
  try {
    const cut = texts.map((text) => truncateTokens(text, model.inputTokens))
    const missing = missingTexts(cache, placeOf(settings, model), cut)
    const tokens = missing.reduce((sum, text) => sum + mostTokens(text), 0)
    const nanos = costOf({ input: tokens, output: 0 }, { input: model.price, output: 0 })
    return { notes: texts.length, missing: missing.length, nanos }
  } finally {
    cache.close()
  }
}
