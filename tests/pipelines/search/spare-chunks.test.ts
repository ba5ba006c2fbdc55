import { expect, it } from 'vitest'
import { spareChunks } from '../../../pipelines/adapters/search/spare-chunks.ts'

const file = (path: string, text: string) => ({ path, content: new TextEncoder().encode(text) })

it('loads no words where only facets are asked for', () => {
  const text = 'let a=index_array.filter((v)=>v).map((chunk)=>this.loadChunk(chunk));b()'
  const { content } = spareChunks(file('pagefind.js', text))
  expect(new TextDecoder().decode(content)).toBe(text.replace('(v)=>v)', '(v)=>v&&!filter_only)'))
})

it('leaves other files as they are', () => {
  const other = file('pagefind-entry.json', '{}')
  expect(spareChunks(other)).toEqual(other)
})

it.each(['', 'index_array.filter((v)=>v).map((chunk)=>this.loadChunk(chunk))'.repeat(2)])(
  'refuses a script that it does not know',
  (text) => {
    expect(() => spareChunks(file('pagefind.js', text))).toThrow('not the one that this program knows')
  },
)
