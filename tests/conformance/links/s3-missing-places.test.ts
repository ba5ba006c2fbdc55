/**
 * rule: S3
 * feature: A place that is not there
 * bar: a link leads to the top of the page; an embed says so and never shows the whole note
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
