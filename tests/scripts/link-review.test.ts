/** `one link --review` in a terminal, as an owner has it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { readRejections } from '../../pipelines/adapters/rejection-record.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { pickerNotes as notes } from '../fakes/picker-notes.ts'
import { hasScript, quoted, typeInto } from '../fakes/pseudo-terminal.ts'
import { projectRoot, runOne } from '../fakes/run-one.ts'

const ctrlC = '\u0003'

/** Keys for the questions, one after the other; the settings of the terminal are shown before and after. */
async function review(vault: string, keys: string[], { columns = 80, env = {} } = {}) {
  const one = [process.execPath, join(projectRoot, 'scripts/one.mjs'), 'link', '--review', '--vault', vault]
  const commands = `stty -g; ${one.map(quoted).join(' ')} 2>/dev/null; code=$?; stty -g; exit $code`
  const { code, shown } = await typeInto(commands, { keys, question: ']? ', columns, env })
  const lines = shown.trimEnd().split('\r\n')
  return { code, before: lines[0], after: lines.at(-1), said: lines.slice(1, -1).join('\n') }
}

// Each takes several runs of the command.
describe.skipIf(!hasScript)(
  'a review in a terminal (skipped without `script` of util-linux)',
  { timeout: 60_000 },
  () => {
    it('writes what is accepted, and gives the terminal back', async () => {
      const vault = makeVault(notes)
      const { code, before, after, said } = await review(vault, ['x', 'y', 'q'])
      expect([code, after]).toEqual([0, before])
      expect(said).toContain('Linked: [[Page Picker]]')
      expect(said).toMatch(/\n1 linked$/)
      expect(readFileSync(join(vault, 'note.md'), 'utf8')).toBe(
        notes['note.md'].replace('Page Picker', '[[Page Picker]]'),
      )
    })

    it('remembers what is rejected', async () => {
      const vault = makeVault(notes)
      expect(await review(vault, ['n', 'q'])).toMatchObject({ code: 0 })
      expect((await readRejections(vault)).lines).toHaveLength(1)
      const { code, said } = await review(vault, ['q'])
      expect([code, said]).toEqual([0, 'There is nothing to suggest.'])
    })

    it('ends at Ctrl-C as shells expect, and gives the terminal back', async () => {
      const { code, before, after } = await review(makeVault(notes), [ctrlC])
      expect([code, after]).toEqual([130, before])
    })

    it('keeps to the columns, and to the wish for no colour', async () => {
      const { said } = await review(makeVault(notes), ['q'], { columns: 30, env: { NO_COLOR: '1' } })
      expect(said).not.toContain('\u001B')
      for (const line of said.split('\n').filter((one) => !one.startsWith('Make this link')))
        expect(stringWidth(line)).toBeLessThan(30)
      expect((await review(makeVault(notes), ['q'])).said).toContain('\u001B[1m[[Page Picker]]')
    })
  },
)

describe('a review without a terminal', () => {
  it('says that it needs one', async () => {
    const { code, stdout, stderr } = await runOne(['link', '--review', '--vault', makeVault(notes)])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('A review needs a terminal')
  })

  it.each([['--json'], ['--apply'], ['--reject', 'd2f5e0vq']])('goes with no %s', async (...options) => {
    const ran = await runOne(['link', '--review', ...options, '--vault', makeVault(notes)])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
  })
})
