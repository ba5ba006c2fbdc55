import { describe, expect, it } from 'vitest'
import { createMessage } from '../../../src/garden/message.ts'
import { messageRecord } from '../../../src/garden/report/message-record.ts'
import { renderTerminal } from '../../../src/garden/report/render-terminal.ts'

const source = 'one\ntwo [[x]]\n'
const message = createMessage('link-missing', 'No file is named `x`.', {
  file: 'a.md',
  source,
  start: 8,
  end: 13,
})

describe('renderTerminal', () => {
  it('groups messages by file, each with its place, severity and code', () => {
    const text = renderTerminal([message, createMessage('vault-empty', 'Nothing.', { file: '.' })], {
      color: false,
    })
    expect(text).toMatch(/^a\.md\n2:5-2:10 +warning +No file is named `x`\. +link-missing +one$/m)
    expect(text).toMatch(/^\.\n +error +Nothing\. +vault-empty +one$/m)
    expect(text).toMatch(/2 messages/)
  })

  it('is silent when all is well', () => {
    expect(renderTerminal([], { color: false })).toBe('')
  })
})

describe('messageRecord', () => {
  it('has the shape that the command promises', () => {
    message.url = 'https://example.org/notes/help/messages/#link-missing'
    expect(messageRecord(message)).toEqual({
      rule: 'link-missing',
      severity: 'warning',
      file: 'a.md',
      line: 2,
      column: 5,
      message: 'No file is named `x`.',
      url: 'https://example.org/notes/help/messages/#link-missing',
    })
  })

  it('says that a place is unknown', () => {
    expect(messageRecord(createMessage('note-binary', 'x', { file: 'a.md' }))).toMatchObject({
      line: null,
      column: null,
      url: null,
    })
  })
})
