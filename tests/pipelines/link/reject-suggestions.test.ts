/** Rejected suggestions in a vault: kept for ever, also when notes get other names. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRejections, rejectionsPath } from '../../../pipelines/adapters/rejection-record.ts'
import { rejectSuggestions } from '../../../pipelines/link/reject-suggestions.ts'
import { rename } from '../../../pipelines/rename/index.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { type SuggestionKey, suggestionId } from '../../../src/garden/suggest/suggestion-id.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const mention: SuggestionKey = { kind: 'mention', source: toVaultPath('a.md'), target: toVaultPath('d/b.md') }
const related: SuggestionKey = { ...mention, kind: 'related' }
const settings = settingsSchema.parse({ title: 'Garden' })
const notes = { 'a.md': 'About b.', 'd/b.md': 'Words.' }
const record = (vault: string) => readFileSync(join(vault, rejectionsPath), 'utf8')

async function rejectedIn(vault: string): Promise<SuggestionKey[]> {
  const { lines } = await readRejections(vault)
  return lines.map(({ rejection: { kind, source, target } }) => ({
    kind,
    source: toVaultPath(source),
    target: toVaultPath(target),
  }))
}

describe('a rejection', () => {
  it('is remembered in a file of the vault, once', async () => {
    const vault = makeVault(notes)
    const reject = (ids: string[], known: SuggestionKey[]) => rejectSuggestions({ vault }, ids, known)
    const { changes, conflicts } = await reject([suggestionId(related)], [mention, related])
    expect([changes.length, conflicts]).toEqual([1, []])
    await reject([suggestionId(mention)], [mention, related])
    expect(await rejectedIn(vault)).toEqual([mention, related])
    const text = record(vault)
    expect(text).toMatch(/^\{"kind":"mention",.*\}\n\{"kind":"related",.*\}\n$/)
    // One that is remembered need not be suggested any more.
    expect(await reject([suggestionId(mention)], [])).toEqual({ changes: [], conflicts: [] })
    expect(record(vault)).toBe(text)
  })

  it('of an unknown id is refused, and nothing is written', async () => {
    const vault = makeVault(notes)
    const ids = [suggestionId(mention), 'nothing']
    await expect(rejectSuggestions({ vault }, ids, [mention])).rejects.toThrow(/`nothing`/)
    expect(existsSync(join(vault, '.one'))).toBe(false)
  })

  it.each([
    ['{"kind":\n', `${rejectionsPath}:1:9: This is no JSON`],
    ['\n{"kind":"mention"}\n', `${rejectionsPath}:2:1: \`source\``],
  ])('is never written into a record that is broken', async (broken, place) => {
    const vault = makeVault({ ...notes, [rejectionsPath]: broken })
    const rejecting = rejectSuggestions({ vault }, [suggestionId(mention)], [mention])
    await expect(rejecting).rejects.toThrow(place)
    await expect(rejecting).rejects.toBeInstanceOf(UserError)
    expect(record(vault)).toBe(broken)
  })

  it('is not written through a link out of the vault', async () => {
    const [vault, other] = [makeVault(notes), makeVault({})]
    mkdirSync(join(vault, '.one'))
    symlinkSync(other, join(vault, '.one', 'suggestions'))
    await expect(rejectSuggestions({ vault }, [suggestionId(mention)], [mention])).rejects.toThrow(UserError)
    expect(existsSync(join(other, 'rejected.jsonl'))).toBe(false)
  })
})

describe('one rename', () => {
  const renaming = (vault: string, from: string, to: string) =>
    rename(quietWorld(vault), { vault, settings }, { old: from, new: to }, { alias: false, dryRun: false })

  it('carries rejections to the new name of a note', async () => {
    const vault = makeVault(notes)
    await rejectSuggestions({ vault }, [mention, related].map(suggestionId), [mention, related])
    await renaming(vault, 'd/b.md', '/e/c')
    const { plan } = await renaming(vault, 'a.md', 'z')
    expect(plan.changes.map(({ path }) => path)).toContain(rejectionsPath)
    const moved = { source: toVaultPath('z.md'), target: toVaultPath('e/c.md') }
    expect(await rejectedIn(vault)).toEqual([
      { ...mention, ...moved },
      { ...related, ...moved },
    ])
  })

  it('leaves the record of other notes alone, and stops before a broken one', async () => {
    const vault = makeVault({ ...notes, 'c.md': '' })
    await rejectSuggestions({ vault }, [suggestionId(mention)], [mention])
    expect((await renaming(vault, 'c.md', 'k')).plan.changes.map(({ path }) => path)).toEqual(['c.md'])
    writeFileSync(join(vault, rejectionsPath), 'x\n')
    await expect(renaming(vault, 'a.md', 'z')).rejects.toThrow(`${rejectionsPath}:1:1`)
    expect(existsSync(join(vault, 'a.md'))).toBe(true)
  })
})
