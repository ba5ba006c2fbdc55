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

describe('messageCodes', () => {
  const pinned = pinnedText()

  it.each(Object.keys(messageCodes))('%s is pinned with its place by a test', (code) => {
    const pin = new RegExp(`(?::\\d+:\\d+|:\\?:\\?|:-:-) (?:error |warning |info )?${code}\\b`)
    expect(pin.test(pinned), `no test pins ${code}`).toBe(true)
  })

  it.each(Object.entries(messageCodes))('%s is a name in kebab-case with a sentence', (code, { summary }) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/)
    expect(summary).toMatch(/^[A-Z`].*\.$/)
  })
})
