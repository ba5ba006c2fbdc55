/** The engine of a garden for those who have it say what posts tell of notes. */
import type { PostingEngine } from '../../../src/garden/posts/model/write-words.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import { openTextEngine, type TextOptions } from './open-text-engine.ts'
import { readPrompt } from './read-prompt.ts'

export interface OpenedPosting {
  /** Null where the template speaks alone. */
  posting: PostingEngine | null
  close(): void
}

/** What is spent is recorded in the vault at `place`; `read` says what may be sent. */
export async function openPostingEngine(
  world: World,
  place: GardenPlace,
  read: Pick<GardenRead, 'garden'>,
  options: TextOptions,
): Promise<OpenedPosting> {
  const { text, close } = await openTextEngine(world, place, read, options)
  const model = place.settings.engine?.text?.model
  if (!text || model === undefined) return { posting: null, close }
  const [words, check] = await Promise.all([
    readPrompt('posts/model/write-words.md'),
    readPrompt('writing/model/check-claims.md'),
  ])
  return { posting: { ...text, model, prompts: { words, check } }, close }
}
