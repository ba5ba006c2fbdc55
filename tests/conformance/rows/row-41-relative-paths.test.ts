/**
 * row: 41
 * feature: Paths `./`, `../` and `/root`
 * bar: they are exact: from the folder of the note, or from the root of the vault
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
