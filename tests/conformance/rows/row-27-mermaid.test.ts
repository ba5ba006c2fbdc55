/**
 * row: 27
 * feature: Mermaid, `class A internal-link`
 * bar: drawn lazily on pages with diagrams; the source without JavaScript; nodes of the class are links; no name of a withheld note
 */
import { describe, expect, it } from 'vitest'
import { renderVault } from '../render-vault.ts'

function figure(diagram: string): string {
  const files = {
    'note.md': `\`\`\`mermaid\nflowchart LR\n${diagram}\n\`\`\``,
    'Lock.md': 'Lock.',
    'Secret lock.md': '---\ndraft: true\n---\n',
    'Secret (old) lock.md': '---\ndraft: true\n---\n',
    'Secret.md': '---\ndraft: true\n---\n',
  }
  return renderVault(files).html('note.md')
}

const linksIn = (html: string) =>
  JSON.parse((/data-links="([^"]*)"/.exec(html)?.[1] ?? '{}').replaceAll('&#x22;', '"'))

describe('row 27: a diagram', () => {
  it('is its source, in a figure', () => {
    expect(figure('A --> B')).toBe(
      '<figure class="diagram"><pre class="diagram-source" tabindex="0"><code>flowchart LR\nA --> B\n</code></pre></figure>',
    )
  })

  it.each<[diagram: string, links: Record<string, string>]>([
    ['Lock --> B\nclass Lock internal-link', { Lock: '/notes/lock/' }],
    ['Lock --> B\n  class B,Lock internal-link;', { Lock: '/notes/lock/' }],
    ['A["Lock"] --> B\nclass A internal-link', { A: '/notes/lock/' }],
    ['A(Lock):::internal-link --> B', { A: '/notes/lock/' }],
    ['Lock:::internal-link', { Lock: '/notes/lock/' }],
    ['Lock --> B', {}],
    ['Missing:::internal-link', {}],
  ])('%j links to %j', (diagram, links) => {
    expect(linksIn(figure(diagram))).toEqual(links)
  })

  it.each([
    'Secret --> B\nclass Secret internal-link',
    'A["Secret lock"] --> B\nclass A internal-link',
    'B --> Secret:::internal-link',
    'A["Secret (old) lock"] --> B\nclass A internal-link',
    'A@{ shape: rect, label: "Secret lock" } --> B\nclass A internal-link',
    'A[Lake] --> B\nA["Secret lock"]\nclass A internal-link',
    'A["Secret"] --> B["Secret lock"]\nclass A,B internal-link',
  ])('%j names no note that is not published', (diagram) => {
    const html = figure(diagram)
    expect(html).not.toContain('Secret')
    expect(html).not.toContain('lock')
    expect(html).toContain('unpublished note')
    expect(linksIn(html)).toEqual({})
  })
})
