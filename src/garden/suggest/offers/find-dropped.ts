/** Which of the links that a pull request suggested its owner took out before merging it. */
import type { Bibliography } from '../../citations/bibliography.ts'
import type { Garden } from '../../garden.ts'
import type { VaultPath } from '../../paths.ts'
import type { LinkFormat } from '../../vault.ts'
import { mayLeadTo, readText } from '../accept/note-draft.ts'
import type { Offer } from './offer-record.ts'

export interface MergedState {
  garden: Pick<Garden, 'index' | 'notes'>
  format: LinkFormat | null
  bibliography: Bibliography | null
  /** What a note said when it was merged; null where it was not there. */
  textOf(path: VaultPath): string | null
}

/** The offers whose note was there and has no link to the target. Of notes that are gone since nothing is said. */
export function findDropped(offers: readonly Offer[], { textOf, ...state }: MergedState): Offer[] {
  const bySource = Map.groupBy(offers, ({ source }) => source)
  return [...bySource].flatMap(([source, own]) => {
    const text = textOf(source)
    if (text === null) return []
    const { note } = readText(source, text, state.bibliography)
    const links = [...note.links, ...note.relations]
    return own.filter(
      ({ target }) =>
        state.garden.notes.has(target) && !links.some((link) => mayLeadTo(link, source, target, state)),
    )
  })
}
