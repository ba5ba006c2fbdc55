/** `one inspect` and `one links` for people: what they print without `--json`. */
import { describe, expect, it, test } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { runOne } from '../fakes/run-one.ts'

const files = {
  'Moss garden.md': '---\ntopic: plants\ntags: [green]\naliases: [Zen]\n---\n\n## Water\n\nSee [[Stone]].\n',
  'Stone.md': 'Beside [[Moss garden#Water]].\n',
  'Secret.md': '---\ndraft: true\n---\n[[nowhere]]\n',
  'x/Twin.md': 'x',
  'y/Twin.md': 'y',
}

const inspect = (name: string) => runOne(['inspect', name, '--vault', makeVault(files)])

describe('one inspect', () => {
  test.for(['Moss garden', 'moss GARDEN', 'Moss garden.md', 'Zen'])('finds a note as %s', async (name) => {
    const { code, stdout } = await inspect(name)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^title +Moss garden\npath +Moss garden\.md\npublished +http/)
    expect(stdout).toContain('  Water  #water\n')
    expect(stdout).toContain('  9:5  [[Stone]]  found  Stone.md\n')
    expect(stdout).toContain('  Stone.md:1:8  [[Moss garden#Water]]\n')
  })

  it('says why a note is not published', async () => {
    expect((await inspect('Secret')).stdout).toMatch(/\npublished +no: flagged\n/)
  })

  test.for([
    ['Mos garden', 'Did you mean `Moss garden`?'],
    ['stome', 'Did you mean `Stone`?'],
    ['quite something else', 'Name it by its file name, its path or an alias.'],
    ['Twin', 'could mean several notes: x/Twin.md, y/Twin.md.'],
  ] as const)('does not find %s, and says so', async ([name, words]) => {
    const { code, stdout, stderr } = await inspect(name)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
  })
})

describe('one links', () => {
  it('prints a line for each link, or for those of one outcome', async () => {
    const vault = makeVault(files)
    const [all, missing] = await Promise.all([
      runOne(['links', '--vault', vault]),
      runOne(['links', '--outcome', 'missing', '--vault', vault]),
    ])
    expect(all.stdout.split('\n')).toEqual([
      'Moss garden.md:9:5  [[Stone]]  found  Stone.md',
      'Secret.md:4:1  [[nowhere]]  missing',
      'Stone.md:1:8  [[Moss garden#Water]]  found  Moss garden.md#water',
      '',
    ])
    expect(missing.stdout).toBe('Secret.md:4:1  [[nowhere]]  missing\n')
  })
})
