/** Opens what a build has sealed, with the WebCrypto of the browser. See `garden/rooms/room-format.ts`. */
import {
  boundTo,
  foldPassphrase,
  parseSealed,
  type SealedFile,
  sealPurpose,
  unpad,
} from '../../../garden/rooms/room-format.ts'
import { RoomFailure } from './room-failure.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The key of a room, from its passphrase and the head of any of its files. Takes a good part of a second. */
export async function deriveKey(passphrase: string, { salt, rounds }: SealedFile): Promise<CryptoKey> {
  const { subtle } = crypto
  const words = new TextEncoder().encode(foldPassphrase(passphrase))
  const secret = await subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits'])
  const main = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    secret,
    256,
  )
  const stretched = await subtle.importKey('raw', main, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode(sealPurpose)
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    stretched,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  )
}

/** The content of a sealed file; null when the key is another, or a single bit was changed. */
export async function unseal(
  key: CryptoKey,
  file: SealedFile,
  address: string,
  name: string,
): Promise<Bytes | null> {
  const { head, nonce, sealed } = file
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: boundTo(head, address, name) }
  const padded = await crypto.subtle.decrypt(parameters, key, sealed).catch(() => null)
  return padded && unpad(new Uint8Array(padded))
}

/** The parts of a sealed file; throws when it is none of this kind. */
export function requireSealed(bytes: Bytes): SealedFile {
  const file = parseSealed(bytes)
  if (!file) throw new RoomFailure('unreadable')
  return file
}
