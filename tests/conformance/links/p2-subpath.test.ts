/**
 * rule: P2
 * feature: The first `#` parts file and place
 * bar: without a file, the place is in the note itself
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
