/**
 * rule: R1
 * feature: A name that only one file has
 * bar: it is found at any depth, in any letter case
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
