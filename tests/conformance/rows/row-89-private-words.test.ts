/**
 * row: 89
 * feature: The output is searched for secrets and names of clients
 * bar: a deny-list of names from a private file
 */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPrivateWords } from '../../../pipelines/adapters/read-private-words.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { growGuarded } from '../../pipelines/guard/guarded-vault.ts'

const list = '# clients\nAcme Corporation\n株式会社\nDE89 3704 0044 0532 0130 00\nada@acme.example\n'

async function said(html: string): Promise<number> {
  const privateWords = join(makeVault({ 'words.txt': list }), 'words.txt')
  const { guard } = await growGuarded({ 'a.md': `Acme Corporation is named here.\n` }, () => {}, {
    privateWords,
  })
  return (await guard({ 'x/index.html': html })).length
}

describe('row 89: a word of the list is found', () => {
  it.each([
    '<p>ACME corporation</p>',
    '<p>acme\n<b>Corporation</b></p>',
    '<a href="/acme-corporation/">x</a>',
    '<p>Ａｃｍｅ　Ｃｏｒｐｏｒａｔｉｏｎ</p>',
    '<p>前株式会社後</p>',
    '<p>DE89370400440532013000</p>',
    '<p>DE89 3704004405 32013000.</p>',
    '<p>mail Ada@Acme.example</p>',
  ])('%s', async (html) => expect(await said(html)).toBe(1))
})

describe('row 89: no alarm', () => {
  it.each([
    '<p>Acme</p>',
    '<p>Acme Incorporated</p>',
    '<p>DE89 3704 0044 0532 0130 01</p>',
    '<p># clients</p>',
  ])('for %s', async (html) => expect(await said(html)).toBe(0))
})

describe('row 89: the list itself', () => {
  const read = (files: Record<string, string>, name: string, more = {}) => {
    const vault = makeVault(files)
    const settings = settingsSchema.parse({ title: 'A', privateWords: join(vault, name), ...more })
    return readPrivateWords(quietWorld(vault), { settings, vault })
  }
  it('is refused in a public folder, and where it is missing', async () => {
    await expect(read({ 'words.txt': 'x' }, 'words.txt')).rejects.toThrow('public folder')
    await expect(read({}, 'words.txt')).rejects.toThrow('ENOENT')
  })
  it('may lie beside the public folders', async () => {
    expect((await read({ 'words.txt': 'x\n\n#y\n' }, 'words.txt', { public: ['garden'] })).words).toEqual([
      'x',
    ])
  })
})
