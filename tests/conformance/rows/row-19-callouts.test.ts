/**
 * row: 19
 * feature: Callouts, `> [!type]± title`
 * bar: 27 names in any letter case, unknown ones as notes, title alone, nested, folding without scripts
 */
import { describe, expect, it } from 'vitest'
import { renderNote } from '../render-vault.ts'

const names = {
  note: ['note'],
  abstract: ['abstract', 'summary', 'tldr'],
  info: ['info'],
  todo: ['todo'],
  tip: ['tip', 'hint', 'important'],
  success: ['success', 'check', 'done'],
  question: ['question', 'help', 'faq'],
  warning: ['warning', 'caution', 'attention'],
  failure: ['failure', 'fail', 'missing'],
  danger: ['danger', 'error'],
  bug: ['bug'],
  example: ['example'],
  quote: ['quote', 'cite'],
}
const all = Object.entries(names).flatMap(([kind, list]) => list.map((name) => [name, kind] as const))

describe('row 19: callouts', () => {
  it('have 27 names', () => {
    expect(all).toHaveLength(27)
  })

  it.each(all)('%s looks like %s', (name, kind) => {
    for (const spelling of [name, name.toUpperCase()]) {
      expect(renderNote(`> [!${spelling}]\n> text`)).toMatch(
        new RegExp(`^<div class="callout" data-callout="${kind}"`),
      )
    }
  })

  it.each(['my-type', 'recipe', 'sömé'])('%s looks like a note and keeps its name', (name) => {
    const html = renderNote(`> [!${name}]\n> text`)
    expect(html).toContain('data-callout="note"')
    expect(html).toContain(name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' '))
  })

  it('need no body', () => {
    expect(renderNote('> [!tip] Title *alone*')).toMatch(
      /<p class="callout-title"><span class="callout-words">Title <em>alone<\/em><\/span>.*<\/p><\/div>$/,
    )
  })

  it('stand in one another', () => {
    const html = renderNote('> [!question] a\n> > [!todo] b\n> > > [!example]- c\n> > > d')
    expect([...html.matchAll(/data-callout="(\w+)"/g)].map(([, kind]) => kind)).toEqual([
      'question',
      'todo',
      'example',
    ])
  })

  it('fold without a script', () => {
    expect(renderNote('> [!tip]- a\n> b')).toMatch(/^<details class="callout" data-callout="tip"><summary/)
    expect(renderNote('> [!tip]+ a\n> b')).toMatch(/^<details class="callout" data-callout="tip" open>/)
  })
})
