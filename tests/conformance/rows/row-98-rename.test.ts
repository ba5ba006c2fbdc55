/**
 * row: 98
 * feature: Renaming a note from the command line
 * bar: `one rename OLD NEW` rewrites every link in all link forms and changes no other byte
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rename } from '../../../pipelines/rename/index.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

/** `old.md` becomes `new/name.md`; what stood in `links.md` before and after. */
const forms: [name: string, before: string, after: string][] = [
  ['a wikilink', '[[old]]', '[[name]]'],
  ['a wikilink with words', '[[old|the old one]]', '[[name|the old one]]'],
  ['a link to a heading', '[[old#Part]]', '[[name#Part]]'],
  ['a link to a block', '[[old#^id]]', '[[name#^id]]'],
  ['an embed', '![[old]]', '![[name]]'],
  ['a link from the root', '[[/old]]', '[[/new/name]]'],
  ['a link from the note', '[[./old]]', '[[./new/name]]'],
  ['a Markdown link', '[old](old.md "old")', '[old](new/name.md "old")'],
  ['an address in brackets', '[t](<old.md#Part>)', '[t](<new/name.md#Part>)'],
  ['a reference', '[t][old]\n\n[old]: old.md', '[t][old]\n\n[old]: new/name.md'],
  ['a link in a table', '| a |\n|---|\n| [[old\\|w]] |', '| a |\n|---|\n| [[name\\|w]] |'],
  ['a link in a property', '---\nparent: "[[old]]"\n---\n', '---\nparent: "[[name]]"\n---\n'],
  [
    'a name in a property',
    '---\nrelatedNotes:\n  - old # why\n---\n',
    '---\nrelatedNotes:\n  - name # why\n---\n',
  ],
  ['code', '`[[old]]`', '`[[old]]`'],
]

describe('row 98: a rename', () => {
  it.each(forms)('keeps %s', async (_name, before, after) => {
    const vault = makeVault({ 'old.md': '## Part\n\ntext ^id\n', 'links.md': before })
    const settings = settingsSchema.parse({ title: 'Vault' })
    const names = { old: 'old', new: 'new/name' }
    await rename(quietWorld(vault), { settings, vault }, names, { alias: false, dryRun: false })
    expect(readFileSync(join(vault, 'links.md'), 'utf8')).toBe(after)
    expect(readFileSync(join(vault, 'new/name.md'), 'utf8')).toBe('## Part\n\ntext ^id\n')
  })
})
