/**
 * rule: R4
 * feature: A leading slash is the root
 * bar: it never guesses
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
