/**
 * rule: P3
 * feature: Spaces around a name do not count
 * bar: `[[ Note ]]` is `[[Note]]`
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
