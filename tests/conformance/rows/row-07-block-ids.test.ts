/**
 * row: 7
 * feature: Block ids, `^id`
 * bar: the id is on its block and its marker is not shown; letter case does not count
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
