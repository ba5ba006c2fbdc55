/**
 * row: 90
 * feature: Logs do not give private names away in public
 * bar: two vaults that differ only in what is withheld print the same bytes
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FakeGithub, fakeToken, startGithub } from '../../fakes/github-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { importRepository } from '../../fakes/ops/import-repository.ts'
import { runOne } from '../../fakes/run-one.ts'

const files = (name: string) => ({
  'vault/open.md': `To [[${name}]], [[nowhere]], [x](deals/${name}.md#Part), [[The ${name} deal|that]].\n`,
  'vault/other.md': `See [[open]]. It opens the mire hut.\n`,
  'vault/mire hut.md': 'Of reed, and it stands in the mire, says [[other]].\n',
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
    ['tend'],
    ['tend', '--json'],
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

interface Shared {
  dir: string
  github: FakeGithub
}

/** The files in a commit of a Wednesday, at an `origin` that GitHub keeps. */
async function share(name: string): Promise<Shared> {
  const [dir, bare] = [makeVault({}), makeVault({})]
  importRepository(dir, [{ at: Date.parse('2026-11-18T10:00:00Z'), files: files(name) }])
  execFileSync('git', ['reset', '--quiet', '--hard'], { cwd: dir })
  execFileSync('git', ['clone', '--quiet', '--bare', dir, bare])
  execFileSync('git', ['remote', 'add', 'origin', bare], { cwd: dir })
  return { dir, github: await startGithub(bare) }
}

/** What a job prints there, and all that it says to GitHub. */
async function printedAt({ dir, github }: Shared, args: string[]): Promise<string> {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: join(makeVault({ 'summary.md': '' }), 'summary.md'),
    GITHUB_REPOSITORY: github.repository,
    GITHUB_TOKEN: fakeToken,
    GITHUB_API_URL: github.api,
  }
  const { code, stdout, stderr } = await runOne([...args, '--vault', 'vault'], { cwd: dir, env })
  const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')
  const pulls = JSON.stringify(github.pulls.map(({ title, body }) => [title, body]))
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: dir, encoding: 'utf8' }).trim()
  return [code, stdout, stderr, summary, pulls]
    .join('\n')
    .replaceAll(dir, '')
    .replaceAll(commit, 'COMMIT')
    .replaceAll(commit.slice(0, 7), 'COMMIT')
}

it('row 90: jobs over a repository say the same for all withheld names, in logs and at GitHub', {
  timeout: 180_000,
}, async () => {
  const [one, two] = [await share('Quillfeather'), await share('Brindlemoore')]
  for (const [args, known] of [
    [['report', '--period', '2026-W47', '--json'], 'nowhere'],
    [['report', '--period', '2026-W47', '--markdown'], 'nowhere'],
    [['propose', 'links'], 'mire hut'],
    [['propose', 'descriptions'], 'mire hut'],
    [['observe', '--dry-run'], 'Would record'],
  ] as const) {
    const said = await printedAt(one, [...args])
    expect(said).toBe(await printedAt(two, [...args]))
    expect(said).not.toMatch(/quillfeather/i)
    // It told something.
    expect(said).toContain(known)
  }
})
