/**
 * rule: R3
 * feature: A path from the root is exact
 * bar: a note at the root goes before one beside the link
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
