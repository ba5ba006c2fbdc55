/**
 * row: 6
 * feature: Paths of headings `[[Note#H1#H2]]`
 * bar: lands on the H2 that is under the H1, where two have the same name
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
