/**
 * row: 38
 * feature: Composed and decomposed letters
 * bar: é in both forms (NFC and NFD) finds its note, heading and alias
 */
import { runCases } from '../run-cases.ts'

runCases(import.meta.filename)
