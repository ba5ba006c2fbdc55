/** A small garden whose history runs over a change of clocks and a year's end, with something of everything. */
import { createHash } from 'node:crypto'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { postId } from '../../../src/garden/posts/post-effect.ts'
import { renderPost } from '../../../src/garden/posts/render-post.ts'
import { suggestionId } from '../../../src/garden/suggest/suggestion-id.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import { answers, recordFile } from '../web-records.ts'
import type { PlannedCommit } from './import-repository.ts'

const prose = (about: string) =>
  `Much can be said of ${about}, and this note says some of it: where it grows, what it needs, how long it stays, and who has written of it before. `.repeat(
    2,
  )

const note = (about: string, properties: string, more = '') =>
  `---\n${properties}\n---\n${prose(about)}${more}\n`

const at = Date.parse

const post = {
  channel: 'mastodon' as const,
  to: '@ada@social.example.org',
  note: 'moss',
  url: 'https://garden.example.org/notes/moss/',
  lang: 'en',
  title: '',
  tags: [],
  text: 'Of moss: https://garden.example.org/notes/moss/',
}

const rejection = {
  kind: 'mention',
  source: toVaultPath('fern.md'),
  target: toVaultPath('moss.md'),
} as const

export const commits: PlannedCommit[] = [
  {
    at: at('2026-10-14T08:00:00Z'),
    files: {
      'moss.md': note('moss', 'maturity: seedling', '[[fern]] [the list](https://lists.example.org/)'),
      'fern.md': note('fern', 'maturity: evergreen', '[[moss]] [[peat]]'),
      '.one/published.json': '{}\n',
    },
  },
  // The hour from two to three comes twice in Berlin: this is in the first of them, and the next in the second.
  { at: at('2026-10-25T00:10:00Z'), files: { 'moss.md': note('moss', 'maturity: budding', '[[fern]]') } },
  { at: at('2026-10-25T01:10:00Z'), files: { 'bog.md': note('bogs', 'maturity: seedling') } },
  // A Sunday in UTC, a Monday in Berlin.
  { at: at('2026-11-01T23:30:00Z'), files: { 'secret.md': note('secrets', 'draft: true', '[[moss]]') } },
  {
    at: at('2026-11-20T12:00:00Z'),
    files: {
      ...recordFile('https://lists.example.org/', { answers: answers.dead }),
      '.one/suggestions/rejected.jsonl': `${JSON.stringify({ ...rejection, id: suggestionId(rejection) })}\n`,
      '.one/posts/mastodon/moss.md': renderPost(post) ?? '',
      'moss.md': note('moss', 'maturity: evergreen', '[[fern]] [the list](https://lists.example.org/)'),
    },
  },
  { at: at('2026-12-31T22:30:00Z'), files: { 'fern.md': note('fern', 'maturity: evergreen', '[[moss]]') } },
  {
    at: at('2026-12-31T23:15:00Z'),
    files: { 'bog.md': null, 'year.md': note('years', 'maturity: seedling') },
  },
]

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const id = postId(post, sha256)
const hash = sha256(post.text)

const effects: EffectLine[] = [
  { state: 'proposed', id, at: '2026-12-30T10:00:00Z', channel: 'mastodon', subject: 'moss', hash },
  { state: 'approved', id, at: '2026-12-30T10:00:00Z', hash, by: 'ada', record: 'r', commit: '0'.repeat(40) },
  { state: 'claimed', id, at: '2026-12-30T10:00:00Z', hash, run: 'run' },
  {
    state: 'done',
    id,
    at: '2027-01-01T10:00:00Z',
    receipt: { id: '1', url: 'https://social.example.org/1' },
  },
]

/** What became of the one post: claimed in the old year, and known to be done in the new one. */
export const ledger: PlannedCommit[] = [
  {
    at: at('2027-01-01T10:00:00Z'),
    files: { 'effects/post-2026.jsonl': effects.map((line) => `${JSON.stringify(line)}\n`).join('') },
  },
]
