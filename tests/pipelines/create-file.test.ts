import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFile } from '../../pipelines/adapters/create-file.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { makeVault } from '../fakes/make-vault.ts'

describe('createFile', () => {
  it('makes the file, with the folders above it, and leaves nothing else', async () => {
    const dir = makeVault({})
    await createFile(join(dir, 'a/b/ü.md'), 'text\n')
    expect(readFileSync(join(dir, 'a/b/ü.md'), 'utf8')).toBe('text\n')
    expect(readdirSync(join(dir, 'a/b'))).toEqual(['ü.md'])
  })

  it('never overwrites', async () => {
    const dir = makeVault({ 'a.md': 'mine' })
    await expect(createFile(join(dir, 'a.md'), 'other')).rejects.toThrow(UserError)
    expect(readFileSync(join(dir, 'a.md'), 'utf8')).toBe('mine')
    expect(readdirSync(dir)).toEqual(['a.md'])
  })

  it('lets exactly one of many win', async () => {
    const dir = makeVault({})
    const texts = Array.from({ length: 20 }, (_, at) => `${at}\n`.repeat(5000))
    const made = await Promise.allSettled(texts.map((text) => createFile(join(dir, 'a.md'), text)))
    const winners = texts.filter((_, at) => made[at]?.status === 'fulfilled')
    expect(winners).toEqual([readFileSync(join(dir, 'a.md'), 'utf8')])
    expect(readdirSync(dir)).toEqual(['a.md'])
  })

  it('passes on any other trouble', async () => {
    const dir = makeVault({ file: '' })
    await expect(createFile(join(dir, 'file/a.md'), 'x')).rejects.toThrow(/ENOTDIR|EEXIST/)
  })
})
