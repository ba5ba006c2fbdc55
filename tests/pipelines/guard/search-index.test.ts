/** The leak guard reads the search index: what a build would have let into it is found. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { searchFolder } from '../../../src/garden/urls.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { searchIndexOf } from '../../fakes/search-index-of.ts'
import { growGuarded, guardedVault } from './guarded-vault.ts'

/** The index of a note of these words and properties, as files of a site. */
async function indexOf(text: string): Promise<Record<string, Uint8Array>> {
  const files = await searchIndexOf({ 'Orchard.md': text })
  return Object.fromEntries(files.map(({ path, content }) => [`${searchFolder}/${path}`, content]))
}

describe('an index', () => {
  it('of public words passes', async () => {
    const { guard } = await growGuarded()
    expect(await guard(await indexOf('---\ntitle: Orchard\n---\nApples and the deal.'))).toEqual([])
  })

  it.each([
    ['the body', 'We agreed to sell the lower meadow to the railway company for a sum', 'fragment'],
    ['the title', '---\ntitle: The Quince settlement\n---\nApples', 'fragment'],
    ['another name', '---\naliases: [Codename Medlar]\n---\nApples', 'fragment'],
    ['a tag', '---\ntags: [fruit/withheld-only]\n---\nApples', 'filter'],
  ])('with %s of a withheld note is refused', async (_, text, file) => {
    const { guard } = await growGuarded()
    const found = await guard(await indexOf(text))
    expect(found.map(({ ruleId }) => ruleId)).toContain('leak-found')
    expect(found.some(({ file: path }) => path?.includes(`${searchFolder}/${file}/`))).toBe(true)
  })

  it('with a private word is refused, wherever the word stands', async () => {
    const list = join(makeVault({ 'words.txt': 'xylographia\n' }), 'words.txt')
    const { guard } = await growGuarded(guardedVault, () => {}, { privateWords: list })
    const found = await guard(await indexOf('On xylographia.'))
    const places = found.map(({ file }) => file?.split('/')[1])
    expect(places).toEqual(expect.arrayContaining(['fragment', 'index']))
  })
})
