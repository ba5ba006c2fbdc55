/** A kept value reads back as it was written or not at all, whatever became of its file. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKept, writeKept } from '../../pipelines/adapters/kept-value.ts'
import { makeVault } from '../fakes/make-vault.ts'

const maker = 'code 1.2.3 en'

const value = fc.oneof(
  fc.jsonValue().filter((json) => json !== null),
  fc.uint8Array(),
  fc.array(fc.tuple(fc.string(), fc.integer())).map((entries) => new Map(entries)),
)

function open() {
  const dir = makeVault({})
  const file = join(dir, 'value.bin')
  const read = (by = maker) => {
    const notices: string[] = []
    return { value: readKept(file, by, (notice) => notices.push(notice)), notices }
  }
  return { dir, file, read }
}

test('a value reads back, beside no other file, for its own maker alone', () => {
  const { dir, file, read } = open()
  expect(read()).toEqual({ value: null, notices: [] })
  fc.assert(
    fc.property(value, (kept) => {
      writeKept(file, maker, kept)
      expect(read()).toEqual({ value: kept, notices: [] })
      expect(read('code 1.2.4 en')).toEqual({ value: null, notices: [] })
      expect(readdirSync(dir)).toEqual(['value.bin'])
    }),
  )
})

test('a file that lost its end or has another byte is as if it were not there', () => {
  const { file, read } = open()
  const damage = fc.record({ at: fc.nat(), bits: fc.integer({ min: 1, max: 255 }), cut: fc.boolean() })
  fc.assert(
    fc.property(value, damage, (kept, { at, bits, cut }) => {
      writeKept(file, maker, kept)
      const bytes = readFileSync(file)
      const place = at % bytes.length
      const changed = bytes.with(place, (bytes[place] ?? 0) ^ bits)
      writeFileSync(file, cut ? bytes.subarray(0, place) : changed)
      const found = read()
      expect(found.value).toBeNull()
      // A damaged name of the maker cannot be told from another maker.
      if (cut || place >= bytes.indexOf(0x0a))
        expect(found.notices).toEqual([`The cache \`${file}\` is damaged: it is made anew.`])
    }),
  )
})

test('where it cannot be written, what was there stays', () => {
  const { dir, file, read } = open()
  writeKept(file, maker, 'before')
  expect(() => writeKept(join(dir, 'missing/value.bin'), maker, 1)).toThrow(/ENOENT/)
  expect(() => writeKept(file, maker, () => 'no data')).toThrow()
  expect(read().value).toBe('before')
})

test('one that this Node cannot read, and one that nobody can, are made anew with a notice', () => {
  const { file, read } = open()
  const body = Buffer.from('no value')
  writeFileSync(file, `one-value\t${maker}\t${crc32(body)}\n${body}`)
  const notices = [expect.stringContaining('cannot be read: it is made anew')]
  expect(read()).toEqual({ value: null, notices })
  const folder = open()
  mkdirSync(folder.file)
  expect(folder.read()).toEqual({ value: null, notices })
})
