/**
 * Makes the keys of a room from its passphrase. Nothing has to be stored: the
 * salt and the address come from the passphrase and the room's id by way of a
 * first derivation as slow as the second, so that neither tells more of the two
 * than the ciphertext itself. The same settings give the same files.
 */
import { createHash, createHmac, hkdfSync, pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { rounds, saltBytes, sealPurpose } from '../../src/garden/rooms/room-format.ts'
import type { Room } from '../../src/schemas/room-settings.ts'

export interface RoomKeys {
  room: Room
  /** The last part of the room's address. */
  address: string
  salt: Uint8Array
  /** The key that seals. */
  seal: Uint8Array
  /** A code of at least 40 bits for `text`, the same for this passphrase and no other. */
  codeOf(purpose: string, text: string | Uint8Array, length: number): string
  /** The nonce of what is sealed under `bound`: never the same for two contents, see `sealFile`. */
  nonceOf(bound: Uint8Array, content: Uint8Array): Uint8Array
}

/** Takes about a second per room. `passphrase` is folded. */
export async function deriveRoomKeys(room: Room, passphrase: string): Promise<RoomKeys> {
  const ownSalt = createHash('sha256').update(`system-of-one room 1: seed\0${room.id}`).digest()
  const seed = await stretch(passphrase, ownSalt)
  const salt = branch(seed, 'system-of-one room 1: salt', saltBytes)
  const main = await stretch(passphrase, salt)
  const nonceKey = branch(main, 'system-of-one room 1: nonce', 32)
  const codeKey = branch(main, 'system-of-one room 1: code', 32)
  return {
    room,
    salt,
    address: room.address ?? base32(branch(seed, 'system-of-one room 1: address', 15)),
    seal: branch(main, sealPurpose, 32),
    codeOf: (purpose, text, length) =>
      base32(createHmac('sha256', codeKey).update(`${purpose}\0`).update(text).digest()).slice(0, length),
    nonceOf: (bound, content) => createHmac('sha256', nonceKey).update(bound).update(content).digest(),
  }
}

function stretch(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return promisify(pbkdf2)(passphrase, salt, rounds, 32, 'sha256')
}

function branch(key: Uint8Array, purpose: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), purpose, length))
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 in small letters, without the bits that fill no whole letter. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join('')
}
