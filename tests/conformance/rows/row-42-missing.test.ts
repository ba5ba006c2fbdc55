/**
 * row: 42
 * feature: Links to notes that are not there
 * bar: words without an address
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
