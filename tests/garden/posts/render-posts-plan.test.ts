/** What a dry run shows of posts: their lines as they are sent, and nothing that a terminal obeys. */
import { describe, expect, it } from 'vitest'
import { renderPostsPlan } from '../../../src/garden/posts/render-posts-plan.ts'
import type { SaidPost } from '../../../src/garden/posts/say-words.ts'

const chosen = (text: string, to = 'https://social.example'): SaidPost => ({
  writer: null,
  id: '0123456789abcdef0123456789abcdef',
  slug: 'notes/moss',
  post: {
    channel: 'mastodon',
    to,
    note: 'moss',
    url: 'https://ada.example/notes/moss/',
    lang: 'en',
    title: '',
    tags: [],
    text,
  },
})

describe('renderPostsPlan', () => {
  it('keeps the lines of a post', () => {
    const text = renderPostsPlan([chosen('Moss\n\nIt drinks.\n\n#botany')], [])
    expect(text).toBe('mastodon, notes/moss:\n  Moss\n\n  It drinks.\n\n  #botany\n\n')
  })

  it('names where it goes in place of a text that is empty', () => {
    expect(renderPostsPlan([chosen('', 'https://other.example/page')], [])).toContain(
      '  https://other.example/page\n',
    )
  })

  it('says why a new channel gets nothing yet', () => {
    expect(renderPostsPlan([], ['bluesky'])).toBe(
      'bluesky is new: .one/posts/bluesky/backlog.txt would list what is published already.\nIt is never told of those, and nothing is drafted for it before that list is merged.\n\n',
    )
  })

  it('hands no command to the terminal', () => {
    expect(renderPostsPlan([chosen('a\u001B[2Jb\rc\u202Ed')], [])).toContain('  a\uFFFD[2Jb c\uFFFDd\n')
  })
})
