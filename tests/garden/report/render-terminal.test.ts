import fc from 'fast-check'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import { describe, expect, it } from 'vitest'
import { createMessage, type Message } from '../../../src/garden/message.ts'
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

  it('looks as vfile-reporter has it, for any messages', () => {
    const point = fc.record({
      line: fc.integer({ min: 1, max: 200 }),
      column: fc.integer({ min: 1, max: 99 }),
    })
    const place = fc.oneof(fc.constant(undefined), point, fc.record({ start: point, end: point }))
    const words = fc.string({ unit: fc.constantFrom('a', 'Z', '`', '``', ' ', '\n', '水', 'é', '👩‍🚀', 'ﬁ') })
    const some = fc.record({
      file: fc.constantFrom('a.md', 'b/c.md', 'é.md', 'Ä.md', '水.md'),
      code: fc.constantFrom('link-missing', 'vault-empty', 'link-withheld'),
      reason: words,
      place,
      note: fc.option(words, { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), fc.boolean(), (list, color) => {
        const messages = list.map(({ file, code, reason, place, note }): Message => {
          const { fatal } = createMessage(code as 'link-missing', reason, { file })
          const made = new VFileMessage(reason, { ruleId: code, source: 'one', place })
          return Object.assign(made, { file, fatal, note })
        })
        expect(renderTerminal(messages, { color })).toBe(reported(messages, color))
      }),
    )
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

/** What vfile-reporter makes of messages, notes behind their words. */
function reported(messages: readonly Message[], color: boolean): string {
  const files = [...Map.groupBy(messages, ({ file }) => file ?? '')].map(([path, own]) => {
    const file = new VFile({ path })
    for (const { reason, note, place, ruleId, source, fatal } of own) {
      const shown = note ? `${reason} (${note})` : reason
      file.messages.push(Object.assign(new VFileMessage(shown, { place, ruleId, source }), { fatal }))
    }
    return file
  })
  return files.length === 0 ? '' : `${reporter(files, { color })}\n`
}
