import { describe, expect, it } from 'vitest'
import { readPassphrases } from '../../pipelines/adapters/read-passphrases.ts'

const rooms = [{ id: 'acme', passphrase: { env: 'ROOM_ACME' } }]
const read = (value: string | undefined) => readPassphrases(rooms, { ROOM_ACME: value, ROOM_OTHER: 'x' })[0]

describe('a passphrase', () => {
  it.each([
    [undefined, 'is not set'],
    ['', 'is empty'],
    ['  \n ', 'is empty'],
    ['1234', 'holds fewer than 12 characters'],
    ['quiet otter', 'holds fewer than 12 characters'],
    [' quiet otter ', 'holds fewer than 12 characters'],
    ['👩‍🚀👩‍🚀👩‍🚀', 'holds fewer than 12 characters'],
    ['aaaaaaaaaaaaaaaa', 'holds fewer than 6 different characters'],
    ['121212121212121212', 'holds fewer than 6 different characters'],
  ])('of %j is refused', (value, fault) => {
    expect(read(value)).toEqual({ room: rooms[0], passphrase: null, fault })
  })

  it.each([
    ['quiet otter lantern', 'quiet otter lantern'],
    [' quiet otter lantern\n', 'quiet otter lantern'],
    ['cafe\u0301 au lait noir', 'caf\u00e9 au lait noir'],
  ])('of %j is taken', (value, passphrase) => {
    expect(read(value)).toEqual({ room: rooms[0], passphrase, fault: null })
  })
})
