/**
 * row: 87
 * feature: Password-protected notes, client-gated pages
 * bar: encrypted client rooms, fail closed, nothing but ciphertext is published
 */
import { describe, expect, it } from 'vitest'
import { deriveRoomKeys } from '../../../pipelines/adapters/room-keys.ts'
import { keyOf, sealRoom } from '../../../pipelines/adapters/seal-room.ts'
import { createQueryRunner } from '../../../src/garden/queries/run-queries.ts'
import { passphraseFault } from '../../../src/garden/rooms/passphrase-fault.ts'
import { planRoom } from '../../../src/garden/rooms/plan-room.ts'
import type { RoomContent } from '../../../src/garden/rooms/room-content.ts'
import { roomFile } from '../../../src/garden/rooms/room-format.ts'
import { deriveKey, requireSealed, unseal } from '../../../src/site/client/room/unseal.ts'
import { type GrownRooms, growRooms } from '../../fakes/grow-rooms.ts'
import { planSite } from '../../fakes/plan-site.ts'

const passphrase = 'quiet otter lantern 47'
const rooms = [{ id: 'acme', title: 'Acme', passphrase: { env: 'ROOM_ACME' } }]
const vault = {
  'index.md': 'Public words. [[Secret offer]]\n',
  'Secret offer.md': '---\nroom: acme\ntags: [florin]\n---\nTen florins. [[Second]] [[index]]\n',
  'Second.md': '---\nroom: acme\n---\nMore.\n',
}

/** All that the public site is made of, as text. */
function publicText({ garden, treeOf, settings }: GrownRooms): string {
  return JSON.stringify(planSite(garden, treeOf, settings))
}

describe('row 87: a room', () => {
  it('leaves nothing of its notes in the public site', () => {
    const text = publicText(growRooms(vault, rooms))
    expect(text).toContain('Public words.')
    expect(text).not.toMatch(/secret|offer|florin|second|more\.|acme/i)
  })

  it('is ciphertext, and the right passphrase gives its notes back, linked to one another', async () => {
    const { garden, treeOf, settings } = growRooms(vault, rooms)
    const [open] = garden.rooms
    if (!open) throw new Error('There is no room.')
    const keys = await deriveRoomKeys(open.room, passphrase)
    const run = createQueryRunner(garden, treeOf, settings)
    const [file] = sealRoom(keys, planRoom(open, treeOf, settings, { keyOf: keyOf(keys), run }), '')
    if (!file) throw new Error('Nothing was sealed.')
    expect(Buffer.from(file.bytes).toString('latin1')).not.toMatch(/florin|offer|acme/i)
    const sealed = requireSealed(Uint8Array.from(file.bytes))
    const wrong = await deriveKey('quiet otter lantern 48', sealed)
    expect(await unseal(wrong, sealed, keys.address, roomFile)).toBeNull()
    const bytes = await unseal(await deriveKey(passphrase, sealed), sealed, keys.address, roomFile)
    const { notes } = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as RoomContent
    expect(notes.map(({ title }) => title)).toEqual(['Second', 'Secret offer'])
    expect(notes[1]?.html).toContain(`href="#/${notes[0]?.key}">Second</a>`)
    expect(notes[1]?.html).toContain('href="/notes/index/">')
  })

  it.each(['1234', '[acme]', 'true', '""', '', 'unknown'])(
    'fails closed: a note with `room: %s` is published nowhere, and an error says so',
    (value) => {
      const grown = growRooms({ ...vault, 'a.md': `---\nroom: ${value}\n---\nWalrus.\n` }, rooms)
      expect(publicText(grown)).not.toContain('Walrus')
      expect(grown.garden.rooms.flatMap(({ notes }) => notes.map(({ path }) => path))).not.toContain('a.md')
      expect(grown.messages.map(({ file, fatal }) => [file, fatal])).toContainEqual(['a.md', true])
    },
  )

  it.each([undefined, '', '1234', 'password', 'aaaaaaaaaaaaaaaa'])('refuses the passphrase %j', (weak) => {
    expect(passphraseFault(weak)).not.toBeNull()
  })
})
