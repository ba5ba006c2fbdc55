import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messageCodes } from '../../src/garden/message-codes.ts'

const tests = join(import.meta.dirname, '..')

/** Where messages are pinned with their file, line and column. */
function pinnedText(): string {
  const gardens = join(tests, 'gardens')
  const expected = readdirSync(gardens).map((name) => join(gardens, name, 'expected', 'messages.txt'))
  return [...expected, join(tests, 'pipelines', 'broken-vaults.test.ts')]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}

/** What is said of a built site, of its files and of posts stands in no report on notes: the examples of the help pin it. */
const ofNoNote = [
  'leak-found',
  'source-map-found',
  'image-malformed',
  'metadata-kept',
  'mdx-failed',
  'post-invalid',
  'post-twice',
]

describe('messageCodes', () => {
  const pinned = pinnedText()
  const ofTheContent = Object.keys(messageCodes).filter((code) => !ofNoNote.includes(code))

  it.each(ofNoNote)('%s is pinned by an example of the help', (code) => {
    expect(readFileSync(join(tests, 'docs', 'examples.test.ts'), 'utf8')).toContain(`'${code}'`)
  })

  it.each(ofTheContent)('%s is pinned with its place by a test', (code) => {
    const pin = new RegExp(`(?::\\d+:\\d+|:\\?:\\?|:-:-) (?:error |warning |info )?${code}\\b`)
    expect(pin.test(pinned), `no test pins ${code}`).toBe(true)
  })

  it.each(Object.entries(messageCodes))('%s is a name in kebab-case with a sentence', (code, { summary }) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/)
    expect(summary).toMatch(/^[A-Z`].*\.$/)
  })
})
