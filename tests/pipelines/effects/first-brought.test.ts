/** Since when a record lies there: an edit makes it no newer. */
import { expect, it } from 'vitest'
import { openGit } from '../../../pipelines/adapters/git/open-git.ts'
import { openRecords } from '../../../pipelines/adapters/git/open-records.ts'
import { shareRepository } from '../../fakes/shared-repository.ts'

it('is the first commit that brought the file, and not the one that approves it', async () => {
  const { own } = shareRepository({ 'posts/a.md': 'one' })
  own.commit('2026-02-01T12:00:00Z', { 'posts/a.md': 'two', 'posts/b.md': 'one' })
  own.git('rebase', '--quiet', '--root', '--committer-date-is-author-date')
  own.git('push', '--quiet', '--force', 'origin', 'main')
  const bringers = await (await openRecords(openGit(own.dir), own.dir)).bringers('posts')
  const times = [...bringers].map(([path, { at, since }]) => [path, at, since])
  const [january, february] = ['2026-01-01T12:00:00Z', '2026-02-01T12:00:00Z'].map((date) => Date.parse(date))
  expect(times).toEqual([
    ['posts/a.md', february, january],
    ['posts/b.md', february, february],
  ])
})
