/** Obsidian's flavour: what each construct is read as, where it stands, and that comments hide all they should. */
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, remarkObsidian } from '../../src/markdown/parse.ts'

/** The nodes of one type, as `type:value` or with the text of their children. */
function nodesOf(source: string, type: Nodes['type']): string[] {
  const found: string[] = []
  visit(parseMarkdown(source), type, (node: Nodes) => {
    found.push('value' in node ? node.value : sourceOf(node, source))
  })
  return found
}

function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset)
}

describe('wikilinks', () => {
  const cases: [source: string, values: string[]][] = [
    ['[[a]]', ['a']],
    ['[[a|b]] and ![[c#d|e]]', ['a|b', 'c#d|e']],
    ['**[[a]]** *[[b]]* # [[c]]', ['a', 'b', 'c']],
    ['- [[a]]\n> [[b]]\n\n# [[c]]', ['a', 'b', 'c']],
    ['| x |\n|---|\n| [[a\\|b]] ![[i.png\\|100]] |', ['a\\|b', 'i.png\\|100']],
    ['[[a]]\n\n[a]: x', ['a']],
    ['[[]] [[ ]] [[a]', []],
    ['[[a\nb]]', []],
    ['`[[a]]`\n\n```\n[[b]]\n```\n\n    [[c]]', []],
    ['\\[[a]]', []],
    ['[[a]](b)', ['a']],
    ['[[a (b)]]', ['a (b)']],
  ]
  it.each(cases)('%j', (source, values) => {
    expect(nodesOf(source, 'wikilink')).toEqual(values)
  })

  it('is taken apart at the first bar and the first hash', () => {
    const tree = parseMarkdown('![[ a b # c#d | e|f ]]')
    expect(tree.children[0]).toMatchObject({
      children: [{ type: 'wikilink', embed: true, path: 'a b', subpath: 'c#d', display: 'e|f' }],
    })
  })
})

describe('tags', () => {
  const cases: [source: string, values: string[]][] = [
    ['#tag', ['tag']],
    ['a #b/c, #d_e-f.', ['b/c', 'd_e-f']],
    ['#1984 #y1984', ['y1984']],
    ['#中文标签 #🌱 #über', ['中文标签', '🌱', 'über']],
    ['a#b', []],
    ['# heading #tag', ['tag']],
    ['`#a` https://x.org/#b [c](#d)', []],
    ['\\#a', []],
    ['##a', []],
    ['| #a |\n|---|\n| #b |', ['a', 'b']],
  ]
  it.each(cases)('%j', (source, values) => {
    expect(nodesOf(source, 'tag')).toEqual(values)
  })
})

describe('other constructs', () => {
  it('marks with two equals signs, with markup inside', () => {
    expect(nodesOf('==a **b** [[c]]==', 'highlight')).toEqual(['==a **b** [[c]]=='])
    expect(nodesOf('==a **b** [[c]]==', 'strong')).toEqual(['**b**'])
    expect(nodesOf('=a= ===a=== == a == a==b', 'highlight')).toEqual([])
  })

  it('reads block ids at the end of a block or alone', () => {
    expect(nodesOf('Text ^a-1\n\n- item ^b\n\n| t |\n|---|\n\n^c', 'blockId')).toEqual(['a-1', 'b', 'c'])
    expect(nodesOf('x^2 and ^a b\n\n`^c`', 'blockId')).toEqual([])
  })

  it('reads footnotes in place, over line ends, with brackets inside', () => {
    expect(nodesOf('a^[b *c* [d] e\nf]', 'inlineFootnote')).toEqual(['^[b *c* [d] e\nf]'])
    expect(nodesOf('a^[b', 'inlineFootnote')).toEqual([])
  })

  it('reads callouts, nested and with markup in their titles', () => {
    const source = '> [!My-Type|wide]- A *title*\n> body\n>\n> > [!tip]\n> > inner'
    expect(parseMarkdown(source).children[0]).toMatchObject({
      type: 'callout',
      kind: 'my-type',
      metadata: 'wide',
      fold: '-',
      children: [
        { type: 'calloutTitle', children: [{ type: 'text' }, { type: 'emphasis' }] },
        { type: 'paragraph' },
        { type: 'callout', kind: 'tip', fold: null },
      ],
    })
  })

  it('leaves a quote alone that only looks like a callout', () => {
    expect(nodesOf('> [!] x\n\n> x [!note]\n\n> [!note', 'callout')).toEqual([])
  })

  it('keeps one tilde', () => {
    expect(nodesOf('~a~ ~~b~~', 'delete')).toEqual(['~~b~~'])
  })
})

describe('frontmatter', () => {
  it('is no content, and offsets count from the start of the file', () => {
    const source = '---\ntitle: "[[x]]"\n---\n\n[[a]]'
    const tree = parseMarkdown(source, { bodyStart: 23 })
    expect(nodesOf(source, 'wikilink')).toContain('x')
    const links: Nodes[] = []
    visit(tree, 'wikilink', (node) => {
      links.push(node)
    })
    expect(links.map((link) => [sourceOf(link, source), link.position?.start.line])).toEqual([['[[a]]', 5]])
  })
})

const secret = 'SECRET'

describe('comments', () => {
  const hidden = [
    `%%${secret}%%`,
    `a %%${secret}%% b`,
    `%%\n${secret}\n\n- ${secret}\n%%`,
    `a %%b\n\n# ${secret}\n\nc%% d`,
    `%%${secret}\n\n${secret}`,
    `- a %%b\n  - ${secret}\n\n${secret}%%`,
    `> %%a\n\n${secret} %%`,
    `%%\n\`\`\`\n${secret}\n%%\n`,
    `a %% [b](${secret}) %%`,
    `[b](x "%%${secret}%%")`,
    `| a |\n|---|\n| %%${secret} |\n\n${secret}%%`,
    `> [!note] %%${secret}%%\n> %%\n> ${secret}\n> %%`,
    `a[^1]\n\n[^1]: %%${secret}%%`,
    `^[a %%${secret}%%]`,
    `==%%${secret}%%==`,
    `<div>\n%%${secret}%%\n</div>`,
  ]
  it.each(hidden)('%j', (source) => {
    expect(visibleText(parseMarkdown(source))).not.toContain(secret)
  })

  const shown = ['`%%a%%`', '```\n%%a%%\n```', '100%% a', '\\%%a\\%%', '%%x%% a', 'a %%x%% b']
  it.each(shown)('shows what is none: %j', (source) => {
    expect(visibleText(parseMarkdown(source))).toContain('a')
  })

  it('hides whatever stands between two delimiters in running text', () => {
    const text = fc.array(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\n\n',
        '- ',
        '> ',
        '# ',
        '[[x]]',
        '==',
        '*',
        '|',
        '[',
        ']',
        '<b>',
        '1. ',
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(text, text, (before, between) => {
        const source = `${before.join('')}x %%${between.join('')}${secret} y%% z`
        expect(visibleText(parseMarkdown(source))).not.toContain(secret)
      }),
    )
  })
})

/** All that any node but a comment holds. */
function visibleText(tree: Root): string {
  const texts: string[] = []
  visit(tree, (node) => {
    if (node.type === 'comment') return
    const { children: _children, position: _position, ...own } = node as Nodes & { children?: unknown }
    texts.push(JSON.stringify(own))
  })
  return texts.join('\n')
}

const pieces = fc.constantFrom(
  '[[',
  ']]',
  '![[',
  '|',
  '#',
  '#tag',
  '%%',
  '==',
  '^',
  '^[',
  ']',
  '^id',
  '> ',
  '[!note]',
  '- ',
  '1. ',
  '`',
  '```\n',
  '$',
  '*',
  '**',
  '_',
  '~~',
  '<!--',
  '-->',
  '<div>',
  '[^1]',
  '[^1]: ',
  '[a]: b',
  '(c)',
  '\\',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '\t',
  'word',
  '中',
  '🌱',
  '\uD800',
  '\0',
  '\uFEFF',
)

describe('any text', () => {
  it('is parsed without an error, each construct at its exact place', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const source = list.join('')
        visit(parseMarkdown(source), (node) => {
          const own = sourceOf(node, source).replaceAll('\0', '\uFFFD')
          if (node.type === 'wikilink') expect(own).toBe(`${node.embed ? '!' : ''}[[${node.value}]]`)
          if (node.type === 'tag') expect(own).toBe(`#${node.value}`)
          if (node.type === 'blockId') expect(own).toBe(`^${node.value}`)
          if (node.type === 'highlight') expect(own).toMatch(/^==[\s\S]*==$/)
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the same tree as the plugin for unified', () => {
    const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkObsidian)
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (list) => {
        const source = list.join('').replaceAll('\uFEFF', '')
        expect(processor.parse(source)).toEqual(parseMarkdown(source))
      }),
      { numRuns: 300 },
    )
  })

  it.each(['[', '![[', '==', '%%', '^[', '> ', '[[a', '#', '*', '%%\n\n', 'a ^b\n\n'])(
    'takes time in proportion to its length: %j',
    (piece) => {
      const time = (times: number) => {
        const source = piece.repeat(times)
        const start = performance.now()
        parseMarkdown(source)
        return performance.now() - start
      }
      time(200)
      expect(time(4000)).toBeLessThan(Math.max(2000, time(500) * 60))
    },
  )
})
