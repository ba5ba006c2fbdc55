/** Whatever a vault looks like, after a rename every link leads where it led. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyByteEdits, toByteEdits } from '../../../src/garden/changes/byte-edits.ts'
import { type Garden, growGarden } from '../../../src/garden/garden.ts'
import { toVaultPath, type VaultPath } from '../../../src/garden/paths.ts'
import { readNotes } from '../../../src/garden/read-notes.ts'
import { newPath } from '../../../src/garden/rename/new-path.ts'
import { planRename } from '../../../src/garden/rename/plan-rename.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import type { Vault } from '../../../src/garden/vault.ts'
import { randomVault } from './arbitrary-vault.ts'

const settings = { public: ['.'] }

function grow(vault: Vault): { garden: Garden; treeOf: ReturnType<typeof readNotes>['treeOf'] } {
  const { notes, unread, treeOf } = readNotes(vault)
  return { garden: growGarden(notes, vault.attachments, unread, settings, vault.obsidian.linkFormat), treeOf }
}

/** What a reader of the bytes on disk sees after the plan. */
function applied(
  vault: Vault,
  edits: ReadonlyMap<VaultPath, readonly { start: number; end: number; text: string }[]>,
  from: string,
  to: VaultPath,
): Vault {
  const place = (path: VaultPath) => (path === from ? to : path)
  return {
    ...vault,
    attachments: vault.attachments.map(place),
    notes: vault.notes.map((file) => {
      const source = file.text ?? ''
      const bytes = applyByteEdits(
        new TextEncoder().encode(source),
        toByteEdits(source, edits.get(file.path) ?? []),
      )
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      return { ...file, path: place(file.path), text }
    }),
  }
}

test('row 98: every link of a random vault leads where it led, and no other byte changes', {
  timeout: 120_000,
}, () => {
  const outcomes = { planned: 0, refused: 0 }
  fc.assert(
    fc.property(randomVault, fc.boolean(), ({ vault, from: at, to: wanted }, alias) => {
      const from = [...vault.notes.map(({ path }) => path), ...vault.attachments][at] ?? toVaultPath('')
      const { garden, treeOf } = grow(vault)
      const isNote = from.endsWith('.md')
      let plan: ReturnType<typeof planRename>
      let to: VaultPath
      try {
        to = newPath(garden, from, `/${wanted.replace(/\.\w+$/, '')}${isNote ? '.md' : '.png'}`, [])
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
        return
      }
      try {
        plan = planRename({ vault, garden, settings, treeOf }, { from, to, alias: alias && isNote })
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
        outcomes.refused++
        return
      }
      outcomes.planned++
      const after = grow(applied(vault, plan.edits, from, to)).garden
      for (const [path, links] of garden.links) {
        const now = after.links.get(path === from ? to : path) ?? []
        expect(now.length).toBe(links.length)
        for (const [index, link] of links.entries()) {
          const shown = `${path}: ${link.raw} → ${now[index]?.raw}`
          const target = link.target === from ? to : link.target
          if (target === null) expect([null, to, ...link.candidates], shown).toContain(now[index]?.target)
          else expect(now[index]?.target, shown).toBe(target)
          expect(now[index]?.anchor, shown).toBe(target === null ? now[index]?.anchor : link.anchor)
          expect(now[index]?.display, shown).toBe(link.display)
        }
      }
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 400) },
  )
  expect(outcomes.planned).toBeGreaterThan(outcomes.refused * 8)
})
