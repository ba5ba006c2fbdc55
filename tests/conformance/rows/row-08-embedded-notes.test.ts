/**
 * row: 8
 * feature: Embedded notes, `![[Note]]`
 * bar: headings go down, links start from the embedded note, and footnotes keep apart
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
