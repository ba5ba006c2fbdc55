import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discussionUrl } from '../../../src/site/comments/comments-door.ts'
import { type CommentsDoor, widgetUrl } from '../../../src/site/comments/widget-url.ts'

const door: CommentsDoor = {
  repo: 'ada/garden',
  repoId: 'R_1',
  category: 'Notes',
  categoryId: 'DIC_1',
  term: 'notes/moss/',
  strict: true,
  lang: 'zh-CN',
  title: 'Comments',
}
const state = {
  page: 'https://garden.example/notes/moss/',
  description: 'Moss',
  session: '',
  theme: 'dark',
} as const

describe('widgetUrl', () => {
  it('asks for the discussion of the page as the script of giscus does', () => {
    const url = new URL(widgetUrl(door, state))
    expect(url.origin + url.pathname).toBe('https://giscus.app/zh-CN/widget')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      origin: 'https://garden.example/notes/moss/',
      session: '',
      theme: 'noborder_dark',
      reactionsEnabled: '1',
      emitMetadata: '0',
      inputPosition: 'bottom',
      repo: 'ada/garden',
      repoId: 'R_1',
      category: 'Notes',
      categoryId: 'DIC_1',
      strict: '1',
      description: 'Moss',
      backLink: 'https://garden.example/notes/moss/',
      term: 'notes/moss/',
    })
  })

  it('stays at giscus.app and hands on every word as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (term, description) => {
        const url = new URL(widgetUrl({ ...door, term }, { ...state, description }))
        expect(url.origin).toBe('https://giscus.app')
        expect([url.searchParams.get('term'), url.searchParams.get('description')]).toEqual([
          term,
          description,
        ])
      }),
    )
  })
})

it('without the frame, the discussion is found on GitHub', () => {
  expect(discussionUrl({ repo: 'ada/garden', term: 'notes/"moss"/' })).toBe(
    'https://github.com/ada/garden/discussions?discussions_q=in%3Atitle%20%22notes%2F%5C%22moss%5C%22%2F%22',
  )
})
