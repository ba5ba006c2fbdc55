/**
 * rule: R7
 * feature: Composed and decomposed letters are the same
 * bar: in the link and in the name of the file
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
