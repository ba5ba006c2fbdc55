/**
 * row: 44
 * feature: Found, ambiguous, missing and withheld links in a report
 * bar: each outcome stands in the JSON with its file and line, and in the annotations of GitHub
 */
import { expect, it } from 'vitest'
import type { LinkRecord } from '../../../pipelines/links/index.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { runOne } from '../../fakes/run-one.ts'

const files = {
  'a.md': '[[b]]\n[[twin]]\n[[nowhere]]\n[[hidden|words]]\n',
  'b.md': 'x\n',
  'p/twin.md': 'x\n',
  'q/twin.md': 'x\n',
  'hidden.md': '---\npublish: false\n---\n',
}

it('row 44: one links tells the outcome of each, with its place and its candidates', async () => {
  const { stdout } = await runOne(['links', '--json', '--vault', makeVault(files)])
  const records = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LinkRecord)
  expect(records.map(({ source, line, outcome, candidates }) => [source, line, outcome, candidates])).toEqual(
    [
      ['a.md', 1, 'found', ['b.md']],
      ['a.md', 2, 'ambiguous', ['p/twin.md', 'q/twin.md']],
      ['a.md', 3, 'missing', []],
      ['a.md', 4, 'withheld', ['hidden.md']],
    ],
  )
})

it('row 44: one check annotates the lines in a job of GitHub Actions', async () => {
  const vault = makeVault(files)
  const { stderr } = await runOne(['check', '--vault', vault], {
    cwd: vault,
    env: { GITHUB_ACTIONS: 'true' },
  })
  expect(stderr).toMatch(/^::warning .*file=a\.md,line=2,.*p\/twin\.md.*q\/twin\.md/m)
  expect(stderr).toMatch(/^::warning .*file=a\.md,line=3,/m)
  expect(stderr).toMatch(/^::notice .*file=a\.md,line=4,/m)
})
