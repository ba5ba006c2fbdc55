import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { pickerNotes as notes } from '../fakes/picker-notes.ts'
import { runOne } from '../fakes/run-one.ts'

interface Printed {
  id: string
  source: string
  target: string
  kind: string
}

async function suggestionsOf(vault: string): Promise<Printed[]> {
  const { code, stdout } = await runOne(['link', '--vault', vault, '--json'])
  expect(code).toBe(0)
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}

const inNote = (suggestions: Printed[]) =>
  suggestions.filter(({ source, kind }) => source === 'note.md' && kind === 'mention')

describe('one link', { timeout: 60_000 }, () => {
  it('prints one object for each suggestion, and the same each time', async () => {
    const vault = makeVault(notes)
    const printed = await suggestionsOf(vault)
    expect(inNote(printed)).toMatchObject([
      { target: 'Page Picker.md', anchor: { text: 'Page Picker', start: 22, end: 33, line: 3, column: 10 } },
    ])
    expect(await suggestionsOf(vault)).toEqual(printed)
  })

  it('says them to people, with ids and reasons', async () => {
    const { code, stdout } = await runOne(['link', '--vault', makeVault(notes)])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^note\.md\n {2}3:10 .* “Page Picker” → Page Picker\.md {2}\([a-z0-9]{8}\)$/m)
    expect(stdout).toMatch(/\d+ suggestions? in \d+ notes?\n$/)
  })

  it('makes links of those that it is told to, and of nothing else', async () => {
    const vault = makeVault(notes)
    const [found] = inNote(await suggestionsOf(vault))
    const { code, stdout } = await runOne(['link', '--vault', vault, '--apply', found?.id ?? ''])
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'note.md: [[Page Picker]]\nWrote 1 of 1 links\n' })
    for (const [path, text] of Object.entries(notes))
      expect(readFileSync(join(vault, path), 'utf8')).toBe(
        path === 'note.md' ? text.replace('Page Picker', '[[Page Picker]]') : text,
      )
    expect(inNote(await suggestionsOf(vault))).toEqual([])
  })

  it('never suggests again what was rejected', async () => {
    const vault = makeVault(notes)
    const [found] = inNote(await suggestionsOf(vault))
    expect(await runOne(['link', '--vault', vault, '--reject', found?.id ?? ''])).toMatchObject({ code: 0 })
    expect(readFileSync(join(vault, '.one/suggestions/rejected.jsonl'), 'utf8')).toContain(found?.id)
    expect(inNote(await suggestionsOf(vault))).toEqual([])
  })

  it.each([
    ['an id that is none', ['--apply', 'nothing0']],
    ['an id to reject that is none', ['--reject', 'nothing0']],
    ['a number that is none', ['--top', 'many']],
    ['a share that is none', ['eval', '--share', '1']],
  ])('ends with 2 for %s', async (_, options) => {
    expect(await runOne(['link', ...options, '--vault', makeVault(notes)])).toMatchObject({ code: 2 })
  })
})

describe('in a log that the world can read', () => {
  it('no withheld note is named, neither as a source nor as a target', { timeout: 60_000 }, async () => {
    const draft = '---\ndraft: true\n---\n'
    const vault = makeVault({ ...notes, 'oyster.md': `${draft}Open the Page Picker to jump to a page.\n` })
    expect((await suggestionsOf(vault)).map(({ source }) => source)).toContain('oyster.md')
    for (const options of [[], ['--json'], ['--apply', '--dry-run']]) {
      const env = { GITHUB_ACTIONS: 'true' }
      const { code, stdout, stderr } = await runOne(['link', '--vault', vault, ...options], { env })
      expect([code, stdout, stderr]).toEqual([0, expect.stringContaining('note.md'), ''])
      expect(stdout).not.toContain('oyster')
    }
  })
})

describe('one link eval', () => {
  it('prints what it measured, and hides what it is told to', async () => {
    const options = ['link', 'eval', '--vault', makeVault(notes), '--seeds', '2', '--share', '0.5', '--json']
    const { code, stdout } = await runOne(options)
    expect(code).toBe(0)
    const [kept, erased] = JSON.parse(stdout)
    // Two of four links, twice.
    expect(kept).toMatchObject({ words: 'kept', hidden: 4, threshold: { threshold: 0.35 } })
    expect(erased).toMatchObject({ words: 'erased', hidden: 4 })
    expect(kept.ranking.recallAt10).toBeGreaterThan(0.5)
  })
})
