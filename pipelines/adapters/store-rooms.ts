/** Puts the sealed rooms beside the site store. Of what is in them, only ciphertext reaches the disk. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BodySettings } from '../../src/garden/note-body.ts'
import { createQueryRunner } from '../../src/garden/queries/run-queries.ts'
import { planRoom } from '../../src/garden/rooms/plan-room.ts'
import type { Highlight } from '../../src/markdown/highlight.ts'
import type { Room } from '../../src/schemas/room-settings.ts'
import type { GardenRead } from './read-garden.ts'
import { readPassphrases } from './read-passphrases.ts'
import { deriveRoomKeys, type RoomKeys } from './room-keys.ts'
import { keyOf, type SealedRoomFile, sealRoom } from './seal-room.ts'

export interface StoredRooms {
  /** The addresses of the rooms. */
  rooms: string[]
  /** The address below the site's base, and the absolute path, of every sealed file. */
  files: { url: string; source: string }[]
}

/** The keys of every room whose passphrase may be used, in the order of the settings. */
export function openRoomKeys(rooms: readonly Room[]): Promise<RoomKeys[]> {
  const usable = readPassphrases(rooms).flatMap(({ room, passphrase }) =>
    passphrase === null ? [] : [{ room, passphrase }],
  )
  return Promise.all(usable.map(({ room, passphrase }) => deriveRoomKeys(room, passphrase)))
}

/** Writes the rooms that have keys and notes into the folder `dir`, which then holds nothing else; attachments come from `vault`. */
export function storeRooms(
  allKeys: readonly RoomKeys[],
  { garden, treeOf }: GardenRead,
  settings: BodySettings,
  highlight: Highlight,
  dir: string,
  vault: string,
): StoredRooms {
  const stored: StoredRooms = { rooms: [], files: [] }
  const run = createQueryRunner(garden, treeOf, settings)
  for (const keys of allKeys) {
    const open = garden.rooms.find(({ room }) => room.id === keys.room.id)
    if (!open || open.notes.length === 0) continue
    const plan = planRoom(open, treeOf, settings, { keyOf: keyOf(keys), run, highlight })
    const sealed = sealRoom(keys, plan, vault)
    writeSealed(join(dir, keys.address), sealed)
    stored.rooms.push(keys.address)
    for (const { name } of sealed) {
      stored.files.push({ url: `rooms/${keys.address}/${name}`, source: join(dir, keys.address, name) })
    }
  }
  removeOthers(dir, stored.rooms)
  return stored
}

/** Leaves a file alone that holds the same bytes: it may be being read. */
function writeSealed(dir: string, sealed: readonly SealedRoomFile[]): void {
  mkdirSync(dir, { recursive: true })
  for (const { name, bytes } of sealed) {
    const file = join(dir, name)
    if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes)
  }
  removeOthers(
    dir,
    sealed.map(({ name }) => name),
  )
}

function removeOthers(dir: string, names: readonly string[]): void {
  if (!existsSync(dir)) return
  for (const name of readdirSync(dir)) {
    if (!names.includes(name)) rmSync(join(dir, name), { recursive: true, force: true })
  }
}
