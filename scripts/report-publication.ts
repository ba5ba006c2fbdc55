/** Shows what publishing changes. Addresses only where no stranger reads them: what is withdrawn may be private from then on. */
import { appendFile } from 'node:fs/promises'
import type { PublicationReport } from '../pipelines/check/compare-publication.ts'
import { countChanges, listChanges, tabulateChanges } from '../src/garden/publication/render-changes.ts'
import { isPublicLog } from './public-log.ts'

/** Prints the changes, and adds them to the summary of a job. */
export async function reportPublication(
  { changes, accepted }: PublicationReport,
  refused: boolean,
): Promise<void> {
  if (!isPublicLog()) process.stdout.write(listChanges(changes))
  console.log(`To be published: ${countChanges(changes)}${accepted ? '' : '; not accepted yet'}`)
  if (refused)
    console.error('Look at the list, then accept it with `one check --accept` and commit the record.')
  const summary = process.env['GITHUB_STEP_SUMMARY']
  const text = isPublicLog() ? `${countChanges(changes)}.\n` : tabulateChanges(changes)
  if (summary && process.env['GITHUB_ACTIONS'] === 'true') await appendFile(summary, text)
}

/** The same as JSON; the lists are null in a log that the world may read. */
export function publicationRecord({ changes, accepted }: PublicationReport) {
  const { added, withdrawn, moved, changed, unchanged } = changes
  const counts = {
    added: added.length,
    withdrawn: withdrawn.length,
    moved: moved.length,
    changed: changed.length,
    unchanged,
  }
  return { accepted, counts, changes: isPublicLog() ? null : { added, withdrawn, moved, changed } }
}
