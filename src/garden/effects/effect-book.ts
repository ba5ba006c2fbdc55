/** What the lines of a ledger say together: of each effect, and of each channel. */
import type { EffectLine } from '../../schemas/effect-line.ts'
import { type EffectStatus, follow, newEffect } from './effect-status.ts'

export interface EffectBook {
  statuses: ReadonlyMap<string, EffectStatus>
  /** By effect: what the channel has of it for certain, itself or an update, and after it, in the order of their claims, the updates that it may have instead. */
  trails: ReadonlyMap<string, readonly Sent[]>
  /** By channel: each use that may have sent something. */
  uses: ReadonlyMap<string, readonly Use[]>
  /** By channel: the latest instant (ISO) before which it wants no calls. */
  opens: ReadonlyMap<string, string>
  /** By `approvalKey`: the effect that an approval was used for; an update counts as what it changes. */
  spent: ReadonlyMap<string, string>
}

export interface Sent {
  id: string
  hash: string
  /** Whether it was claimed more than once: that the last try failed says nothing of those before. */
  isRepeated: boolean
}

interface Use {
  id: string
  /** When it was claimed (ISO). */
  at: string
}

export function approvalKey({ commit, record }: { commit: string; record: string }): string {
  return `${commit} ${record}`
}

/** Reads `lines` in the order in which they were written. */
export function readBook(lines: readonly EffectLine[]): EffectBook {
  const book = {
    statuses: new Map<string, EffectStatus>(),
    trails: new Map<string, readonly Sent[]>(),
    uses: new Map<string, Use[]>(),
    opens: new Map<string, string>(),
    spent: new Map<string, string>(),
  }
  const bases = new Map<string, string>()
  for (const line of lines) {
    const { id } = line
    const status = follow(book.statuses.get(id) ?? newEffect, line)
    book.statuses.set(id, status)
    if (line.state === 'proposed' && line.updates !== undefined && !bases.has(id)) {
      bases.set(id, line.updates)
    }
    const base = bases.get(id) ?? id
    if (line.state === 'approved')
      book.spent.set(approvalKey(line), book.spent.get(approvalKey(line)) ?? base)
    book.trails.set(base, trailAfter(book.trails.get(base) ?? [], line, status))
    noteUse(book, status.channel ?? '', line)
  }
  return book
}

function trailAfter(
  trail: readonly Sent[],
  { state, id }: EffectLine,
  { claim }: EffectStatus,
): readonly Sent[] {
  const [sent, ...maybe] = trail
  const at = maybe.findIndex((one) => one.id === id)
  const before = maybe[at]
  const own = { id, hash: claim?.hash ?? '', isRepeated: before !== undefined }
  const others = maybe.filter((one) => one !== before)
  // Told late, of what was changed once more by those that were claimed after it.
  if (state === 'done' && sent !== undefined) return before ? [own, ...maybe.slice(at + 1)] : trail
  if (state === 'done') return [own]
  if (sent === undefined) return []
  if (state === 'claimed') return [sent, ...others, own]
  return state === 'failed' && before?.isRepeated === false ? [sent, ...others] : trail
}

function noteUse(
  { uses, opens }: { uses: Map<string, Use[]>; opens: Map<string, string> },
  channel: string,
  line: EffectLine,
): void {
  const { id, at } = line
  if (line.state === 'claimed') addTo(uses, channel, { id, at })
  if (line.state !== 'failed') return
  const before = uses.get(channel) ?? []
  const last = before.findLastIndex((use) => use.id === id)
  uses.set(channel, last < 0 ? before : before.toSpliced(last, 1))
  const { after = '' } = line
  if (Date.parse(after) > (Date.parse(opens.get(channel) ?? '') || 0)) opens.set(channel, after)
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
