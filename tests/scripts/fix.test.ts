/** `one check --fix`: the safe repairs, shown and made. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { readFolder } from '../fakes/read-folder.ts'
import { runOne } from '../fakes/run-one.ts'

const files = {
  'Canal path.md': '# Canal\r\n',
  'walk.md': '\uFEFF---\r\ntags: ["slow travel"]\r\n---\r\n\r\nSee [[canal-path]].',
  'secret.md': '---\npublish: "False"\n---\n[[canal-path]]\n',
  'menu.md': new Uint8Array([0x5b, 0x5b, 0xe9]),
}

describe('one check --fix', () => {
  it('row 98: makes the repairs, shows them, and reports what is left', async () => {
    const vault = makeVault(files)
    const { code, stdout, stderr } = await runOne(['check', '--fix', '--vault', vault])
    expect(code).toBe(1)
    expect(stdout).toContain('walk.md:5:5  link-missing\n  - See [[canal-path]].\n  + See [[Canal path]].\n')
    expect(stdout).toContain('4 repairs made\n')
    expect(stderr).toContain('note-not-utf8')
    expect(stderr).not.toContain('link-missing')
    expect(readFileSync(join(vault, 'walk.md'), 'utf8')).toBe(
      '\uFEFF---\r\ntags: ["slow-travel"]\r\n---\r\n\r\nSee [[Canal path]].',
    )
    expect(readFileSync(join(vault, 'secret.md'), 'utf8')).toBe('---\npublish: false\n---\n[[Canal path]]\n')
    expect(new Uint8Array(readFileSync(join(vault, 'menu.md')))).toEqual(files['menu.md'])
  })

  it('only shows them when asked to, and writes nothing', async () => {
    const vault = makeVault(files)
    const { stdout } = await runOne(['check', '--fix', '--dry-run', '--json', '--vault', vault])
    const { messages, fixed, changes } = JSON.parse(stdout)
    expect(fixed.map(({ rule, file }: Record<string, string>) => `${file} ${rule}`)).toEqual([
      'secret.md flag-unclear',
      'secret.md link-missing',
      'walk.md tag-invalid',
      'walk.md link-missing',
    ])
    const [tag] = messages.filter(({ rule }: { rule: string }) => rule === 'tag-invalid')
    expect(tag.fix.edits).toEqual([{ start: 15, end: 28, text: '"slow-travel"' }])
    expect(changes.map(({ path }: { path: string }) => path)).toEqual(['secret.md', 'walk.md'])
    expect(readFolder(vault)).toEqual(readFolder(makeVault(files)))
  })

  it('only counts them in a job whose log may be public', async () => {
    const vault = makeVault(files)
    const env = { GITHUB_ACTIONS: 'true' }
    const { stdout } = await runOne(['check', '--fix', '--vault', vault], { env })
    expect(stdout).toContain('4 repairs made\n')
    expect(stdout).not.toMatch(/secret|canal/i)
  })
})
