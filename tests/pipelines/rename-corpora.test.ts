/** Renames in the gardens of other people: every link leads where it led. */
import { cpSync } from 'node:fs'
import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { readVault } from '../../pipelines/adapters/read-vault.ts'
import { rename } from '../../pipelines/rename/index.ts'
import { editVault } from '../../src/garden/changes/edited-vault.ts'
import { readFrontmatter } from '../../src/garden/frontmatter/read-frontmatter.ts'
import { type Garden, growGarden } from '../../src/garden/garden.ts'
import { folderOf, type VaultPath } from '../../src/garden/paths.ts'
import { readNotes } from '../../src/garden/read-notes.ts'
import { newPath } from '../../src/garden/rename/new-path.ts'
import { planRename } from '../../src/garden/rename/plan-rename.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { Vault } from '../../src/garden/vault.ts'
import { readTree } from '../../src/markdown/read-tree.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { describeCorpus } from '../corpora.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { quietWorld } from '../fakes/quiet-world.ts'

const settings = settingsSchema.parse({ title: 'Corpus' })

function grow(vault: Vault): Garden {
  const { notes, unread } = readNotes(vault)
  return growGarden(notes, vault.attachments, unread, settings, vault.obsidian.linkFormat)
}

/** The tree of one note, parsed when it is asked for. */
function treesOf(vault: Vault): (path: VaultPath) => Root {
  return (path) => {
    const source = vault.notes.find((file) => file.path === path)?.text ?? ''
    return readTree(source, readFrontmatter(source).bodyStart).tree
  }
}

const noHistory = Promise.resolve({
  dates: new Map(),
  revisions: new Map(),
  moves: [],
  origins: new Map(),
  prefix: '',
})

/** `count` files, spread over the vault. */
function pick(vault: Vault, count: number): VaultPath[] {
  const files = [...vault.notes.map(({ path }) => path), ...vault.attachments]
  const step = Math.max(1, Math.floor(files.length / count))
  return files.filter((_, at) => at % step === 0).slice(0, count)
}

/** Where a file goes in its turn: another name, another folder, a name that is short and common, and up to the root. */
function wish(from: VaultPath, turn: number): string {
  const name = from.slice(folderOf(from).length).replace(/^\//, '')
  return [`Renamed ${turn}`, `Elsewhere/deep/${name}`, `/index ${turn}`, '/'][turn % 4] ?? ''
}

function expectKept(before: Garden, after: Garden, places: ReadonlyMap<string, string>): void {
  const place = (path: VaultPath | null) => (path === null ? null : (places.get(path) ?? path))
  for (const [path, links] of before.links) {
    const now = after.links.get(place(path) as VaultPath) ?? []
    expect(now.map(({ target, anchor }) => [target, anchor])).toEqual(
      links.map(({ target, anchor }) => [place(target), anchor]),
    )
  }
}

const corpora = [
  'jzhao-garden',
  'obsidian-tasks-docs',
  'starlight-obsidian-fixtures/links-markdown-absolute',
  'starlight-obsidian-fixtures/links-markdown-relative',
  'starlight-obsidian-fixtures/links-markdown-shortest',
  'starlight-obsidian-fixtures/links-wikilink-absolute',
  'starlight-obsidian-fixtures/links-wikilink-relative',
  'starlight-obsidian-fixtures/links-wikilink-shortest',
]

for (const name of corpora) {
  describeCorpus(name, (folder) => {
    test('row 98: keeps every link through twenty renames', { timeout: 300_000 }, async () => {
      const start = await readVault(folder, [], noHistory)
      const first = grow(start)
      const places = new Map<string, string>()
      let vault = start
      let garden = first
      for (const [turn, from] of pick(start, 20).entries()) {
        let to: VaultPath
        try {
          to = newPath(garden, from, wish(from, turn), [])
        } catch (error) {
          // The name is taken, or is what the file has: nothing to rename.
          expect(error).toBeInstanceOf(UserError)
          continue
        }
        const plan = planRename(
          { vault, garden, settings, treeOf: treesOf(vault) },
          { from, to, alias: false },
        )
        places.set(from, to)
        const edited = editVault(vault, plan.edits, { from, to })
        vault = { ...edited, notes: edited.notes.map((file) => ({ ...file, dates: null })) }
        garden = plan.after
      }
      expect(places.size).toBeGreaterThan(1)
      expectKept(first, grow(vault), places)
    })
  })
}

describeCorpus('obsidian-tasks-docs', (folder) => {
  test('row 98: a rename on disk and its reverse give back every byte but of links', {
    timeout: 60_000,
  }, async () => {
    const vault = makeVault({})
    cpSync(folder, vault, { recursive: true })
    const world = quietWorld(vault)
    const options = { alias: false, dryRun: false }
    const there = await rename(world, { settings, vault }, { old: 'Quick Reference', new: 'Brief' }, options)
    const back = await rename(world, { settings, vault }, { old: 'Brief', new: 'Quick Reference' }, options)
    expect([there.conflicts, back.conflicts]).toEqual([[], []])
    expect(back.plan.links.length).toBe(there.plan.links.length)
    const [old, now] = await Promise.all([folder, vault].map((dir) => readVault(dir, [], noHistory)))
    // The stamps are of two files on a disk, whatever is in them.
    const unstamped = (vault?: Vault) => vault?.notes.map((note) => ({ ...note, stamp: undefined }))
    expect(unstamped(now)).toEqual(unstamped(old))
  })
})
