/** Seals one file of a room, in the form that `room-format.ts` describes. */
import { createCipheriv } from 'node:crypto'
import { boundTo, nonceBytes, pad, sealedHead } from '../../src/garden/rooms/room-format.ts'
import type { RoomKeys } from './room-keys.ts'

/**
 * The sealed bytes of `content` under `name`. The nonce is a keyed hash of the
 * content and of all that it is bound to, as in SIV (RFC 5297): a nonce comes
 * back only with the very same content and name, and then so does the very same
 * ciphertext. What that gives away is that a file has not changed; in return
 * builds repeat, and no clock or counter can fail.
 */
export function sealFile(keys: RoomKeys, name: string, content: Uint8Array): Uint8Array {
  const head = sealedHead(keys.salt)
  const bound = boundTo(head, keys.address, name)
  const padded = pad(content)
  const nonce = keys.nonceOf(bound, padded).subarray(0, nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keys.seal, nonce).setAAD(bound)
  return Buffer.concat([head, nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()])
}
