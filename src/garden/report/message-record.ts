/** A message as JSON. */
import { type Message, severityOf } from '../message.ts'

export interface MessageRecord {
  rule: string
  severity: 'error' | 'warning' | 'info'
  file: string
  /** One-based; null when the place in the file is unknown. */
  line: number | null
  column: number | null
  message: string
  url: string | null
}

export function messageRecord(message: Message): MessageRecord {
  return {
    rule: message.ruleId ?? '',
    severity: severityOf(message),
    file: message.file ?? '',
    line: message.line ?? null,
    column: message.column ?? null,
    message: message.reason,
    url: message.url ?? null,
  }
}
