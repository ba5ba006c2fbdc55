/** A review from key to file: every decision is in the vault when the next suggestion is shown. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRejections } from '../../../pipelines/adapters/rejection-record.ts'
import { reviewLinks, type Screen } from '../../../scripts/review/review-links.ts'
import { layOut } from '../../fakes/lay-out.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { mention, related } from '../../garden/suggest/suggest-in.ts'

const files = {
  'a.md': '# A\r\n\r\nOn moss and ferns, by the moss.\r\n',
  'b.md': '---\ntags: [x]\n---\nNear the moss.',
  'Moss.md': 'It grows.\n',
  'fern.md': '---\ntitle: Fern\n---\n',
}
const suggestions = [
  mention('a.md', files['a.md'], 'moss', 'Moss.md'),
  mention('a.md', files['a.md'], 'ferns', 'fern.md'),
  related('a.md', 'b.md'),
  mention('b.md', files['b.md'], 'moss', 'Moss.md'),
  related('b.md', 'fern.md'),
]

function fakeScreen(keys: readonly string[]): Screen & { shown: string[] } {
  const left = [...keys]
  const shown: string[] = []
  return {
    shown,
    color: false,
    width: () => 80,
    write: (text) => shown.push(text),
    key: async () => left.shift() ?? 'interrupt',
  }
}

async function review(vault: string, keys: readonly string[]) {
  const screen = fakeScreen(keys)
  const ids = suggestions.map(({ id }) => id)
  const code = await reviewLinks(ids, await layOut(vault, suggestions), screen)
  return { code, said: screen.shown.join('') }
}

const textsOf = (vault: string) =>
  Object.fromEntries(Object.keys(files).map((name) => [name, readFileSync(join(vault, name), 'utf8')]))

describe('a review', () => {
  it('does what each key says, and sums it up', async () => {
    const vault = makeVault(files)
    const { code, said } = await review(vault, [...'ynysuyq'])
    expect(code).toBe(0)
    expect(textsOf(vault)).toEqual({
      ...files,
      'a.md':
        '---\r\nrelatedNotes: ["[[b]]"]\r\n---\r\n# A\r\n\r\nOn [[Moss|moss]] and ferns, by the moss.\r\n',
      'b.md': files['b.md'].replace('moss', '[[Moss|moss]]'),
    })
    const { lines } = await readRejections(vault)
    expect(lines.map(({ rejection }) => rejection.id)).toEqual([suggestions[1]?.id])
    expect(said).toContain('1/5  a.md:1')
    expect(said).toContain('Make this link [y,n,s,u,q,?]? y  Linked: [[Moss|moss]]\n')
    expect(said).toMatch(/\n3 linked, 1 rejected for ever, 1 left\n$/)
  })

  it('leaves out what became impossible meanwhile, and says so', async () => {
    const vault = makeVault({ ...files, 'a.md': 'All new.' })
    const { said } = await review(vault, ['q'])
    expect(said).toMatch(/Left out: The words do not stand there/)
    expect(said).toMatch(/\n2 could not be linked, 3 left\n$/)
  })

  it('ends as Ctrl-C has it, and what was decided stays', async () => {
    const vault = makeVault(files)
    const { code, said } = await review(vault, ['y'])
    expect(code).toBe(130)
    expect(said).toMatch(/\n1 linked, 4 left\n$/)
    expect(textsOf(vault)['a.md']).toContain('[[Moss|moss]]')
  })

  it('gives back every byte when all is undone, whatever keys were pressed', {
    timeout: 120_000,
  }, async () => {
    const letters = fc.array(fc.constantFrom(...'yyynnsu?'), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(letters, async (keys) => {
        const vault = makeVault(files)
        await review(vault, [...keys, ...keys.map(() => 'u'), 'q'])
        expect(textsOf(vault)).toEqual(files)
        expect((await readRejections(vault)).lines).toEqual([])
        expect(readdirSync(vault).filter((name) => name.startsWith('.one-'))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
