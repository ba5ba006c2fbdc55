/** The mentions of a note in one other note, by the section that they stand in. */
import type { Mention } from '../schemas/page.ts'

export interface SectionOfMentions {
  /** Null before the first heading. */
  section: Mention['section']
  mentions: Mention[]
}

/** In source order; a section that comes again is the same section. */
export function groupMentions(mentions: readonly Mention[]): SectionOfMentions[] {
  return [...Map.groupBy(mentions, ({ section }) => section?.id ?? '').values()].map((members) => ({
    section: members[0]?.section ?? null,
    mentions: members,
  }))
}
