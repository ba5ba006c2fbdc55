/**
 * row: 40
 * feature: Aliases as targets
 * bar: an alias counts only where no file matches, and a message suggests the form that Obsidian follows
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
