/** Messages about content, as VFile messages: file, line, column, a permanent code and where it is explained. */

import type { Point } from 'unist'
import { location } from 'vfile-location'
import { VFileMessage } from 'vfile-message'
import { type MessageCode, messageCodes } from './message-codes.ts'
import { compareText } from './paths.ts'

export type Message = VFileMessage

export interface MessagePlace {
  /** Path of the file as the reader knows it. */
  file: string
  /** The text that `start` and `end` count in. Without it the place in the file is unknown. */
  source?: string | null
  start?: number | null
  end?: number | null
  /** The place itself, where it is known already. */
  point?: Point
}

/** A message with the severity of its code. `reason` says what was found, what was expected and what to do. */
export function createMessage(code: MessageCode, reason: string, place: MessagePlace): Message {
  const message = new VFileMessage(reason, { ruleId: code, source: 'one', place: placeOf(place) })
  const { severity } = messageCodes[code]
  message.file = place.file
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  return message
}

/** `error`, `warning` or `info`. */
export function severityOf(message: Message): 'error' | 'warning' | 'info' {
  return message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'
}

/** How many of them have this severity. */
export function countSeverity(messages: readonly Message[], severity: 'error' | 'warning' | 'info'): number {
  return messages.filter((message) => severityOf(message) === severity).length
}

/** By file, then place, then code: the same order on every machine. */
export function compareMessages(a: Message, b: Message): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.ruleId ?? '', b.ruleId ?? '') ||
    compareText(a.reason, b.reason)
  )
}

function placeOf({ source, start, end, point }: MessagePlace) {
  if (point) return point
  if (source === undefined || source === null || start === undefined || start === null) return undefined
  const places = location(source)
  const from = places.toPoint(start)
  const to = end === undefined || end === null ? undefined : places.toPoint(end)
  if (!from) return undefined
  return to ? { start: from, end: to } : from
}
