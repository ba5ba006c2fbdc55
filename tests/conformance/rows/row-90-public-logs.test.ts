/**
 * row: 90
 * feature: Logs do not give private names away in public
 * bar: two vaults that differ only in what is withheld print the same bytes
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeVault } from '../../fakes/make-vault.ts'
import { runOne } from '../../fakes/run-one.ts'

const files = (name: string) => ({
  'vault/open.md': `To [[${name}]], [[nowhere]], [x](deals/${name}.md#Part).\n`,
  'vault/other.md': `See [[open]].\n`,
  [`vault/deals/${name}.md`]: `---\ndraft: true\ntitle: The ${name} deal\naliases: [${name} alias]\n---\n[[open]] [[lost ${name}]]\n`,
  [`vault/torn ${name}.md`]: `---\npublish: ${name}\n---\n[[open]]\n`,
})

async function printed(name: string, args: string[]): Promise<string> {
  const dir = makeVault(files(name))
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(dir, 'summary.md') }
  const { code, stdout, stderr } = await runOne([...args, '--vault', 'vault'], { cwd: dir, env })
  const summary =
    args[0] === 'check' ? readFileSync(env.GITHUB_STEP_SUMMARY, { encoding: 'utf8', flag: 'a+' }) : ''
  return [code, stdout, stderr, summary]
    .join('\n')
    .replaceAll(dir, '')
    .replace(/in [\d.]+ s and \d+ MB/, '')
}

describe('row 90: in a public log', () => {
  it.each([
    ['check'],
    ['check', '--json'],
    ['check', '--published'],
    ['check', '--published', '--json'],
    ['check', '--require-accepted'],
    ['links'],
    ['links', '--json'],
    ['inspect', 'open'],
    ['inspect', 'open', '--json'],
    ['inspect', 'nothing of the kind'],
    ['doctor'],
    ['build', '--out', 'site'],
  ])('`one %s …` prints the same for all withheld names', { timeout: 120_000 }, async (...args) => {
    const [one, two] = [await printed('Quillfeather', args), await printed('Brindlemoore', args)]
    expect(one).toBe(two)
    expect(one).not.toMatch(/quillfeather/i)
  })
})
