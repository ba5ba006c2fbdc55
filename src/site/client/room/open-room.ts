/** An open room: what its page shows, and the files that it gets when they are needed. */
import type { RoomContent } from '../../../garden/rooms/room-content.ts'
import { roomFile } from '../../../garden/rooms/room-format.ts'
import { RoomFailure } from './room-failure.ts'
import { deriveKey, requireSealed, unseal } from './unseal.ts'

export interface OpenRoom {
  content: RoomContent
  /** The address of an unsealed file, while the room is open; null when there is none or it was changed. */
  fileUrl(key: string): Promise<string | null>
  /** Forgets all that was unsealed. */
  close(): void
}

/** Gets the room from the folder `place` and opens it; null when the passphrase is not the right one. Throws when it cannot be read. */
export async function openRoom(place: string, address: string, passphrase: string): Promise<OpenRoom | null> {
  const sealed = requireSealed(await fetchBytes(place + roomFile))
  const key = await deriveKey(passphrase, sealed)
  const bytes = await unseal(key, sealed, address, roomFile)
  if (!bytes) return null
  const content = JSON.parse(new TextDecoder().decode(bytes)) as RoomContent
  const urls = new Map<string, Promise<string | null>>()
  const open = async (file: string): Promise<string | null> => {
    const found = content.files[file]
    if (!found) return null
    const plain = await unseal(
      key,
      requireSealed(await fetchBytes(place + found.sealed)),
      address,
      found.sealed,
    )
    return plain && URL.createObjectURL(new Blob([plain], { type: found.type }))
  }
  return {
    content,
    fileUrl: (file) => {
      const url = urls.get(file) ?? open(file).catch(() => null)
      urls.set(file, url)
      return url
    },
    close: () => {
      for (const url of urls.values()) void url.then((known) => known && URL.revokeObjectURL(known))
      urls.clear()
    },
  }
}

/** A file of the site; a browser that has an old one asks whether it is still the same. */
async function fetchBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(path, { cache: 'no-cache' }).catch(() => null)
  if (!answer?.ok) throw new RoomFailure('unreachable')
  return new Uint8Array(await answer.arrayBuffer())
}
