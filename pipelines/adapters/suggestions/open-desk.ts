/**
 * Where suggestions lie while their owner decides on them, one by one. Each
 * decision is in the files at once. Notes may be written to meanwhile: words are
 * found again where they stand then.
 */
import type { VaultPath } from '../../../src/garden/paths.ts'
import { moveSuggestions } from '../../../src/garden/suggest/review/move-suggestions.ts'
import { type SuggestionView, viewSuggestion } from '../../../src/garden/suggest/review/view-suggestion.ts'
import type { Suggestion } from '../../../src/garden/suggest/suggestion.ts'
import type { FileChange } from '../../../src/schemas/change.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'
import { acceptSuggestion, takeBack } from './accept-suggestion.ts'
import { freshGarden } from './fresh-garden.ts'
import { allowSuggestion, rejectSuggestion } from './reject-suggestion.ts'

export type Decided = { done: true; written: string | null } | { done: false; reason: string; final: boolean }

export interface Desk {
  /** The suggestion as it is at this moment, or why it can be no link. */
  look(id: string): Promise<SuggestionView | { reason: string }>
  accept(id: string): Promise<Decided>
  /** Takes an accepted link out of its note. */
  unlink(id: string): Promise<Decided>
  reject(id: string): Promise<Decided>
  /** Forgets a rejection. */
  allow(id: string): Promise<Decided>
}

const changed: Decided = { done: false, reason: 'The note changed meanwhile.', final: false }
const done: Decided = { done: true, written: null }

/** Lays out `suggestions`, which were made of the garden `read`. */
export function openDesk(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  suggestions: readonly Suggestion[],
): Desk {
  const { vault: dir, settings } = place
  let now = read
  // Texts are read when they are asked for: those that places are counted in, before anybody writes to them.
  for (const source of new Set(suggestions.map(({ source }) => source))) textOf(read, source)
  /** With the places of their words as they are in `now`; null where the words are gone. */
  const lying = new Map<string, Suggestion>(suggestions.map((one) => [one.id, one]))
  const undos = new Map<string, { change: FileChange; before: Suggestion[] }>()

  const find = (id: string) => {
    const suggestion = lying.get(id)
    if (!suggestion) throw new Error(`The suggestion ${id} does not lie here.`)
    return suggestion
  }
  const refresh = async (paths: VaultPath[]) => {
    const next = await freshGarden(world, place, now, paths)
    for (const path of paths) moveSuggestions(lying, path, textOf(now, path), textOf(next, path))
    const isSame = next === now
    now = next
    return isSame
  }
  return {
    look: async (id) => {
      const { source, target } = find(id)
      await refresh([source, target])
      const view = viewSuggestion(now, settings, find(id))
      return 'refusal' in view ? { reason: view.refusal.reason } : view
    },
    accept: async (id) => {
      const { source, target } = find(id)
      if (!(await refresh([source, target]))) return changed
      const before = [...lying.values()].filter((one) => one.source === source)
      const accepted = await acceptSuggestion(place, now, find(id))
      if (accepted.outcome === 'refused') return { done: false, reason: accepted.refusal.reason, final: true }
      await refresh([source])
      if (accepted.outcome === 'conflict') return changed
      undos.set(id, { change: accepted.undo, before })
      return { done: true, written: accepted.written }
    },
    unlink: async (id) => {
      const undo = undos.get(id)
      if (!undo || !(await takeBack(dir, undo.change)))
        return { done: false, reason: 'The note changed since: the link stays.', final: true }
      await refresh([find(id).source])
      // The note is what it was, byte for byte, and so are the places in it.
      for (const one of undo.before) lying.set(one.id, one)
      undos.delete(id)
      return done
    },
    reject: async (id) => {
      return (await rejectSuggestion(dir, find(id))) ? done : changedRecord
    },
    allow: async (id) => {
      return (await allowSuggestion(dir, id)) ? done : changedRecord
    },
  }
}

const changedRecord: Decided = {
  done: false,
  reason: 'The record of rejected suggestions changed meanwhile.',
  final: false,
}

function textOf({ vault }: GardenRead, path: VaultPath): string | null {
  return vault.notes.find((file) => file.path === path)?.text ?? null
}
