/**
 * rule: R8
 * feature: Aliases come last
 * bar: an alias that one note has is found, with a remark; two notes with it are ambiguous
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
