/**
 * rule: S2
 * feature: Blocks by their id
 * bar: letter case does not count, and the marker is not shown
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
