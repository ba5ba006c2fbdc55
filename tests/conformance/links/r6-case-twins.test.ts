/**
 * rule: R6
 * feature: Files that only letter case tells apart
 * bar: an error that names both, never the order of the disk
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
