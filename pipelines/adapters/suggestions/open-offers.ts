/**
 * Suggested links of a garden that is being written: looked for when somebody
 * wants to see them and nobody writes, kept in step with notes meanwhile, and
 * decided on one by one.
 */
import type { VaultPath } from '../../../src/garden/paths.ts'
import { moveSuggestions } from '../../../src/garden/suggest/review/move-suggestions.ts'
import {
  type PlannedLink,
  planLink,
  type SuggestionView,
  viewSuggestion,
} from '../../../src/garden/suggest/review/view-suggestion.ts'
import type { Suggestion } from '../../../src/garden/suggest/suggestion.ts'
import type { NoteFile } from '../../../src/garden/vault.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import { acceptSuggestion } from './accept-suggestion.ts'
import { changedSince } from './fresh-garden.ts'
import { rejectSuggestion } from './reject-suggestion.ts'

export interface OffersStart {
  place: GardenPlace
  /** The garden as it is on show. */
  read: GardenRead
  /** Looks for suggestions, until it is told to stop. */
  find(stop: AbortSignal): Promise<Suggestion[]>
  /** Told when there are other suggestions than before. */
  onChange(): void
  onError(error: unknown): void
}

export interface OffersOfNote {
  /** `looking`: they are not known yet. `failed`: they could not be found. */
  state: 'looking' | 'ready' | 'failed'
  offers: SuggestionView[]
}

export type OfferDecided =
  | { outcome: 'done'; written: string | null }
  /** No such suggestion is on offer. */
  | { outcome: 'unknown' }
  /** The files are not as they are on show; nothing was done. */
  | { outcome: 'conflict' }
  | { outcome: 'refused'; reason: string }

export interface Offers {
  /** The suggestions for a published note, as it is on show. */
  of(source: VaultPath): OffersOfNote
  accept(id: string): Promise<OfferDecided>
  reject(id: string): Promise<OfferDecided>
  /** Takes the garden as it is on show from now on. */
  show(read: GardenRead): void
  close(): void
}

/** After so long without a change suggestions are looked for anew. */
const quietMs = 10_000

export function openOffers({ place, read, find, onChange, onError }: OffersStart): Offers {
  let now = read
  let state: OffersOfNote['state'] = 'looking'
  /** Whether anybody wants to know, and whether notes changed since they were last looked for. */
  let [asked, stale] = [false, true]
  let quiet: NodeJS.Timeout | undefined
  const search = new AbortController()
  let searching = false
  let known = new Map<string, Suggestion>()
  /** The texts that the places of their words count in. */
  let texts = new Map<VaultPath, Pick<NoteFile, 'hash' | 'text'>>()

  /** What would be written, by suggestion, as long as its files are as they were. */
  const plans = new Map<string, { files: string; plan: PlannedLink }>()

  const planOf = (suggestion: Suggestion): PlannedLink => {
    const { id, source, target, anchor } = suggestion
    const ends = now.vault.notes.filter(({ path }) => path === source || path === target)
    const files = [...ends.map(({ hash }) => hash), anchor?.start].join(' ')
    const known = plans.get(id)
    if (known?.files === files) return known.plan
    const plan = planLink(now, place.settings, suggestion)
    plans.set(id, { files, plan })
    return plan
  }
  const take = (found: readonly Suggestion[]) => {
    texts = new Map()
    plans.clear()
    known = new Map(found.map((suggestion) => [suggestion.id, suggestion]))
    const sources = new Set(found.map(({ source }) => source))
    // Texts are read when they are asked for: these before anybody writes to them.
    for (const file of now.vault.notes)
      if (sources.has(file.path)) texts.set(file.path, { hash: file.hash, text: file.text })
    state = 'ready'
  }
  const look = async () => {
    if (searching || !stale || !asked) return
    stale = false
    searching = true
    try {
      take(await find(search.signal))
    } catch (error) {
      if (search.signal.aborted) return
      state = 'failed'
      onError(error)
    } finally {
      searching = false
    }
    onChange()
    if (stale) wait()
  }
  const wait = () => {
    clearTimeout(quiet)
    if (!search.signal.aborted) quiet = setTimeout(() => void look(), quietMs)
  }
  const isPublished = (path: VaultPath) =>
    now.garden.notes.has(path) && !now.garden.publishSet.withheld.has(path)

  // Of two decisions at once the later one sees what the earlier one did.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (decide: (suggestion: Suggestion) => Promise<OfferDecided>) => (id: string) => {
    const turn = last
      .catch(() => {})
      .then((): OfferDecided | Promise<OfferDecided> => {
        const suggestion = known.get(id)
        return suggestion ? decide(suggestion) : { outcome: 'unknown' }
      })
    last = turn
    return turn
  }

  return {
    of: (source) => {
      if (!asked) {
        asked = true
        void look()
      }
      const own = [...known.values()].filter((one) => one.source === source && isPublished(one.target))
      const views = own.map((one) => viewSuggestion(now, place.settings, one, planOf(one)))
      return { state, offers: views.flatMap((view) => ('refusal' in view ? [] : [view])) }
    },
    accept: inTurn(async (suggestion) => {
      if (changedSince(place.vault, now, [suggestion.source, suggestion.target]).length > 0)
        return { outcome: 'conflict' }
      const accepted = await acceptSuggestion(place, now, suggestion)
      if (accepted.outcome === 'refused') return { outcome: 'refused', reason: accepted.refusal.reason }
      if (accepted.outcome === 'conflict') return accepted
      known.delete(suggestion.id)
      return { outcome: 'done', written: accepted.written }
    }),
    reject: inTurn(async (suggestion) => {
      if (!(await rejectSuggestion(place.vault, suggestion))) return { outcome: 'conflict' }
      known.delete(suggestion.id)
      return { outcome: 'done', written: null }
    }),
    show: (next) => {
      now = next
      for (const file of next.vault.notes) {
        const before = texts.get(file.path)
        if (!before || before.hash === file.hash) continue
        moveSuggestions(known, file.path, before.text, file.text)
        texts.set(file.path, { hash: file.hash, text: file.text })
      }
      stale = true
      if (asked) wait()
    },
    close: () => {
      clearTimeout(quiet)
      search.abort()
    },
  }
}
