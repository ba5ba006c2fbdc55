/** The safe repairs: what they write, what they leave alone, and that they publish nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assetClosure } from '../../../src/garden/asset-closure.ts'
import { editVault } from '../../../src/garden/changes/edited-vault.ts'
import { joinBibliography } from '../../../src/garden/citations/bibliography.ts'
import { type Garden, growGarden } from '../../../src/garden/garden.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { readNotes } from '../../../src/garden/read-notes.ts'
import { editsOf, planRepairs } from '../../../src/garden/repairs/plan-repairs.ts'
import { fixableCodes } from '../../../src/garden/repairs/repair.ts'
import type { Vault } from '../../../src/garden/vault.ts'
import { readHelpNote, sectionsUnder } from '../../docs/help-note.ts'
import { helpTables } from '../../docs/help-tables.ts'

const settings = { public: ['.'] }

function vaultOf(files: Record<string, string>, renames: [string, string][] = []): Vault {
  const paths = Object.keys(files).map(toVaultPath)
  return {
    notes: paths
      .filter((path) => path.endsWith('.md'))
      .map((path) => ({ path, text: files[path] ?? '', hash: path, dates: null })),
    attachments: paths.filter((path) => !path.endsWith('.md')),
    obstacles: [],
    renames: renames.map(([from, to]) => ({ from: toVaultPath(from), to: toVaultPath(to), text: null })),
    obsidian: { strictLineBreaks: null, linkFormat: null },
  }
}

function grow(vault: Vault) {
  const { notes, unread, treeOf } = readNotes(vault)
  const { attachments, bibliography } = vault
  return { garden: growGarden(notes, attachments, unread, settings, null, bibliography), treeOf }
}

function repair(vault: Vault): { vault: Vault; before: Garden; after: Garden; codes: string[] } {
  const { garden, treeOf } = grow(vault)
  const repairs = planRepairs({ vault, garden, settings, treeOf })
  const repaired = editVault(vault, editsOf(repairs))
  return {
    vault: repaired,
    before: garden,
    after: grow(repaired).garden,
    codes: repairs.map(({ code }) => code),
  }
}

function repairedText(source: string, files: Record<string, string> = {}, renames: [string, string][] = []) {
  const { vault } = repair(vaultOf({ 'n.md': source, ...files }, renames))
  return vault.notes.find(({ path }) => path === 'n.md')?.text
}

describe('row 98: a safe repair', () => {
  it('is made beside a link to the bibliography, which stays unpublished', () => {
    const file = { name: 'w.bib', vaultPath: toVaultPath('w.bib'), source: '', items: [], problems: [] }
    const vault = vaultOf({ 'n.md': '[[a-b|x]] [works](w.bib)', 'a b.md': '', 'w.bib': '' })
    const { codes, after } = repair({ ...vault, bibliography: joinBibliography([file], 'digest') })
    expect(codes).toHaveLength(1)
    expect(assetClosure(after)).toEqual([])
  })

  it.each<[string, string, string, Record<string, string>?]>([
    [
      'a name with other blanks and dashes',
      '[[canal-path|x]]',
      '[[Canal Path|x]]',
      { 'd/Canal Path.md': '' },
    ],
    ['a name without its accents', '[cafe](cafe.md "t")', '[cafe](café.md "t")', { 'd/café.md': '' }],
    ['a heading without its accents', '[[a#Cafe|x]]', '[[a#Café|x]]', { 'a.md': '# Café' }],
    ['an alias', '[[the cut]]', '[[canal|the cut]]', { 'canal.md': '---\naliases: [the cut]\n---\n' }],
    ['two sides that are reversed', '[[the water|canal]]', '[[canal|the water]]', { 'canal.md': '' }],
    [
      'a link without quotes',
      '---\nparent: [[a]] # x\n---\n',
      '---\nparent: "[[a]]" # x\n---\n',
      { 'a.md': '' },
    ],
    ['tags', '---\ntags: [a, "slow travel", b c]\n---\n', '---\ntags: [a, "slow-travel", b-c]\n---\n'],
    ['a date', '---\ncreated: 5 March 2026\r\nupdated: 2026/3/7\r\n---\n', '---\ncreated: 2026-03-05\r\nupdated: 2026-03-07\r\n---\n'], // biome-ignore format: as above
    ['a flag', '---\npublish: "False" # x\n---\n', '---\npublish: false # x\n---\n'],
    ['another flag', '---\ndraft: yes\n---\n', '---\ndraft: true\n---\n'],
  ])('mends %s', (_name, source, expected, files = {}) => {
    expect(repairedText(source, files)).toBe(expected)
  })

  it('knows the names that notes bore before', () => {
    expect(repairedText('[[old]]', { 'new.md': '' }, [['x/old.md', 'new.md']])).toBe('[[new]]')
  })

  it.each<[string, string, Record<string, string>?]>([
    ['a flag that would publish', '---\npublish: "True"\n---\n'],
    ['another such flag', '---\ndraft: no\n---\n'],
    ['a word that says nothing', '---\npublish: later\n---\n'],
    ['a date of two meanings', '---\ncreated: 03/04/2026\n---\n'],
    ['a day that is not', '---\ncreated: 2026/02/30\n---\n'],
    ['a name that two files have', '[[canal path]]', { 'a/canal-path.md': '', 'b/Canal_Path.md': '' }],
    ['a misspelt name', '[[canla]]', { 'canal.md': '' }],
    ['a picture that nobody uses', '![[my-pic.png]]', { 'my pic.png': '' }],
    [
      'an alias in a table',
      '| a |\n|---|\n| [[the cut]] |',
      { 'canal.md': '---\naliases: [the cut]\n---\n' },
    ],
    ['properties in doubt', '---\ntags: [a b]\n'],
    ['code', '`[[canal-path]]`', { 'canal path.md': '' }],
  ])('leaves %s alone', (_name, source, files = {}) => {
    expect(repairedText(source, files)).toBe(source)
  })

  it('of any note publishes nothing more, and a second run finds nothing', () => {
    const lines = ['publish: no', 'draft: "True"', 'private: off', 'publish: yes', 'Draft: true', 'tags: [a b, "#c"]', 'created: 2026/1/2', 'parent: [[the note]]', 'next: b'] // biome-ignore format: a list
    const body = ['[[the-note]]', '![[a-pic.png]]', '[[other|the note]]', '[[b#Pärt]]', '![x](A_pic.png)', '[[hidden_note]]', '[[al]]'] // biome-ignore format: a list
    const note = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...lines), { maxLength: 4 }),
        fc.array(fc.constantFrom(...body), { maxLength: 4 }),
      )
      .map(([properties, links]) => `---\n${properties.join('\n')}\n---\n\n${links.join('\n\n')}\n\n# Part\n`)
    fc.assert(
      fc.property(note, note, note, (one, two, three) => {
        const files = {
          'the note.md': one,
          'b.md': two,
          'Hidden note.md': three,
          'a pic.png': '',
          'd/ü.md': '---\naliases: al\n---\n',
        }
        const { vault, before, after } = repair(vaultOf(files))
        const published = ({ publishSet }: Garden) =>
          [...publishSet.published.values()].map(({ path }) => path)
        expect(published(before)).toEqual(expect.arrayContaining(published(after)))
        expect(assetClosure(before)).toEqual(expect.arrayContaining(assetClosure(after)))
        expect(repair(vault).codes).toEqual([])
      }),
    )
  })

  it('is documented for every message that may have one', () => {
    const tables = sectionsUnder(readHelpNote('commands'), 'What is repaired').flatMap(({ nodes }) =>
      helpTables(nodes),
    )
    expect(tables[0]?.rows.map(([code]) => code?.codes[0])).toEqual([...fixableCodes])
  })
})
