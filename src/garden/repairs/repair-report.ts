/** Planned repairs as data: for programs, and as lines of a diff. */
import { location } from 'vfile-location'
import type { ByteEdit, FileChange } from '../../schemas/change.ts'
import { toByteEdits } from '../changes/byte-edits.ts'
import { fileChanges } from '../changes/file-changes.ts'
import type { Message } from '../message.ts'
import { applyEdits } from '../text-edit.ts'
import type { Vault } from '../vault.ts'
import { editsOf } from './plan-repairs.ts'
import type { Repair } from './repair.ts'

/** What would repair a problem: ranges of bytes of its file. */
export interface Fix {
  title: string
  edits: ByteEdit[]
}

export interface RepairRecord {
  rule: string
  file: string
  line: number
  column: number
  title: string
  /** The lines that change, as they are and as they will be. */
  before: string
  after: string
}

/** The repairs with their places. */
export function recordRepairs({ notes }: Vault, repairs: readonly Repair[]): RepairRecord[] {
  const texts = new Map(notes.map(({ path, text }) => [path, text ?? '']))
  return repairs.map(({ code, file, start, title, edits }) => {
    const source = texts.get(file) ?? ''
    const { line, column } = location(source).toPoint(start) ?? { line: 1, column: 1 }
    return { rule: code, file, line, column, title, ...linesOf(source, edits) }
  })
}

/** The fix of a message, by `fixKey`. */
export function fixesByPlace({ notes }: Vault, repairs: readonly Repair[]): Map<string, Fix> {
  const texts = new Map(notes.map(({ path, text }) => [path, text ?? '']))
  return new Map(
    repairs.map(({ code, file, start, title, edits }) => {
      const source = texts.get(file) ?? ''
      const { line = 1, column = 1 } = location(source).toPoint(start) ?? {}
      return [[code, file, line, column].join('\0'), { title, edits: toByteEdits(source, edits) }]
    }),
  )
}

/** Tells the messages of one run apart. */
export function fixKey({ ruleId, file, line, column }: Message): string {
  return [ruleId, file, line, column].join('\0')
}

/** The changes that make the repairs. */
export function repairChanges(vault: Vault, repairs: readonly Repair[]): FileChange[] {
  return fileChanges(vault, editsOf(repairs))
}

/** The whole lines around edits, before and after. */
function linesOf(source: string, edits: Repair['edits']): Pick<RepairRecord, 'before' | 'after'> {
  const first = Math.min(...edits.map(({ start }) => start))
  const last = Math.max(...edits.map(({ end }) => end))
  const from = source.lastIndexOf('\n', first - 1) + 1
  const next = source.indexOf('\n', last)
  const before = source.slice(from, next < 0 ? source.length : next)
  const own = edits.map(({ start, end, text }) => ({ start: start - from, end: end - from, text }))
  return { before: before.trimEnd(), after: applyEdits(before, own).trimEnd() }
}
