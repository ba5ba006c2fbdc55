/**
 * row: 9
 * feature: Embedded sections and blocks, `![[Note#Heading]]`, `![[Note#^id]]`
 * bar: a section ends at the next heading of its level; what is missing is said, and the whole note is never shown
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
