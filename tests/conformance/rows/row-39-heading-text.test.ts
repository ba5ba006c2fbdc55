/**
 * row: 39
 * feature: Headings matched by their text
 * bar: the normalised texts are compared, not slugs, and the id of the heading that is there is the answer
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
