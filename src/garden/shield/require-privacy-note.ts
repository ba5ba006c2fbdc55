/** The note that the setting `privacyNote` names: a link in the foot of every page must lead somewhere. */
import type { Settings } from '../../schemas/settings.ts'
import type { Note } from '../note.ts'
import { UserError } from '../user-error.ts'

/** Throws `UserError` when none of the `published` notes has the address that the setting names. */
export function requirePrivacyNote(
  published: readonly Pick<Note, 'slug'>[],
  { privacyNote }: Pick<Settings, 'privacyNote'>,
): void {
  if (privacyNote === undefined || published.some(({ slug }) => slug === privacyNote)) return
  throw new UserError(
    `The setting \`privacyNote\` names \`${privacyNote}\`, and no note with that address is published.`,
    'Write what stands between `/notes/` and the end of its address.',
  )
}
