/**
 * rule: R5
 * feature: Else the end of a path, by whole segments
 * bar: near files first, then the shorter path, then the code point; several are ambiguous
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
