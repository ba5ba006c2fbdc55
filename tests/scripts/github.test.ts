/** In a job of GitHub Actions, whose log the world may read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { runOne } from '../fakes/run-one.ts'

const files = {
  'vault/open.md': 'To [[Client Acme]], [[Client Acne]], [[nowhere]], [[Twin]] and [[AcmeCorp]].\n',
  'vault/broken.md': '---\npublish: maybe\ntitle: Oyster plan\n---\n[[lost]] [[Client Acme]]\n',
  'vault/deals/Client Acme.md':
    '---\ndraft: true\naliases: [AcmeCorp]\ntitle: The Acme deal\n---\n[[lost]]\n',
  'vault/deals/Twin.md': '---\ndraft: true\n---\n',
  'vault/Other/Twin.md': 'x\n',
  'vault/100%, a: b.md': '[[nowhere]]\n',
}

async function runIn(...args: string[]) {
  const dir = makeVault(files)
  const summary = join(makeVault({ 'summary.md': '# Before\n' }), 'summary.md')
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
  const { code, stdout, stderr } = await runOne([...args, '--vault', 'vault'], { cwd: dir, env })
  return { code, stdout, stderr, summary: readFileSync(summary, 'utf8') }
}

describe('in a job of GitHub Actions', () => {
  it('problems become annotations at their lines', async () => {
    const { code, stderr } = await runIn('check')
    expect(code).toBe(1)
    expect(stderr).toContain(
      '::warning file=vault/open.md,line=1,col=38,title=link-missing::No file of this vault is named `nowhere`.',
    )
    expect(stderr).toContain('::warning file=vault/100%25%2C a%3A b.md,line=1,col=1,title=link-missing::')
    for (const line of stderr.trimEnd().split('\n'))
      expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::/)
  })

  it('they stand in the summary of the job as well, after what others wrote there', async () => {
    const { summary } = await runIn('check')
    expect(summary).toMatch(/^# Before\n\| \| Place \| Code \| Message \|\n/)
    expect(summary).toMatch(/\n\| warning \| vault\/open\.md:1:38 \| \[link-missing\]\(http[^)]*\) \| /)
  })

  it('no name of a note that is not published is said, only how many messages concern them', async () => {
    const { stdout, stderr, summary } = await runIn('check')
    const said = stdout + stderr + summary
    for (const name of ['Client Acme', 'Acme deal', 'deals', 'Oyster', 'broken', 'AcmeCorp'])
      expect(said).not.toContain(name)
    expect(stderr).toMatch(/::notice title=unpublished notes::\d+ more messages concern unpublished notes\./)
    expect(summary).toMatch(/\n\d+ more messages concern unpublished notes\./)
    expect(stdout).toMatch(/^6 notes: 3 published, 3 withheld\n/)
  })

  it('a good garden says so in the summary', async () => {
    const dir = makeVault({ 'a.md': 'x' })
    const summary = join(makeVault({}), 'summary.md')
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
    expect((await runOne(['check', '--vault', dir], { env })).code).toBe(0)
    expect(readFileSync(summary, 'utf8')).toBe('No problems in the content.\n')
  })
})
