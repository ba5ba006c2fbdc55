/** Says once that a vault holds notes in MDX which nobody reads. */
import type { Garden } from '../garden.ts'
import { createMessage, type Message } from '../message.ts'
import { isMdx } from '../note-format.ts'
import { compareText } from '../paths.ts'
import type { Obstacle } from '../vault.ts'

/** Files in MDX that are neither notes nor unreadable are those that the settings leave out. */
export function checkMdx({ notes, index }: Garden, obstacles: readonly Obstacle[]): Message[] {
  const unread = new Set<string>(obstacles.map(({ path }) => path))
  const left = [...index.byPath.values()].flat().filter((path) => isMdx(path) && !notes.has(path))
  const [first, ...others] = left.filter((path) => !unread.has(path)).sort(compareText)
  if (first === undefined) return []
  const count = others.length === 0 ? 'This note is' : `This note and ${others.length} more are`
  const reason = `${count} in MDX and not read: the setting \`mdx\` is off.`
  return [createMessage('mdx-off', reason, { file: first })]
}
