/**
 * rule: R0
 * feature: Only file names are candidates
 * bar: a name with a dot is tried as it is first; titles are never asked
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
