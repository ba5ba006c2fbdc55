/**
 * row: 54
 * feature: Notes side by side
 * bar: the address says which notes are open and nothing else can be put there; ids of two pages never clash; a plain page without JavaScript
 */
import { describe, expect, it } from 'vitest'
import { noteUrl } from '../../../src/garden/urls.ts'
import { readNoteLink } from '../../../src/site/reading-aids.ts'
import { parseStack, stackQuery } from '../../../src/site/stack-query.ts'
import { growCase } from '../grow-case.ts'

const site = { base: '/b/', trailingSlash: 'always' } as const

describe('row 54: the address of a row of notes', () => {
  it('names notes of any path and script as their links do', async () => {
    const { plan } = await growCase({ 'Über uns/Dog, cat & +1.md': 'A', '笔记.md': 'B', 'a.b.md': 'C' })
    const paths = plan.pages.map(
      ({ entry }) =>
        readNoteLink(`https://g.example${noteUrl(site, entry.slug)}`, 'https://g.example', '/b/notes/')?.path,
    )
    expect(paths).toHaveLength(3)
    expect(parseStack(stackQuery(paths.map(String)))).toEqual(paths)
  })

  it('leads nowhere but to notes', () => {
    expect(parseStack('?stack=../files/x.html,//evil.example,%2e%2e/x,javascript:a(),a')).toEqual(['a'])
  })
})
