/**
 * rule: S1
 * feature: Headings are compared by their words
 * bar: signs, letter case and runs of spaces do not count; the first of equal ones is taken
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
