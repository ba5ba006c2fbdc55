/**
 * row: 1
 * feature: Wikilinks `[[Note]]`, `[[Note.md]]`, `[[dir/Note]]`
 * bar: each renders a link to the note; `.md` may be written or left out
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
