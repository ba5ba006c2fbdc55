import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeMentions } from '../../../src/garden/webmentions/merge-mentions.ts'
import { parseJf2 } from '../../../src/garden/webmentions/parse-jf2.ts'
import { plainWords } from '../../../src/garden/webmentions/plain-words.ts'
import { type Webmention, webmentionSchema } from '../../../src/schemas/webmention.ts'

const entry = {
  type: 'entry',
  author: {
    type: 'card',
    name: 'Bea',
    photo: 'https://webmention.io/avatar/bea.jpg',
    url: 'https://bea.example/',
  },
  url: 'https://bea.example/reply',
  published: '2026-03-01T10:00:00+02:00',
  'wm-received': '2026-03-02T10:00:00Z',
  'wm-id': 7,
  'wm-source': 'https://bea.example/source',
  'wm-target': 'https://garden.example/notes/moss/',
  content: { html: '<b onclick="go()">Well</b> said', text: 'Well said' },
  'wm-property': 'in-reply-to',
  'wm-private': false,
}
const parse = (...entries: unknown[]) => parseJf2({ type: 'feed', children: entries })

describe('parseJf2', () => {
  it('takes the words of a reply, never its HTML or its picture', () => {
    expect(parse(entry)).toEqual([
      {
        id: 'webmention.io-7',
        kind: 'reply',
        target: 'https://garden.example/notes/moss/',
        source: 'https://bea.example/reply',
        author: { name: 'Bea', url: 'https://bea.example/' },
        date: '2026-03-01',
        text: 'Well said',
        hidden: false,
      },
    ])
  })

  it.each<[change: object, expected: Partial<Webmention> | null]>([
    [{ 'wm-property': 'like-of' }, { kind: 'like', text: '' }],
    [{ 'wm-property': 'repost-of' }, { kind: 'repost', text: '' }],
    [{ 'wm-property': 'mention-of' }, { kind: 'mention', text: 'Well said' }],
    [{ 'wm-property': 'rsvp' }, null],
    [{ 'wm-private': true }, null],
    [{ 'wm-id': '<b>' }, null],
    [{ 'wm-target': 'javascript:alert(1)' }, null],
    [{ url: 'javascript:alert(1)' }, { source: 'https://bea.example/source' }],
    [{ url: 'https://user:pass@bea.example/' }, { source: 'https://bea.example/source' }],
    [{ author: { name: 'Bea', url: 'data:text/html,x' } }, { author: { name: 'Bea', url: null } }],
    [{ author: null }, { author: { name: '', url: null } }],
    [{ published: '2026-02-31' }, { date: '2026-03-02' }],
    [{ published: 'yesterday', 'wm-received': 3 }, { date: null }],
    [{ content: { html: '<p>only</p>' }, name: 'A title' }, { text: 'A title' }],
    [{ content: { text: 'x'.repeat(9000) } }, { text: `${'x'.repeat(1999)}…` }],
  ])('%j', (change, expected) => {
    const parsed = parse({ ...entry, ...change })
    if (expected === null) expect(parsed).toEqual([])
    else expect(parsed).toMatchObject([expected])
  })

  it('makes records of whatever it is given, or nothing', () => {
    const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 50 }), fc.webUrl())
    const made = fc.record(
      {
        ...Object.fromEntries(Object.keys(entry).map((key) => [key, value])),
        author: fc.record({ name: value, url: value }),
        content: fc.record({ text: value }),
        'wm-property': fc.constantFrom('in-reply-to', 'like-of', 'x'),
        'wm-id': fc.nat(),
        'wm-target': fc.webUrl(),
        url: fc.webUrl(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ children: fc.array(made) })), (feed) => {
        for (const mention of parseJf2(feed)) webmentionSchema.parse(mention)
      }),
    )
  })
})

describe('plainWords', () => {
  it.each([
    ['  a\r\n\r\n\r\n\r\nb  \n c ', 'a\n\nb\nc'],
    ['turn \u202Eback\u202C and \u2066in\u2069', 'turn back and in'],
    ['a\0b\u001B[31mc\u00ADd', 'ab[31mcd'],
    ['e\u0301\u0301\u0301\u0301\u0301', 'é\u0301\u0301'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    [7, ''],
    [null, ''],
  ])('%j', (value, expected) => {
    expect(plainWords(value, 100)).toBe(expected)
  })

  it('keeps to its bounds, and to text that is well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 30 }), (text, most) => {
        const words = plainWords(text, most)
        expect(words.length).toBeLessThanOrEqual(most)
        expect(words.isWellFormed()).toBe(true)
        expect(words.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
      }),
    )
  })
})

describe('mergeMentions', () => {
  const [mention] = parse(entry)
  if (!mention) throw new Error('The entry is one.')

  it('keeps what the owner hid, and what is told no more', () => {
    const hidden = { ...mention, hidden: true }
    const other = { ...mention, id: 'b', date: null }
    expect(mergeMentions([hidden, other], [{ ...mention, text: 'Edited' }])).toEqual([
      other,
      { ...hidden, text: 'Edited' },
    ])
  })

  it('gives the same for the same, in whatever order it came', () => {
    const some = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), date: fc.constantFrom(null, '2026-01-01') }),
    )
    fc.assert(
      fc.property(some, (list) => {
        const mentions = [...new Map(list.map((one) => [one.id, { ...mention, ...one }])).values()]
        const merged = mergeMentions([], mentions)
        expect(mergeMentions([], mentions.toReversed())).toEqual(merged)
        expect(mergeMentions(merged, mentions)).toEqual(merged)
      }),
    )
  })
})
