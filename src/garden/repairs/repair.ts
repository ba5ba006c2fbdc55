/** A safe repair of one problem: what a rule alone can decide, and what can publish nothing more. */
import type { MessageCode } from '../message-codes.ts'
import type { VaultPath } from '../paths.ts'
import type { TextEdit } from '../text-edit.ts'

export interface Repair {
  code: FixableCode
  file: VaultPath
  /** Where the message about the problem stands. */
  start: number
  /** What is done, in a few words. */
  title: string
  edits: TextEdit[]
}

/** The messages for which there may be a repair. */
export const fixableCodes = [
  'frontmatter-unquoted-link',
  'flag-unclear',
  'date-invalid',
  'tag-invalid',
  'link-missing',
  'link-heading-missing',
  'link-by-alias',
  'link-reversed',
] as const satisfies readonly MessageCode[]

export type FixableCode = (typeof fixableCodes)[number]
