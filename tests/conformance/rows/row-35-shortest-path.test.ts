/**
 * row: 35
 * feature: Shortest-path links
 * bar: a name that one file has is found at any depth, by an index
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
