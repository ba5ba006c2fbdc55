/** Messages as caches and workers carry them; JSON carries the rows without loss. */
import type { Point, Position } from 'unist'
import { createMessage, type Message } from '../message.ts'
import type { MessageCode } from '../message-codes.ts'

export type MessageRow = [code: MessageCode, reason: string, file: string, place: Point | Position | null]

export function messageRow({ ruleId, reason, file, place }: Message): MessageRow {
  return [ruleId as MessageCode, reason, file ?? '', place ?? null]
}

/** The message of a row, without the address that explains it. */
export function messageOf([code, reason, file, place]: MessageRow): Message {
  return createMessage(code, reason, place ? { file, point: place as Point } : { file })
}
