/** `one rename`: every link in every form, and not one byte more. */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { cutOff } from '../fakes/cut-off.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { readFolder } from '../fakes/read-folder.ts'
import { runOne } from '../fakes/run-one.ts'

const rename = (vault: string, ...args: string[]) => runOne(['rename', '--vault', vault, ...args])
const read = (vault: string, path: string) => readFileSync(join(vault, path), 'utf8')

describe('one rename', () => {
  it('row 98: writes every form of link anew and leaves the rest as it is', async () => {
    const lines = [
      ['[[Old name]]', '[[New (name)]]'],
      ['[[Old name|words]] and ![[Old name]]', '[[New (name)|words]] and ![[New (name)]]'],
      ['[[old NAME#Part|words]] [[Old name#^id]]', '[[New (name)#Part|words]] [[New (name)#^id]]'],
      ['[[  Old name.md  # Part ]]', '[[  New (name).md  # Part ]]'],
      ['[t](Old%20name.md#Part "Old name")', '[t](New%20%28name%29.md#Part "Old name")'],
      ['[t](<Old name.md> "t") ![](./Old%20name.md)', '[t](<New (name).md> "t") ![](./New%20%28name%29.md)'],
      ['[[/Old name]] [Old name][ref]', '[[/New (name)]] [Old name][ref]'],
      ['[ref]: <Old name.md#Part>\t"Old name"', '[ref]: <New (name).md#Part>\t"Old name"'],
      ['`[[Old name]]` and %%[[Old name]]%%', '`[[Old name]]` and %%[[Old name]]%%'],
      [
        '| a | b |\n|---|---|\n| [[Old name\\|words]] | x |',
        '| a | b |\n|---|---|\n| [[New (name)\\|words]] | x |',
      ],
      [
        '> [!note] [[Old name]]\n> 1. ==[[Old name|*w*]]==',
        '> [!note] [[New (name)]]\n> 1. ==[[New (name)|*w*]]==',
      ],
    ] as const
    const head = (name: string, plain: string) =>
      `\uFEFF---\r\n# a comment\r\nparent:   "[[${name}]]"\r\nnext: '[[${name}|w]]'\r\nrelatedNotes: [ ${plain} , "${name}" ]\r\nmine: ["[[${name}#Part]]"]\r\n---\r\n`
    const vault = makeVault({
      'Old name.md': '# Title\n\n## Part\n\n[[Old name#Part]] text ^id',
      'links.md': `${head('Old name', 'Old name')}${lines.map(([line]) => line).join('\n\n')}`,
      'other.md': 'no link: Old name\n',
    })
    chmodSync(join(vault, 'links.md'), 0o640)
    const { code, stdout, stderr } = await rename(vault, 'old name', 'New (name)')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('links.md:8:1')
    expect(stdout).toMatch(/Renamed Old name\.md to New \(name\)\.md: 20 links in 2 files\n$/)
    expect(read(vault, 'links.md')).toBe(
      `${head('New (name)', 'New (name)')}${lines.map(([, line]) => line).join('\n\n')}`,
    )
    expect(read(vault, 'New (name).md')).toBe('# Title\n\n## Part\n\n[[New (name)#Part]] text ^id')
    expect(statSync(join(vault, 'links.md')).mode & 0o7777).toBe(0o640)
    expect(readdirSync(vault).sort()).toEqual(['New (name).md', 'links.md', 'other.md'])
    const check = await runOne(['check', '--json', '--vault', vault])
    expect(JSON.parse(check.stdout).messages).toEqual([])
  })

  it('row 98: moves a note, with its own links and its pictures', async () => {
    const vault = makeVault({
      'a/note.md': '![](pic.png) [up](../top.md) [[twin]] [dead](./not-yet.md)',
      'a/pic.png': 'x',
      'a/twin.md': '1',
      'b/twin.md': '2',
      'top.md': '[n](a/note.md) [[note]] [[a/note]]',
    })
    expect((await rename(vault, 'note', 'b/deep/')).code).toBe(0)
    expect(read(vault, 'b/deep/note.md')).toBe(
      '![](../../a/pic.png) [up](../../top.md) [[a/twin]] [dead](../../a/not-yet.md)',
    )
    expect(read(vault, 'top.md')).toBe('[n](b/deep/note.md) [[note]] [[b/deep/note]]')
  })

  it('row 98: keeps links that the new name would catch, and those that the old one leaves to others', async () => {
    const vault = makeVault({
      'a/one.md': '[[two]] [[one]]',
      'b/two.md': '',
      'c/one.md': '',
      'd/links.md': '[[two]]',
    })
    expect((await rename(vault, 'a/one.md', 'd/two')).code).toBe(0)
    expect(read(vault, 'd/two.md')).toBe('[[b/two]] [[two]]')
    expect(read(vault, 'd/links.md')).toBe('[[b/two]]')
  })

  it('row 98: renames a note whose name only changes in letter case', async () => {
    const vault = makeVault({ 'moss.md': '', 'links.md': '[[moss]] [[MOSS]] [m](moss.md)' })
    expect((await rename(vault, 'moss', 'Moss')).code).toBe(0)
    expect(readdirSync(vault).sort()).toEqual(['Moss.md', 'links.md'])
    expect(read(vault, 'links.md')).toBe('[[Moss]] [[MOSS]] [m](Moss.md)')
  })

  it('row 98: follows a heading whose words hold the link', async () => {
    const vault = makeVault({ 'old.md': '', 'n.md': '## About [[old]]\n\n[[#About old|above]]' })
    expect((await rename(vault, 'old', 'new')).code).toBe(0)
    expect(read(vault, 'n.md')).toBe('## About [[new]]\n\n[[#About new|above]]')
  })

  it('quotes a property that the new name makes need it', async () => {
    const vault = makeVault({ 'old.md': '', 'n.md': '---\nparent: old # above\n---\n' })
    expect((await rename(vault, 'old', '2024')).code).toBe(0)
    expect(read(vault, 'n.md')).toBe('---\nparent: "2024" # above\n---\n')
  })

  it('renames an attachment, whose extension may be left out', async () => {
    const vault = makeVault({
      'img/pic.png': 'x',
      'n.md': '---\nimage: img/pic.png\n---\n![[pic.png|200]] ![a|1x2](img/pic.png)',
    })
    expect((await rename(vault, 'pic.png', 'moss')).code).toBe(0)
    expect(read(vault, 'n.md')).toBe(
      '---\nimage: img/moss.png\n---\n![[moss.png|200]] ![a|1x2](img/moss.png)',
    )
  })

  it('row 98: writes the cards of a canvas anew, in the JSON as it is laid out', async () => {
    const canvas = (file: string, text: string) =>
      `{\n\t"nodes":[\n\t\t{"id":"1","type":"file","file":"${file}","subpath":"#Part","x":0,"y":0,"width":9,"height":9},\n\t\t{"id":"2","type":"text","text":"${text}","x":0,"y":0,"width":9,"height":9}\n\t],\n\t"edges":[]\n}`
    const vault = makeVault({
      'a/old.md': '## Part\n',
      'board.canvas': canvas('a/old.md', 'See [[old|\\"it\\"]]\\n\\n[é](a/old.md \\"t\\")'),
      'n.md': '![[board.canvas]]',
    })
    expect((await rename(vault, 'old', 'b/it\'s "new"')).stderr).toBe('')
    expect(read(vault, 'board.canvas')).toBe(
      canvas(
        'b/it\'s \\"new\\".md',
        'See [[it\'s \\"new\\"|\\"it\\"]]\\n\\n[é](b/it\'s%20%22new%22.md \\"t\\")',
      ),
    )
    expect((await rename(vault, 'board.canvas', 'c/plan')).stderr).toBe('')
    expect(read(vault, 'n.md')).toBe('![[plan.canvas]]')
    expect(read(vault, 'c/plan.canvas')).toContain('[é](../b/')
  })

  it('adds the old name to the aliases when asked to', async () => {
    const vault = makeVault({ 'old.md': '---\naliases: [first] # kept\n---\n', 'n.md': '[[old]]' })
    expect((await rename(vault, 'old', 'new', '--alias')).code).toBe(0)
    expect(read(vault, 'new.md')).toBe('---\naliases: [first, old] # kept\n---\n')
    expect(read(vault, 'n.md')).toBe('[[new]]')
  })

  it('only says what it would do when asked to', async () => {
    const vault = makeVault({ 'old.md': '', 'n.md': '[[old]]' })
    const untouched = readFolder(vault)
    const { stdout } = await rename(vault, 'old', 'new', '--dry-run')
    expect(stdout).toBe('n.md:1:1  [[old]]  →  [[new]]\nWould rename old.md to new.md: 1 link in 1 file\n')
    expect(readFolder(vault)).toEqual(untouched)
  })

  it('says when the move publishes the note, or takes it from the site', async () => {
    const vault = makeVault({ 'a.md': '---\ndraft: true\n---\n', 'Ä b.md': '' })
    expect((await rename(vault, 'a', 'c')).stdout).not.toContain('published')
    const taken = await rename(vault, 'c', 'ä-b')
    expect({ code: taken.code, stdout: taken.stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('Renamed'),
    })
  })

  test.for([
    ['there', 'is there already'],
    ['THERE', 'is there already'],
    ['cafe\u0301', 'is there already'],
    ['old', 'is the name that it has'],
    ['../out', 'lies outside'],
    ['.hidden/x', 'would not be read'],
    ['node_modules/x', 'would not be read'],
    ['a#b', 'holds `#`'],
    ['a|b', 'holds `|`'],
    ['a[b', 'holds `[`'],
    ['a:b', 'holds `:`'],
    ['a\\b', 'holds `\\`'],
    ['a^b', 'holds `^`'],
    ['CON', 'Windows keeps'],
    ['x./y', 'dot'],
    ['old.png', 'another kind of file'],
    ['x'.repeat(253), '255 bytes'],
    ['ice-cream', 'has the address'],
  ] as const)('refuses the new name %s', async ([name, words]) => {
    const vault = makeVault({ 'old.md': '', 'there.md': '', 'caf\u00e9.md': '', 'Ice  cream.md': '' })
    const untouched = readFolder(vault)
    const { code, stdout, stderr } = await rename(vault, 'old', name)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(readFolder(vault)).toEqual(untouched)
  })

  test.for([
    ['nothing', 'There is no file'],
    ['twin', 'could mean several files'],
    ['menu', 'cannot be read'],
    ['shortcut', 'There is no file'],
  ] as const)('refuses the old name %s', async ([name, words]) => {
    const vault = makeVault({ 'a/twin.md': '', 'b/twin.md': '', 'menu.md': new Uint8Array([0xe9]) })
    symlinkSync('a/twin.md', join(vault, 'shortcut.md'))
    const { code, stderr } = await rename(vault, name, 'new')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) })
  })

  it('row 98: completes what a killed run began, before it does its own', { timeout: 30_000 }, async () => {
    const vault = makeVault({ 'old.md': '', 'n.md': '[[old]]' })
    const { stdout } = await rename(vault, 'old', 'new', '--dry-run', '--json')
    // Late enough to be decided, and too early to be done.
    const at = 12
    expect(await cutOff(vault, at, JSON.parse(stdout).changes)).toBe(false)
    expect(readdirSync(vault).some((name) => name.startsWith('.one-changes'))).toBe(true)
    expect((await rename(vault, 'new', 'newer')).code).toBe(0)
    expect(readFolder(vault)).toEqual(readFolder(makeVault({ 'newer.md': '', 'n.md': '[[newer]]' })))
    expect(existsSync(join(vault, 'old.md'))).toBe(false)
  })
})
