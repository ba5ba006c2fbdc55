/** A mention becomes a link: how it is written, where, and where never. */
import { describe, expect, it, test } from 'vitest'
import { type LinkSettings, makeLinks, mention, noSettings, vaultOf } from './suggest-in.ts'

const shortest: LinkSettings = { linkFormat: 'shortest', markdownLinks: false }
const addresses: LinkSettings = { linkFormat: 'shortest', markdownLinks: true }

/** What becomes of `source`, in `d/n.md`, when its first `words` become a link to `target`. */
function linked(
  source: string,
  words: string,
  {
    target = 'Moss.md',
    files = {},
    settings = noSettings,
    linkText = 'raw',
    path = 'd/n.md',
  }: {
    target?: string
    files?: Record<string, string>
    settings?: LinkSettings
    linkText?: 'title' | 'raw'
    path?: string
  } = {},
): string | string[] {
  const vault = vaultOf({ [target]: '', ...files, [path]: source }, settings)
  const { text, codes } = makeLinks(vault, [mention(path, source, words, target)], linkText)
  return codes.length > 0 ? codes : text(path)
}

describe('the link over words', () => {
  it.each<[string, string, string, Parameters<typeof linked>[2]?]>([
    ['that are the name', 'On Moss.', 'On [[Moss]].'],
    ['that are the name in other letters', 'On moss.', 'On [[moss]].', undefined],
    ['of a note that the page calls otherwise', 'On moss.', 'On [[Moss|moss]].', { linkText: 'title' }],
    ['of a note with that very title', 'On Moss.', 'On [[Moss]].', { linkText: 'title' }],
    [
      'that are an alias',
      'On green carpets.',
      'On [[Moss|green carpets]].',
      { files: { 'Moss.md': '---\naliases: green carpets\n---\n' } },
    ],
    ['in a folder', 'On Moss.', 'On [[Moss]].', { target: 'a/Moss.md' }],
    [
      'of a name that two notes have',
      'On Moss.',
      'On [[b/Moss|Moss]].',
      { target: 'b/Moss.md', files: { 'a/Moss.md': '' } },
    ],
    ['of a name with a dot', 'On v1.2.', 'On [[v1.2]].', { target: 'v1.2.md' }],
    [
      'with the whole path',
      'On Moss.',
      'On [[a/Moss|Moss]].',
      { target: 'a/Moss.md', settings: { ...shortest, linkFormat: 'absolute' } },
    ],
    [
      'with the way from the note',
      'On Moss.',
      'On [[../a/Moss|Moss]].',
      { target: 'a/Moss.md', settings: { ...shortest, linkFormat: 'relative' } },
    ],
    [
      'in a table',
      '| a | b |\n|---|---|\n| moss grows | c |\n',
      '| a | b |\n|---|---|\n| [[Moss|moss]] grows | c |\n'.replace('|moss', '\\|moss'),
      { linkText: 'title' },
    ],
    ['as an address', 'On moss.', 'On [moss](Moss.md).', { settings: addresses }],
    [
      'as an address from the note',
      'On moss.',
      'On [moss](../a/My%20Moss.md).',
      { target: 'a/My Moss.md', settings: { ...addresses, linkFormat: 'relative' } },
    ],
    [
      'as an address, as all others are',
      'On moss. [x](../x.md)',
      'On [moss](../Moss.md). [x](../x.md)',
      { files: { 'x.md': '' } },
    ],
    [
      'with the whole path, as most others are',
      'On Moss. [[b/x]]',
      'On [[a/Moss|Moss]]. [[b/x]]',
      { target: 'a/Moss.md', files: { 'b/x.md': '[[a/Moss]] [[x]]' } },
    ],
    [
      'with the name, as most others are',
      'On Moss. [[x]]',
      'On [[Moss]]. [[x]]',
      { target: 'a/Moss.md', files: { 'b/x.md': '[[b/x]] [[x]]' } },
    ],
    [
      'of a name that no wikilink holds',
      'On moss.',
      'On [moss](../C%23%20%5Bmoss%5D.md).',
      { target: 'C# [moss].md' },
    ],
    [
      'of a note that is no Markdown',
      'On moss.',
      'On [[moss.canvas|moss]].',
      { target: 'moss.canvas', files: { 'moss.canvas': '{}', 'x.md': '[[moss.canvas]]' } },
    ],
    ['in MDX', '<b>x</b> and **moss** {1+1}', '<b>x</b> and **[[moss]]** {1+1}', { path: 'n.mdx' }],
    ['with an entity, whose sign stands in words alone', 'On A &amp; B.', 'On [A &amp; B](../Moss.md).'],
    ['of Chinese', '论苔藓。', '论[[苔藓]]。', { target: 'a/苔藓.md' }],
  ])('%s', (_, source, expected, options = {}) => {
    const [words = ''] = /A &amp; B|green carpets|v1\.2|苔藓|moss/i.exec(source) ?? []
    expect(linked(source, words, options)).toBe(expected)
  })
})

test.each([
  ['emphasis', 'On *moss* and **x**.', 'On *[[moss]]* and **x**.'],
  ['a list', '- [ ] moss\n- x', '- [ ] [[moss]]\n- x'],
  ['a callout', '> [!note] moss\n> x', '> [!note] [[moss]]\n> x'],
  ['a footnote', 'x[^1]\n\n[^1]: On moss', 'x[^1]\n\n[^1]: On [[moss]]'],
  ['a footnote in place', 'x^[On moss]', 'x^[On [[moss]]]'],
  ['a mark', '==moss==', '==[[moss]]=='],
  ['inline HTML', 'a <span>moss</span> b', 'a <span>[[moss]]</span> b'],
  ['a place behind a link of HTML', '<a href="/">x</a> moss', '<a href="/">x</a> [[moss]]'],
  ['a block with an id', 'On moss. ^id', 'On [[moss]]. ^id'],
  ['lines of Windows', '\uFEFFa\r\nmoss\r\n', '\uFEFFa\r\n[[moss]]\r\n'],
])('a link is made in %s', (_, source, expected) => {
  expect(linked(source, 'moss')).toBe(expected)
})

test.each<[string, string, string, string?, string?]>([
  ['a code fence', '```\nmoss\n```', 'place'],
  ['inline code', '`moss`', 'place'],
  ['a formula', '$moss$', 'place'],
  ['a comment', '%%moss%%', 'place'],
  ['a comment of HTML', 'a <!-- moss --> b', 'place'],
  ['a heading', '# On moss', 'place'],
  ['a link', '[on moss](https://example.org)', 'place'],
  ['a link by reference', '[on moss][1]\n\n[1]: https://example.org', 'place'],
  ['an address', 'see https://example.org/moss ok', 'place'],
  ['the name of a link', '[[other|moss]]', 'place'],
  ['a picture', '![moss](a.png)', 'place'],
  ['a block of HTML', '<div>moss</div>', 'place'],
  ['a link of HTML', 'a <a href="/">moss</a>', 'place'],
  ['a link of HTML over blocks', '<a href="/">\n\nmoss\n\n</a>', 'place'],
  ['a link of HTML behind a stray end', 'a </a> b <a title=">" HREF = "/">moss</a>', 'place'],
  ['a place to link to that is left open', '<a id="x"> moss', 'place'],
  ['code of HTML', 'a <code>x moss</code>', 'place'],
  ['a component', '<Card>moss</Card>', 'place', 'moss', 'n.mdx'],
  ['an expression', '{"moss"}', 'place', 'moss', 'n.mdx'],
  ['a property', '---\ntitle: moss\n---\n', 'place'],
  ['a tag', '#moss', 'place'],
  ['a label of a footnote', 'x[^moss]\n\n[^moss]: y', 'place'],
  ['half of a word with markup', 'mo*ss* x', 'place', 'mo*ss*'],
  ['two lines', 'old\nmoss', 'words', 'old\nmoss'],
  ['brackets', 'old [moss]', 'words', 'old [moss]'],
  ['a bar', 'old | moss', 'words', 'old | moss'],
  ['half of an entity', 'a &amp; b', 'unclean', 'amp'],
  ['emphasis that would end', 'a**moss**b', 'unclean'],
  ['a name before a bracket', 'on moss(1) x\n', 'clean'],
])(
  'in %s the words of a link are refused, or it is clean',
  (_, source, code, words = 'moss', path = 'd/n.md') => {
    const made = linked(source, words, { path })
    if (code === 'clean') expect(made).toBe(source.replace(words, `[[${words}]]`))
    else expect(made).toEqual([code])
  },
)

test('a link is refused to what no link would lead to, or should', () => {
  const refused = (target: string, files: Record<string, string>) =>
    linked('On moss.', 'moss', { target, files })
  expect(refused('d/n.md', {})).toEqual(['target'])
  expect(refused('a.png', {})).toEqual(['target'])
  expect(refused('a.canvas', { 'a.canvas': '{}' })).toEqual(['target'])
  expect(refused('Moss.md', { 'Moss.md': '---\npublish: false\n---\n' })).toEqual(['target'])
  expect(
    linked('---\npublish: false\n---\nOn moss.', 'moss', { target: 'A.md', files: { 'a.md': '' } }),
  ).toEqual(['name'])
})

test('a note that changed, or that has the link, is left alone', () => {
  const vault = vaultOf({ 'n.md': 'On moss and ferns.', 'moss.md': '', 'fern.md': '' })
  const stale = mention('n.md', 'On the moss.', 'moss', 'moss.md')
  expect(makeLinks(vault, [stale]).codes).toEqual(['changed'])
  const suggestions = [
    mention('n.md', 'On moss and ferns.', 'moss', 'moss.md'),
    mention('n.md', 'On moss and ferns.', 'ferns', 'fern.md'),
  ]
  const { text } = makeLinks(vault, suggestions)
  expect(text('n.md')).toBe('On [[moss]] and [[fern|ferns]].')
  const again = makeLinks(vaultOf({ 'n.md': text('n.md'), 'moss.md': '', 'fern.md': '' }), suggestions)
  expect([again.codes, again.text('n.md')]).toEqual([['linked', 'linked'], text('n.md')])
})
