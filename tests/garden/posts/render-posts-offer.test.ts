/** What a run of `one propose posts` says at its end. */
import { expect, it } from 'vitest'
import { type PostsReport, renderPostsOffer } from '../../../src/garden/posts/render-posts-offer.ts'

const report = (change: Partial<PostsReport>): PostsReport => ({
  outcome: 'planned',
  pull: null,
  title: 'No posts',
  posts: [],
  seeded: [],
  written: [],
  refused: 0,
  more: false,
  drafts: [],
  engine: null,
  ...change,
})

it('plans nothing where there is nothing to propose', () => {
  expect(renderPostsOffer(report({}))).toBe('Nothing to propose.\n')
  const listed = report({ seeded: ['mastodon'], title: 'Tell mastodon of new notes from here on' })
  expect(renderPostsOffer(listed)).toBe('Would propose: Tell mastodon of new notes from here on.\n')
  const back = report({ written: ['1'.repeat(32)], title: 'Where notes were posted' })
  expect(renderPostsOffer(back)).toBe('Would propose: Where notes were posted.\n')
})
