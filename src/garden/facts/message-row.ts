/** Messages as caches and workers carry them; JSON carries the rows without loss. */
import type { Point, Position } from 'unist'
import { createMessage, type Message } from '../message.ts'
import type { MessageCode } from '../message-codes.ts'

export type MessageRow = [
  code: MessageCode,
  reason: string,
  file: string,
  place: Point | Position | null,
  /** What only the owner may read. */
  note?: string,
]

export function messageRow({ ruleId, reason, file, place, note }: Message): MessageRow {
  const code = ruleId as MessageCode
  return note ? [code, reason, file ?? '', place ?? null, note] : [code, reason, file ?? '', place ?? null]
}

/** The message of a row, without the address that explains it. */
export function messageOf([code, reason, file, place, note]: MessageRow): Message {
  const message = createMessage(code, reason, place ? { file, point: place as Point } : { file })
  if (note) message.note = note
  return message
}
