/**
 * rule: P6
 * feature: Links in properties count when they are quoted
 * bar: an unquoted one is a list to YAML, and a warning says so
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
