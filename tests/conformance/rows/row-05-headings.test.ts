/**
 * row: 5
 * feature: Links to headings `[[Note#Heading]]`, `[[#Heading]]`
 * bar: the link lands on the real heading of its target
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
