/** A short name for a long key. */
import { hash } from 'node:crypto'

/** SHA-256 in 43 signs. */
export function hashKey(key: string | Uint8Array): string {
  return hash('sha256', key, 'base64url')
}
