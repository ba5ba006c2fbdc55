/**
 * row: 17
 * feature: Blocks of `query`
 * bar: `tag:`, `path:` and text become a static list of published notes, with the lines that fit
 */
import { describe, expect, it } from 'vitest'
import { renderVault } from '../render-vault.ts'

const vault = {
  'plans/Boots.md':
    '# Boots\n\nRubber **boots** for the far bank, see [[Secret]].\n\n%%Private boots.%%\n\n- [ ] call Ada\n',
  'moss.md': '---\nstatus: boots\n---\n#garden/moss grows on the bank.\n',
  'Secret.md': '---\ndraft: true\n---\nSecret boots on the bank. #garden\n',
}

function search(query: string): string {
  return renderVault({ ...vault, 'found.md': `\`\`\`query\n${query}\n\`\`\`\n` }).html('found.md')
}

/** The notes and lines that are listed. */
function listed(query: string): string[] {
  return [...search(query).matchAll(/<(p class="query-note"|li)>((?:(?!<li>|<ul>).)*?)<\/(?:p|li)>/gs)].map(
    ([, , inside = '']) => inside.replace(/<[^>]*>/g, ''),
  )
}

describe('row 17: a search', () => {
  it('lists notes with the lines that fit', () => {
    expect(listed('rubber')).toEqual(['Boots', 'Rubber boots for the far bank, see unpublished note.'])
    expect(search('rubber')).toContain('<a class="internal" href="/notes/plans/boots/">Boots</a>')
    expect(search('rubber')).toContain('<mark>Rubber</mark>')
  })

  it.each([
    ['tag:garden', ['moss']],
    ['path:plans', ['Boots']],
    ['bank -rubber', ['moss', '#garden/moss grows on the bank.']],
    ['task-todo:ada', ['Boots', 'call Ada']],
    ['[status:boots]', ['moss']],
  ])('%s', (query, expected) => {
    expect(listed(query)).toEqual(expected)
  })

  it('says that nothing fits, and that a query made its links', () => {
    expect(search('nowhere')).toBe(
      '<div class="base query" data-query="query"><p class="editor-only">No notes fit.</p></div>',
    )
  })

  it.each(['secret', 'private', 'path:secret', '"boots on"', '[draft]', '[status:"boots"] -moss'])(
    'finds nothing that is not published: %s',
    (query) => {
      expect(listed(query)).toEqual([])
    },
  )

  it('warns of a mistake with file, line and column, and shows a notice', () => {
    const broken = renderVault({ 'found.md': 'See\n\n```query\ntag:x\n  "open\n```\n' })
    expect(broken.messages.map((message) => `${message.file}:${message}`)).toEqual([
      'found.md:5:3: These quotes are never closed.',
    ])
    expect(broken.html('found.md')).not.toContain('open')
  })
})
