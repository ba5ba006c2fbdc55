/** What a build seals, the browser's own code opens; and nobody else, and nothing that was changed. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { deriveRoomKeys, type RoomKeys } from '../../pipelines/adapters/room-keys.ts'
import { sealFile } from '../../pipelines/adapters/seal-file.ts'
import { sealRoom } from '../../pipelines/adapters/seal-room.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { parseSealed, roomFile, rounds, sealedHead } from '../../src/garden/rooms/room-format.ts'
import { deriveKey, requireSealed, unseal } from '../../src/site/client/room/unseal.ts'
import { makeVault } from '../fakes/make-vault.ts'

const room = { id: 'acme', passphrase: { env: 'ROOM_ACME' } }
const passphrase = 'quiet otter lantern 47'
const name = 'x.bin'
const content = new TextEncoder().encode('Forty thousand florins.')

let keys: RoomKeys
let key: CryptoKey

beforeAll(async () => {
  keys = await deriveRoomKeys(room, passphrase)
  key = await deriveKey(passphrase, requireSealed(Uint8Array.from(sealFile(keys, name, content))))
})

async function open(bytes: Uint8Array, at = keys.address, file = name, by = key) {
  const sealed = parseSealed(Uint8Array.from(bytes))
  return sealed && unseal(by, sealed, at, file)
}

describe('a sealed file', () => {
  it('opens with the passphrase, however it is typed', async () => {
    const sealed = sealFile(keys, name, content)
    expect(await open(sealed)).toEqual(content)
    const typed = await deriveKey(` ${passphrase} `, requireSealed(Uint8Array.from(sealed)))
    expect(await open(sealed, keys.address, name, typed)).toEqual(content)
  })

  it('opens for any content and name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 20_000 }),
        fc.stringMatching(/^[a-z]{1,9}$/),
        async (bytes, file) => {
          expect(await open(sealFile(keys, file, bytes), keys.address, file)).toEqual(Uint8Array.from(bytes))
        },
      ),
    )
  })

  it('does not open once any byte of it was changed', async () => {
    const sealed = sealFile(keys, name, content)
    const opened: number[] = []
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      if (await open(changed)) opened.push(at)
    }
    expect(opened).toEqual([])
  })

  it('does not open when it was cut or made longer', async () => {
    const sealed = sealFile(keys, name, content)
    expect(await open(sealed.slice(0, -1))).toBeNull()
    expect(await open(Uint8Array.from([...sealed, 0]))).toBeNull()
  })

  it('does not open in the place of another file, nor in another room', async () => {
    const sealed = sealFile(keys, name, content)
    expect(await open(sealed, keys.address, roomFile)).toBeNull()
    expect(await open(sealed, 'elsewhere')).toBeNull()
  })

  it.each(['quiet otter lantern 48', 'Quiet otter lantern 47', '', 'x'])(
    'does not open with “%s”',
    async (wrong) => {
      const sealed = sealFile(keys, name, content)
      const other = await deriveKey(wrong, requireSealed(Uint8Array.from(sealed)))
      expect(await open(sealed, keys.address, name, other)).toBeNull()
    },
  )
})

describe('nonces', () => {
  const nonceOf = (file: string, bytes: Uint8Array, by = keys) =>
    Buffer.from(parseSealed(Uint8Array.from(sealFile(by, file, bytes)))?.nonce ?? []).toString('hex')

  it('never come back for another content or name', () => {
    const seen = new Map<string, string>()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom('a', 'b', 'c'), (bytes, file) => {
        const nonce = nonceOf(file, bytes)
        const what = `${file}:${Buffer.from(bytes).toString('hex')}`
        expect(seen.get(nonce) ?? what).toBe(what)
        seen.set(nonce, what)
      }),
    )
  })

  it('are the same for the same, so that builds repeat', () => {
    expect(sealFile(keys, name, content)).toEqual(sealFile(keys, name, content))
  })
})

describe('the keys of a room', () => {
  it('come back from the passphrase and the id alone, and change with either', async () => {
    const [again, otherRoom, otherPassphrase] = await Promise.all([
      deriveRoomKeys(room, passphrase),
      deriveRoomKeys({ ...room, id: 'beta' }, passphrase),
      deriveRoomKeys(room, 'another passphrase'),
    ])
    expect([again.address, again.salt, again.seal]).toEqual([keys.address, keys.salt, keys.seal])
    for (const other of [otherRoom, otherPassphrase]) {
      expect(other.address).not.toBe(keys.address)
      expect(other.salt).not.toEqual(keys.salt)
      expect(other.seal).not.toEqual(keys.seal)
    }
  })

  it('give an address that tells nothing, unless the owner chose one', async () => {
    expect(keys.address).toMatch(/^[a-z2-7]{24}$/)
    const chosen = await deriveRoomKeys({ ...room, address: 'our-room' }, passphrase)
    expect(chosen.address).toBe('our-room')
    expect(chosen.salt).toEqual(keys.salt)
  })

  it('take at least as many rounds as OWASP asks for', () => {
    expect(rounds).toBeGreaterThanOrEqual(600_000)
    const written = new DataView(sealedHead(keys.salt).buffer).getUint32(5)
    expect(written).toBe(rounds)
  })
})

it('a room is one file for its notes and one for each attachment, and none tells its name or size', () => {
  const vault = makeVault({ 'a.png': 'small', 'b.png': 'small', 'c.txt': 'x'.repeat(30_000) })
  const plan = {
    title: 'Acme',
    notes: [{ key: 'k', title: 'Plan', date: null, lang: null, html: '<p>Florins</p>' }],
    files: ['a.png', 'b.png', 'c.txt'].map((path) => ({
      path: toVaultPath(path),
      key: path,
      name: path,
      type: 'x/y',
    })),
  }
  const sealed = sealRoom(keys, plan, vault)
  expect(sealed.map((file) => file.name)).toEqual([
    'room.bin',
    expect.stringMatching(/^[a-z2-7]{24}\.bin$/),
    expect.stringMatching(/^[a-z2-7]{24}\.bin$/),
  ])
  expect(sealed.map(({ bytes }) => bytes.length - 53)).toEqual([16_384, 16_384, 30_720])
  const plain = createHash('sha256').update('small').digest('hex')
  expect(sealed.some((file) => file.name.includes(plain.slice(0, 8)))).toBe(false)
})
