/** `one new`: a note that is ready to be written, and never at the cost of another. */
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { runOne } from '../fakes/run-one.ts'

const newNote = (vault: string, ...args: string[]) => runOne(['new', '--vault', vault, ...args])

describe('one new', () => {
  it('makes a draft that the garden can read', async () => {
    const vault = makeVault({})
    const { code, stdout } = await newNote(vault, 'Moss: a "soft" start', '--topic', 'plants')
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Made moss-a-soft-start.md\n' })
    const inspection = await runOne(['inspect', 'moss-a-soft-start', '--json', '--vault', vault])
    expect(JSON.parse(inspection.stdout)).toMatchObject({
      note: { title: 'Moss: a "soft" start', fields: { maturity: 'seedling', topic: 'plants', draft: true } },
      withheld: 'flagged',
      messages: [],
    })
  })

  it('only says what it would make when asked to', async () => {
    const vault = makeVault({})
    const { stdout } = await newNote(vault, 'Moss', '--folder', 'd', '--dry-run')
    expect(stdout).toBe('Would make d/moss.md\n')
    expect(readdirSync(vault)).toEqual([])
  })

  test.for([
    ['a file of that name', 'moss.md', ''],
    ['one elsewhere, which links would mean as well', 'deep/er/Moss.md', ''],
    ['one in capitals', 'MOSS.md', ''],
    ['another note at that address', 'd/Moss!.md', 'd'],
  ] as const)('refuses where there is %s', async ([, path, folder]) => {
    const vault = makeVault({ [path]: 'mine' })
    const { code, stdout, stderr } = await newNote(vault, 'Moss', '--folder', folder)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(path)
    expect(readFileSync(join(vault, path), 'utf8')).toBe('mine')
  })

  it('has one winner of two that run at the same time', async () => {
    const vault = makeVault({})
    const ran = await Promise.all(
      ['plants', 'stones'].map((topic) => newNote(vault, 'Moss', '--topic', topic)),
    )
    expect(ran.map(({ code }) => code).sort()).toEqual([0, 2])
    const winner = ran[0]?.code === 0 ? 'plants' : 'stones'
    expect(readFileSync(join(vault, 'moss.md'), 'utf8')).toContain(`\ntopic: ${winner}\n`)
    expect(readdirSync(vault)).toEqual(['moss.md'])
  })

  test.for([
    ['outside of the vault', '../out', 'lies outside'],
    ['outside by a detour', 'd/../../out', 'lies outside'],
    ['that is hidden', 'd/.hidden', 'is not read'],
    ['of packages', 'node_modules/x', 'is not read'],
  ] as const)('refuses a folder %s', async ([, folder, words]) => {
    const root = makeVault({ 'vault/a.md': 'x' })
    const { code, stderr } = await newNote(join(root, 'vault'), 'Moss', '--folder', folder)
    expect(code).toBe(2)
    expect(stderr).toContain(words)
    expect(readdirSync(root, { recursive: true })).toEqual(['vault', 'vault/a.md'])
  })

  test.for([
    ['linked', 'is a symbolic link'],
    ['linked/deep', 'is a symbolic link'],
    ['plain', 'is not a folder'],
    ['plain/deep', 'is not a folder'],
  ] as const)('refuses the folder %s, where a note would not be read', async ([folder, words]) => {
    const root = makeVault({ 'vault/plain': 'mine', 'other/x': '' })
    symlinkSync('../other', join(root, 'vault/linked'))
    const { code, stderr } = await newNote(join(root, 'vault'), 'Moss', '--folder', folder)
    expect(code).toBe(2)
    expect(stderr).toContain(words)
    expect(readdirSync(join(root, 'other'))).toEqual(['x'])
    expect(readdirSync(join(root, 'vault'))).toEqual(['linked', 'plain'])
  })

  it('takes a folder however it is written, and a title that looks like a path', async () => {
    const vault = makeVault({})
    expect((await newNote(vault, '../Moss/x', '--folder', '/d//./e/')).stdout).toBe('Made d/e/moss-x.md\n')
    expect(readdirSync(join(vault, 'd/e'))).toEqual(['moss-x.md'])
  })

  it('refuses to make a note without a title', async () => {
    const { code, stderr } = await newNote(makeVault({}), ' ')
    expect(code).toBe(2)
    expect(stderr).toContain('needs a title')
  })
})
