/** Reads the passphrases of the rooms from the environment, the one place they come from. */
import { passphraseFault } from '../../src/garden/rooms/passphrase-fault.ts'
import { foldPassphrase } from '../../src/garden/rooms/room-format.ts'
import type { Room } from '../../src/schemas/room-settings.ts'

export interface PassphraseRead {
  room: Room
  /** Null when it may not be used. */
  passphrase: string | null
  /** Why not, in words that say nothing of it; null when it may be used. */
  fault: string | null
}

/** One for each room, in their order. */
export function readPassphrases(
  rooms: readonly Room[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): PassphraseRead[] {
  return rooms.map((room) => {
    const value = env[room.passphrase.env]
    const fault = passphraseFault(value)
    return { room, fault, passphrase: fault === null && value !== undefined ? foldPassphrase(value) : null }
  })
}
