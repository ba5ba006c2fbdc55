import { describe, expect, it } from 'vitest'
import { findPrivate } from '../../../src/garden/distribution/find-private.ts'
import type { Post } from '../../../src/schemas/post.ts'

const post = (text: string): Post => ({
  channel: 'mastodon',
  to: 'https://social.example',
  note: 'a',
  url: 'https://garden.example/notes/a/',
  lang: 'en',
  title: '',
  tags: [],
  text,
})

describe('what no post may say', () => {
  const isPrivate = findPrivate({
    words: ['Acme'],
    names: ['Oyster plans', 'ideas', 'Gardening'],
    known: ['On gardening'],
  })

  it.each([
    ['the deal with ACME.', true],
    ['Acmeist poets', false],
    ['my oyster\n  plans', true],
    // Short, and stands in many a text by chance.
    ['some ideas', false],
    // A published note is called so.
    ['gardening', false],
  ])('%s: %s', (text, found) => {
    expect(isPrivate(post(text))).toBe(found)
  })
})
