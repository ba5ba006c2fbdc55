/** The files of the search index. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fragmentsOf, searchIndexOf } from '../fakes/search-index-of.ts'

const vault = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [
    `note-${at}.md`,
    `---\ntags: [t${at % 7}]\ntopic: p${at % 3}\n---\n${'moss stone river heron '.repeat(at)} 知识花园 ${at}\n`,
  ]),
)

it('has the same bytes whenever it is made, although many notes are read at once', async () => {
  const [one, two] = [await searchIndexOf(vault), await searchIndexOf(vault)]
  const bytes = (files: typeof one) =>
    files.map(({ path, content }) => `${path} ${createHash('sha256').update(content).digest('hex')}`)
  expect(bytes(two)).toEqual(bytes(one))
  expect(fragmentsOf(one).size).toBe(60)
})

it('follows the notes: another word makes other files', async () => {
  const paths = async (files: Record<string, string>) => (await searchIndexOf(files)).map(({ path }) => path)
  expect(await paths({ 'a.md': 'moss' })).not.toEqual(await paths({ 'a.md': 'stone' }))
})

it.for([
  ['zh', 'en'],
  ['de', 'de'],
  ['pt-BR', 'pt'],
])('of a site in %s is read with the rules of %s', async ([lang, rules]) => {
  const files = await searchIndexOf({ 'a.md': 'moss' }, { lang })
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  expect(Object.keys(JSON.parse(new TextDecoder().decode(entry?.content)).languages)).toEqual([rules])
})

it('holds what the browser asks for, and no interface of its own', async () => {
  const files = await searchIndexOf({ 'a.md': 'moss' })
  expect(files.map(({ path }) => path)).toContain('pagefind.js')
  expect(files.filter(({ path }) => /ui|highlight|worker/.test(path))).toEqual([])
})

it('knows listed notes alone', async () => {
  const files = await searchIndexOf({
    'open.md': 'moss [[secret]]',
    'secret.md': '---\ndraft: true\n---\nstone',
  })
  expect([...fragmentsOf(files).keys()]).toEqual(['/notes/open/'])
})
