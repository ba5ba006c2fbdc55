import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideApproval, type Evidence } from '../../../src/garden/effects/decide-approval.ts'

const day = 86_400_000
const now = Date.UTC(2026, 4, 1)
const rules = { approvers: ['Ada', 'grace@example.org'], approvalHolds: 30 * day }
const effect = { id: '1'.repeat(32), hash: 'a'.repeat(64) }
const sound: Evidence = {
  kind: 'post',
  ...effect,
  record: '.one/posts/mastodon/a.md',
  commit: 'c'.repeat(40),
  at: now - day,
  isCutShort: false,
  by: [{ name: 'ada', isBot: false }],
}
const unspent = { spent: new Map<string, string>() }
const decide = (evidence: Evidence | null, book: { spent: Map<string, string> } = unspent) =>
  decideApproval('post', effect, evidence, book, now, rules)
const key = `${sound.commit} ${sound.record}`

describe('an approval', () => {
  it('is that of an approver, of these bytes', () => {
    const approval = { by: 'ada', commit: sound.commit, record: sound.record }
    expect(decide(sound)).toEqual(approval)
    // A second try of the same effect is no second use.
    expect(decide(sound, { spent: new Map([[key, effect.id]]) })).toEqual(approval)
    expect(decide({ ...sound, by: [{ name: 'Grace@example.org', isBot: false }] })).toMatchObject({
      by: 'Grace@example.org',
    })
  })

  it.each<[string, Partial<Evidence>]>([
    ['changed', { hash: `${'a'.repeat(63)}b` }],
    ['other-effect', { id: '2'.repeat(32) }],
    ['other-kind', { kind: 'invoice' }],
    ['cut-short', { isCutShort: true }],
    ['expired', { at: now - 30 * day }],
    ['future', { at: now + 11 * 60_000 }],
    ['future', { at: Number.NaN }],
    ['bot', { by: [{ name: 'ada', isBot: true }] }],
    ['bot', { by: [{ name: 'ada[bot]', isBot: false }] }],
    ['no-approver', { by: [{ name: 'mallory', isBot: false }] }],
    ['no-approver', { by: [] }],
    [
      'no-approver',
      {
        by: [
          { name: 'ada', isBot: false },
          { name: 'mallory', isBot: false },
        ],
      },
    ],
    ['not-asked', { by: null }],
  ])('is refused as %s: %o', (refusal, change) => {
    expect(decide({ ...sound, ...change })).toBe(refusal)
  })

  it('is refused where nothing stands in the records', () => {
    expect(decide(null)).toBe('not-in-records')
  })

  it('is used for one effect alone', () => {
    expect(decide(sound, { spent: new Map([[key, '2'.repeat(32)]]) })).toBe('other-effect')
  })

  it('is of nobody whom the settings do not name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        fc.pre(!rules.approvers.some((known) => known.toLowerCase() === name.toLowerCase()))
        expect(decide({ ...sound, by: [{ name, isBot: false }] })).toMatch(/^(no-approver|bot)$/)
      }),
    )
  })
})
