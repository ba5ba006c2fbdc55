/**
 * row: 43
 * feature: Links to notes that are not published
 * bar: words alone: the name of the note stands nowhere in what is published
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
