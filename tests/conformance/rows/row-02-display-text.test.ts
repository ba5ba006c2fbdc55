/**
 * row: 2
 * feature: Display text `[[Note|text]]`
 * bar: the text is used as written; a link without it shows the title of its target, or the link as written by a setting
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
