import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../src/schemas/settings.ts'

const passphrase = { env: 'ROOM' }
const faultOf = (...rooms: unknown[]) =>
  settingsSchema.safeParse({ title: 'x', rooms }).error?.issues[0]?.message

describe('a room', () => {
  it.each([
    [{ id: 'acme', passphrase }],
    [{ id: 'Café-2', folder: './clients/', address: 'a-b-1', title: 'Us', passphrase }],
    [
      { id: 'a', folder: 'x', passphrase },
      { id: 'b', folder: 'xy', passphrase },
    ],
  ])('may be %j', (...rooms) => expect(faultOf(...rooms)).toBeUndefined())

  it.each([
    ['the passphrase itself', { id: 'a', passphrase: 'quiet otter lantern' }],
    ['the passphrase as a number', { id: 'a', passphrase: 1234 }],
    ['the passphrase in place of its name', { id: 'a', passphrase: { env: 'quiet otter lantern' } }],
    ['no passphrase', { id: 'a' }],
    ['a passphrase beside the name', { id: 'a', passphrase: { env: 'A', value: 'x' } }],
    ['no id', { passphrase }],
    ['an id of several words', { id: 'a b', passphrase }],
    ['an id that is a number', { id: 7, passphrase }],
    ['an address that climbs', { id: 'a', address: '../notes', passphrase }],
    ['an address in capitals', { id: 'a', address: 'Acme', passphrase }],
    ['a folder outside of the vault', { id: 'a', folder: '../x', passphrase }],
  ])('may not have %s', (_name, room) => {
    const fault = faultOf(room)
    expect(fault).toBeDefined()
    expect(fault).not.toContain('otter')
  })

  it.each([
    [
      'two with one id',
      [
        { id: 'a', passphrase },
        { id: 'A', passphrase },
      ],
      'two rooms are named `a`',
    ],
    [
      'two at one address',
      [
        { id: 'a', address: 'x', passphrase },
        { id: 'b', address: 'x', passphrase },
      ],
      'two rooms are named `x`',
    ],
    [
      'one folder in another',
      [
        { id: 'a', folder: 'x', passphrase },
        { id: 'b', folder: './X/y', passphrase },
      ],
      'the folder `x` of one room holds that of another',
    ],
    [
      'one folder twice',
      [
        { id: 'a', folder: 'x', passphrase },
        { id: 'b', folder: 'x/', passphrase },
      ],
      'the folder `x` of one room holds that of another',
    ],
    [
      'the whole vault and a part of it',
      [
        { id: 'a', folder: '.', passphrase },
        { id: 'b', folder: 'x', passphrase },
      ],
      'the folder `` of one room holds that of another',
    ],
  ])('may not be %s', (_name, rooms, fault) => expect(faultOf(...rooms)).toBe(fault))
})
