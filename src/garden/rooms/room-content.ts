/** What is sealed: the text of a room as its page reads it. */

export interface RoomContent {
  title: string | null
  /** By title. */
  notes: RoomNote[]
  /** By the key that stands in `room-file:` addresses. */
  files: Record<string, RoomFile>
}

export interface RoomNote {
  /** What stands behind `#/` in the address. */
  key: string
  title: string
  /** A calendar date `YYYY-MM-DD`. */
  date: string | null
  lang: string | null
  html: string
}

export interface RoomFile {
  /** The name of the sealed file beside the page. */
  sealed: string
  name: string
  type: string
}
