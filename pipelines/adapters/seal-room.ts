/** Seals a room: one file for its notes, and one for each attachment that they use. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultPath } from '../../src/garden/paths.ts'
import type { RoomPlan } from '../../src/garden/rooms/plan-room.ts'
import type { RoomContent, RoomFile } from '../../src/garden/rooms/room-content.ts'
import { roomFile } from '../../src/garden/rooms/room-format.ts'
import type { RoomKeys } from './room-keys.ts'
import { sealFile } from './seal-file.ts'

export interface SealedRoomFile {
  name: string
  bytes: Uint8Array
}

/** The name that a note or file goes by inside of the room. */
export function keyOf(keys: RoomKeys): (path: VaultPath) => string {
  return (path) => keys.codeOf('path', path, 10)
}

/** All files of the room, ready to be published. The attachments are read from `vault`. */
export function sealRoom(keys: RoomKeys, plan: RoomPlan, vault: string): SealedRoomFile[] {
  const sealed: SealedRoomFile[] = []
  const files: Record<string, RoomFile> = {}
  for (const { path, key, name, type } of plan.files) {
    const bytes = readFileSync(join(vault, path))
    const own = `${keys.codeOf('content', bytes, 24)}.bin`
    files[key] = { sealed: own, name, type }
    if (!sealed.some((file) => file.name === own))
      sealed.push({ name: own, bytes: sealFile(keys, own, bytes) })
  }
  const content: RoomContent = { title: plan.title, notes: plan.notes, files }
  const text = new TextEncoder().encode(JSON.stringify(content))
  return [{ name: roomFile, bytes: sealFile(keys, roomFile, text) }, ...sealed]
}
