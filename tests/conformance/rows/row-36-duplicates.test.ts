/**
 * row: 36
 * feature: Duplicates decided as in Obsidian
 * bar: the file that Obsidian takes is taken; where it would guess, the warning names every candidate
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
