import { describe, expect, it } from 'vitest'
import { createMessage } from '../../../src/garden/message.ts'
import { renderGithub } from '../../../src/garden/report/render-github.ts'

function message(file: string, reason: string, line = 3) {
  const made = createMessage('link-missing', reason, { file, point: { line, column: 5, offset: 9 } })
  made.url = 'https://example.org/#link-missing'
  return made
}

describe('renderGithub', () => {
  it('makes an annotation at the line, in the folder of the vault', () => {
    const { annotations } = renderGithub([message('a.md', 'No file.')], {
      prefix: 'notes/',
      privateNames: [],
    })
    expect(annotations).toBe('::warning file=notes/a.md,line=3,col=5,title=link-missing::No file.\n')
  })

  it('escapes what would end a command or begin another', () => {
    const { annotations } = renderGithub([message('a,b:c.md', '100%\n::error::no')], {
      prefix: '',
      privateNames: [],
    })
    expect(annotations).toBe(
      '::warning file=a%2Cb%3Ac.md,line=3,col=5,title=link-missing::100%25%0A::error::no\n',
    )
  })

  it('leaves out a place that is unknown', () => {
    const unknown = createMessage('note-unreadable', 'x', { file: 'a.md' })
    expect(renderGithub([unknown], { prefix: '', privateNames: [] }).annotations).toBe(
      '::error file=a.md,title=note-unreadable::x\n',
    )
  })

  it('puts a table into the summary, in which the text of notes stays text', () => {
    const { summary } = renderGithub([message('a.md', '`[x](y)` | <b>')], { prefix: '', privateNames: [] })
    expect(summary).toContain('| warning | a.md:3:5 | [link-missing](https://example.org/#link-missing) |')
    expect(summary).not.toMatch(/<b>|\[x\]\(y\)/)
    expect(summary).toContain('&#124;')
  })

  it('only counts what concerns notes that are not published', () => {
    const messages = [
      message('secret plan.md', 'x'),
      message('a.md', 'could mean `secret plan.md`'),
      message('a.md', 'fine'),
    ]
    const { annotations, summary } = renderGithub(messages, {
      prefix: '',
      privateNames: ['secret plan.md', 'secret plan'],
    })
    for (const text of [annotations, summary]) {
      expect(text).not.toContain('secret')
      expect(text).toContain('2 more messages concern unpublished notes')
      expect(text).toContain('fine')
    }
  })

  it('does not quote the value of a property, which a filter reads and no page shows', () => {
    const quoting = createMessage('base-value', '`90000 gross` is no number.', { file: 'a.md' })
    const { annotations, summary } = renderGithub([quoting], { prefix: '', privateNames: [] })
    expect(annotations + summary).not.toContain('90000')
    expect(annotations).toContain('1 more message')
  })

  it('does not say which old address is a name of a note that is not published', () => {
    const telling = createMessage('redirect-shadowed', '`/hidden` holds a name.', { file: 'a.md' })
    const { annotations, summary } = renderGithub([telling], { prefix: '', privateNames: [] })
    expect(annotations + summary).not.toContain('hidden')
  })

  it('says so when all is well', () => {
    expect(renderGithub([], { prefix: '', privateNames: [] })).toEqual({
      annotations: '',
      summary: 'No problems in the content.\n',
    })
  })
})
