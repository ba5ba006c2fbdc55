import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readPost } from '../../../src/garden/posts/read-post.ts'
import { renderPost } from '../../../src/garden/posts/render-post.ts'
import { channelNames, type Post, postSchema } from '../../../src/schemas/post.ts'
import { quoteMessage } from '../../docs/quote-message.ts'

const post: Post = {
  channel: 'mastodon',
  to: 'https://social.example',
  note: 'git:1f0c2d',
  url: 'https://ada.example/notes/locks/',
  lang: 'en',
  title: '',
  tags: ['canals', 'slow water'],
  text: 'How locks work\n\nhttps://ada.example/notes/locks/\n\n#canals',
}

const path = '.one/posts/mastodon/locks-1234abcd.md'
const read = (text: string, at = path) => readPost({ path: at, text })
const said = (text: string, at = path) => read(text, at).messages.map(quoteMessage)
const source = renderPost(post) ?? ''

describe('a post', () => {
  it('is a file that people can read and edit', () => {
    expect(source).toBe(`---
to: "https://social.example"
note: "git:1f0c2d"
url: "https://ada.example/notes/locks/"
lang: "en"
title: ""
tags:
  - "canals"
  - "slow water"
---

How locks work

https://ada.example/notes/locks/

#canals
`)
    expect(read(source)).toEqual({ post, messages: [] })
  })

  it('is the same whatever line ends and blank lines an editor leaves', () => {
    const edited = `\uFEFF${source.replaceAll('\n', '\r\n').replace('How', '\r\n\r\nHow')}\r\n \r\n`
    expect(read(edited).post).toEqual(post)
  })

  it('may have no text, as a webmention has none', () => {
    const mention: Post = { ...post, channel: 'webmention', to: 'https://b.example/a', text: '' }
    expect(read(renderPost(mention) ?? '', '.one/posts/webmention/a.md').post).toEqual(mention)
  })

  it('says of a key that it does not know where it stands', () => {
    expect(said(source.replace('lang:', 'at: noon\nlang:'))).toEqual([
      `**${path}:5:1** \`at\` is no property of a post; those are \`to\`, \`note\`, \`url\`, \`lang\`, \`title\`, \`tags\`. Take it out.`,
    ])
  })

  it('is none where a key is not known, however sound the rest is', () => {
    expect(read(source.replace('lang:', 'at: noon\nlang:')).post).toBeNull()
  })

  it('says which property is missing', () => {
    expect(said(source.replace(/lang.*\n/, ''))).toEqual([
      `**${path}:1:1** The property \`lang\` is missing.`,
    ])
  })

  test.for([
    ['url: "https://ada.example/notes/locks/"', 'url: ftp://ada.example', '4:6'],
    ['lang: "en"', 'lang: English', '5:7'],
    ['title: ""', 'title: [a]', '6:8'],
    ['  - "slow water"', '  - ""', '9:5'],
    ['to: "https://social.example"', 'to: ""', '2:5'],
  ] as const)('says where %s has become %s', ([from, to, place]) => {
    const [message, ...others] = said(source.replace(from, to))
    expect(message).toContain(`**${path}:${place}**`)
    expect(others).toEqual([])
  })

  test.for([
    ['a title that turns the direction', 'title: ""', 'title: "\u202Egnp"'],
    ['a title of two lines', 'title: ""', 'title: "a\\nBcc: eve@evil.example"'],
    ['a zero in the account', 'to: "', 'to: "\\0'],
    ['a command to terminals in a tag', '- "canals"', '- "\\e[31m"'],
    ['a text in signs that nobody sees', '#canals', `#canals${String.fromCodePoint(0xe0041)}`],
    ['an isolated direction in its text', '#canals', '\u2067#canals'],
    ['a command to terminals in its text', '#canals', '\u001B[2J'],
  ] as const)('is none with %s', ([, from, to]) => {
    const { post: none, messages } = read(source.replace(from, to))
    expect(none).toBeNull()
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['post-invalid'])
  })

  it('may speak any language, with tabs and flags', () => {
    const text = 'שלום\u200F, می\u200Cخواهم\n\tcode\n👩\u200D🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿'
    expect(read(renderPost({ ...post, text }) ?? '').post).toEqual({ ...post, text })
  })

  test.for([
    ['no properties', 'Buy now'],
    ['a block that does not end', '---\nto: a\n'],
    ['YAML that is none', '---\nto: [\n---\n'],
    ['another language', '---js\n({})\n---\n'],
    ['a property twice', source.replace('lang:', 'lang: "de"\nlang:')],
    ['nothing', ''],
  ])('is none where the file holds %s', ([, text]) => {
    const { post: none, messages } = read(text ?? '')
    expect(none).toBeNull()
    expect(messages).not.toEqual([])
  })

  test.for(['.one/posts/twitter/a.md', '.one/posts/a.md', 'notes/a.md', '.one/posts/mastodon/b/a.md'])(
    'is none at %s',
    (at) => expect(read(source, at).post).toBeNull(),
  )

  it('is read as it was written, or not written', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    const posts = fc.record({
      channel: fc.constantFrom(...channelNames),
      to: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      note: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      url: fc.webUrl(),
      lang: fc.constantFrom('en', 'pt-BR', 'zh'),
      title: text,
      tags: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 4 }),
      text: fc.oneof(
        text,
        fc.array(fc.constantFrom('---', 'a: b', '', '```', '# x', '\r')).map((lines) => lines.join('\n')),
      ),
    })
    let written = 0
    fc.assert(
      fc.property(posts, (one) => {
        const file = renderPost(one)
        if (file === null) return
        written++
        const again = read(file, `.one/posts/${one.channel}/a.md`)
        expect(again.messages).toEqual([])
        expect(again.post).toEqual({ ...one, text: again.post?.text })
        expect(renderPost({ ...one, text: again.post?.text ?? '' })).toBe(file)
      }),
    )
    expect(written).toBeGreaterThan(50)
  })

  it('survives rubbish', () => {
    const lines = fc.constantFrom(
      '---',
      ...source.split('\n'),
      'to: &a [*a]',
      '\u0000',
      '<<: *b',
      '- x',
      '{}',
    )
    fc.assert(
      fc.property(fc.array(lines), (parts) => {
        const { post: found, messages } = read(parts.join('\n'))
        if (found === null) expect(messages).not.toEqual([])
        else expect(postSchema.parse(found)).toEqual(found)
      }),
    )
  })
})
