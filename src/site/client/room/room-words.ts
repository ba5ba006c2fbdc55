import type { Forms } from '../../../words/forms.ts'
import type { Words } from '../../../words/words.ts'

/** What the page of a room tells its script to say. */
export type RoomWords = Words['room']['status'] & {
  lang: string
  /** The name of a room that has none. */
  title: string
  notes: Forms
}
