/**
 * row: 4
 * feature: Markdown links `[text](Note.md)`, `(a%20b.md)`, `(<a b.md>)`, by reference
 * bar: all four forms give the same edge as the wikilink
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
