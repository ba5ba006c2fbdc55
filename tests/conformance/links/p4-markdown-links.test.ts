/**
 * rule: P4
 * feature: Markdown links are the same links
 * bar: an address without a scheme, decoded once, goes the same way
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
