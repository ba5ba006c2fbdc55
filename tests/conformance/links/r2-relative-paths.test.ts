/**
 * rule: R2
 * feature: `./` and `../` are exact
 * bar: a path that climbs and misses is missing
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
