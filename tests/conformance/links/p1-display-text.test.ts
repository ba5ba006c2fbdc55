/**
 * rule: P1
 * feature: The first unescaped `|` parts target and text
 * bar: the text never decides where a link leads
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
