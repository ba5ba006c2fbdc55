/**
 * row: 37
 * feature: Letter case
 * bar: links match without it, and addresses do not depend on it
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
