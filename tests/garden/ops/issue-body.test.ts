import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  composeIssue,
  type IssueRecord,
  mostText,
  readIssueRecord,
  reviseIssue,
} from '../../../src/garden/ops/issue-body.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const record: IssueRecord = { id: '0'.repeat(32), claimed: 1_796_000_000_000 }
const text = '# Week 47\n\n- [ ] Mend two links: `one links`\n- [ ] Read a note'

it('holds a record that readers do not see', () => {
  const body = composeIssue(text, record, digest)
  expect(body.startsWith(`${text}\n\n<!-- one:report `)).toBe(true)
  expect(readIssueRecord(body)).toMatchObject(record)
  expect(readIssueRecord(text)).toBeNull()
  expect(readIssueRecord(body + body)).toBeNull()
})

it('keeps what is ticked and what its owner wrote below', () => {
  const owned = `${composeIssue(text, record, digest).replace('[ ] Mend', '[x] Mend')}\nDone on Monday.\n`
  const now = '# Week 47\n\n- [ ] Write more\n- [ ] Mend two links: `one links`'
  const revised = reviseIssue(owned.replaceAll('\n', '\r\n'), now, digest)
  expect(revised).toContain('- [ ] Write more\n- [x] Mend two links: `one links`\n\n<!-- one:report ')
  expect(revised).toContain('-->\n\nDone on Monday.')
  expect(readIssueRecord(revised ?? '')).toMatchObject(record)
  // What is ticked counts as no edit the next time either.
  expect(reviseIssue(revised ?? '', text, digest)).toContain('- [x] Mend two links')
})

it.each([
  ['the report', (body: string) => body.replace('Week 47', 'My week')],
  ['a line above it', (body: string) => `Look at this!\n\n${body}`],
  ['the record', (body: string) => body.replace(/<!--.*-->/, '')],
  ['a second record', (body: string) => body.replace(/(<!--.*-->)/, '$1\n$1')],
  ['a broken record', (body: string) => body.replace('"id":"0', '"id":"x')],
])('is left alone where its owner edits %s', (_, edit) => {
  expect(reviseIssue(edit(composeIssue(text, record, digest)), 'New', digest)).toBeNull()
})

it('fits what GitHub takes, and is still known then', () => {
  const long = `${'- a line of a very long report\n'.repeat(4000)}`
  const body = composeIssue(long, record, digest)
  expect(body.length).toBeLessThan(mostText + 400)
  expect(reviseIssue(body, long, digest)?.trimEnd()).toBe(body.trimEnd())
})

const line = fc.oneof(
  fc.constantFrom('- [ ] a', '- [x] a', '* [X] b', '', '# T', '<!-- one:report -->', '- [ ] '),
  fc.string(),
)
const report = fc
  .array(line)
  .map((lines) => lines.join('\n'))
  .filter((one) => !/\r|<!-- one:report /.test(one))

it('revises to the same as if it had been written so, whatever the reports say', () => {
  fc.assert(
    fc.property(report, report, (before, after) => {
      const revised = reviseIssue(composeIssue(before, record, digest), after, digest)
      const written = composeIssue(after, record, digest)
      const untick = (body: string | null) => body?.replaceAll(/\[[xX]\]/g, '[ ]').trimEnd()
      expect(untick(revised)).toBe(untick(written))
    }),
  )
})
