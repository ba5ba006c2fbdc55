/** What an owner reads of a run: what became of each post, which file to look at, and what to do next. */
import { describe, expect, it } from 'vitest'
import type { Distribution, DistributionRow } from '../../../src/garden/distribution/distribution.ts'
import * as rendering from '../../../src/garden/distribution/render-distribution.ts'

const row = (change: Partial<DistributionRow> = {}): DistributionRow => ({
  id: '0123456789abcdef0123456789abcdef',
  channel: 'mastodon',
  url: 'https://ada.example/notes/moss/',
  path: '.one/posts/mastodon/moss-01234567.md',
  state: 'new',
  does: 'nothing',
  because: null,
  reason: null,
  at: null,
  sent: null,
  ...change,
})
const report = (rows: DistributionRow[], change: Partial<Distribution> = {}): Distribution => ({
  isSent: false,
  rows,
  missing: [],
  pings: [],
  unread: 0,
  ...change,
})
const now = Date.UTC(2026, 2, 1)
const renderDistribution = (one: Distribution, hidden: number) =>
  rendering.renderDistribution(one, { hidden, now })
const renderDistributionSummary = (one: Distribution, hidden: number) =>
  rendering.renderDistributionSummary(one, { hidden, now })
const head = '0123456789ab mastodon https://ada.example/notes/moss/'
const sent = 'https://social.example/@ada/1'

describe('renderDistribution', () => {
  it('says what to do where there is no post', () => {
    expect(renderDistribution(report([]), 0)).toBe(
      'There are no posts in the default branch of origin. Draft some with `one propose\n  posts`, then commit and push them.\n',
    )
    expect(renderDistribution(report([]), 2)).not.toContain('There are no posts')
  })

  it('names --send only where something would be sent', () => {
    expect(renderDistribution(report([row({ does: 'send' })]), 0)).toBe(
      `${head}\n  would be sent\nTo be sent, changed or looked for: 1 of 1 post. Nothing was done: that takes\n  \`--send\`.\n`,
    )
    const resting = row({ because: 'done', state: 'done', sent })
    expect(renderDistribution(report([resting]), 0)).toBe(
      `${head}\n  sent before, ${sent}\nTo be sent, changed or looked for: 0 of 1 post.\n`,
    )
  })

  it('never says that a post was not sent which stands at its channel', () => {
    for (const because of ['not-published', 'private', 'twice', 'other-account'] as const) {
      const text = renderDistribution(report([row({ because, state: 'done', sent })]), 0)
      expect(text).toContain(`sent before, ${sent}; `)
      expect(text).not.toContain('not sent')
      expect(renderDistribution(report([row({ because })]), 0)).toContain('  not sent: ')
    }
  })

  it('names the file of what an edit or an approval would end, and of nothing else', () => {
    const text = (because: DistributionRow['because']) => renderDistribution(report([row({ because })]), 0)
    for (const because of ['twice', 'not-published', 'no-approver', 'expired', 'failed'] as const)
      expect(text(because)).toContain('\n  .one/posts/mastodon/moss-01234567.md\n')
    for (const because of ['done', 'later', 'limit-of-day', 'no-secret'] as const)
      expect(text(because)).not.toContain('.one/')
  })

  it('counts what was done, and what was tried in vain', () => {
    const rows = [
      row({ does: 'send', state: 'done', sent }),
      row({ does: 'send', state: 'failed', reason: 'too long' }),
    ]
    const text = renderDistribution(report(rows, { isSent: true }), 0)
    expect(text).toContain('  not sent: too long\n')
    expect(text).toContain('Sent, changed or found: 1 of 2 posts. Tried in vain: 1.\n')
    const [one] = rows
    expect(renderDistribution(report(one ? [one] : [], { isSent: true }), 0)).not.toContain('in vain')
  })

  it('only counts what was sent long ago and rests, and lists all else', () => {
    const done = { because: 'done', state: 'done', sent } as const
    const rows = [
      row({ ...done, at: '2026-02-20T00:00:00.000Z' }),
      row({ ...done, at: '2025-02-20T00:00:00.000Z' }),
      row({ ...done, at: '2025-02-20T00:00:00.000Z', because: 'not-published' }),
    ]
    const text = renderDistribution(report(rows), 0)
    expect(text.split(head).length - 1).toBe(2)
    expect(text).toContain('0 of 3 posts.\nSent more than 30 days ago, and not listed here: 1.\n')
    expect(renderDistributionSummary(report(rows), 0).match(/^- /gm)).toHaveLength(2)
  })

  it('keeps to 80 columns where words allow it', () => {
    const rows = [row({ because: 'not-published', state: 'done', sent, reason: 'the server '.repeat(9) })]
    const lines = renderDistribution(report(rows, { missing: [] }), 3).split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(lines.filter((line) => line.startsWith('    ')).length).toBeGreaterThan(1)
  })

  it('keeps to a line for each post in the summary of a job', () => {
    const text = renderDistributionSummary(report([row({ because: 'twice' })]), 0)
    expect(text).toContain(
      `- \`${head}: not sent: another file is for the same note and channel: .one/posts/`,
    )
  })
})
