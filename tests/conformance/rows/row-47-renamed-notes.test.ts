/**
 * row: 47
 * feature: Automatic redirects for notes renamed in git
 * bar: the git history of the vault gives a redirect from every former public name to the note as it is named
 * today, through chains and merges; a name that exists again, a deleted note and a name that may have been private
 * give none
 */
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeRepository } from '../../fakes/make-repository.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const long = 'A sentence that is long enough to be known again after its file was renamed.\n'.repeat(5)

/** The redirects of the vault at `dir`, as `path -> slug`. */
async function redirectsOf(dir: string, more: object = {}): Promise<string[]> {
  const settings = settingsSchema.parse({ title: 'x', vault: dir, ...more })
  const { garden } = await readGarden(quietWorld(dir), { settings, vault: dir })
  return garden.redirects.map(({ path, slug }) => `${path} -> ${slug}`).sort()
}

describe('row 47: redirects for notes renamed in git', () => {
  it('lead through any number of renames to the newest name, edited or not', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': long })
    git('mv', 'a.md', 'b.md')
    commit('2022-01-01')
    mkdirSync(join(dir, 'deep'))
    git('mv', 'b.md', 'deep/c.md')
    appendFileSync(join(dir, 'deep/c.md'), 'More.\n')
    commit('2023-01-01')
    expect(await redirectsOf(dir)).toEqual(['notes/a -> deep/c', 'notes/b -> deep/c'])
    expect(await redirectsOf(dir, { renameRedirects: false })).toEqual([])
  })

  it('are none from a name that exists again, and none to a note that is gone', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': long, 'x.md': `${long}x` })
    git('mv', 'a.md', 'b.md')
    git('mv', 'x.md', 'y.md')
    commit('2022-01-01')
    git('rm', '--quiet', 'y.md')
    commit('2023-01-01', { 'a.md': 'Something else.\n' })
    expect(await redirectsOf(dir)).toEqual([])
    git('mv', 'a.md', 'c.md')
    commit('2024-01-01')
    expect(await redirectsOf(dir)).toEqual(['notes/a -> c'])
  })

  it('do not lead to another note that took the name of a deleted one', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': long })
    git('mv', 'a.md', 'b.md')
    commit('2022-01-01')
    git('rm', '--quiet', 'b.md')
    commit('2023-01-01')
    commit('2024-01-01', { 'b.md': 'Another story.\n' })
    expect(await redirectsOf(dir)).toEqual([])
  })

  it('know a rename that was made on a branch, and one made in the merge itself', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': long, 'b.md': `${long}b` })
    git('switch', '--quiet', '--create', 'side')
    appendFileSync(join(dir, 'a.md'), 'More.\n')
    commit('2021-06-01')
    git('switch', '--quiet', 'main')
    git('mv', 'a.md', 'a2.md')
    commit('2022-01-01')
    git('merge', '--quiet', '--no-commit', 'side')
    git('mv', 'b.md', 'b2.md')
    commit('2023-01-01')
    expect(await redirectsOf(dir)).toEqual(['notes/a -> a2', 'notes/b -> b2'])
  })

  it('take names of any letters, in a vault that is a folder of the repository', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', {
      'vault/Über "uns".md': long,
      'vault/花园/导览 🍀.md': `${long}2`,
      'outside.md': `${long}3`,
      'vault/two\nlines.md': `${long}4`,
    })
    git('mv', 'vault/Über "uns".md', 'vault/about.md')
    git('mv', 'vault/花园/导览 🍀.md', 'vault/guide.md')
    git('mv', 'outside.md', 'vault/inside.md')
    git('mv', 'vault/two\nlines.md', 'vault/lines.md')
    commit('2022-01-01')
    expect(await redirectsOf(join(dir, 'vault'))).toEqual([
      'notes/über-uns -> about',
      'notes/花园/导览-🍀 -> guide',
    ])
  })

  it('tell no name that may have been private', async () => {
    const { dir, git, commit } = makeRepository()
    const draft = `---\ndraft: true\n---\n${long}`
    commit('2021-01-01', { 'open/idea.md': draft, 'clients/acme.md': `${long}2`, 'open/was.md': `${long}3` })
    git('mv', 'open/idea.md', 'open/plan.md')
    git('mv', 'clients/acme.md', 'open/case.md')
    git('mv', 'open/was.md', 'open/is.md')
    commit('2022-01-01', { 'open/plan.md': long })
    expect(await redirectsOf(dir, { public: ['open'] })).toEqual(['notes/open/was -> open/is'])
  })

  it('are none in a shallow clone, and none without a repository', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': long })
    git('mv', 'a.md', 'b.md')
    commit('2022-01-01')
    const clone = join(makeVault({}), 'clone')
    git('clone', '--quiet', '--depth=1', `file://${dir}`, clone)
    expect(await redirectsOf(clone)).toEqual([])
    expect(await redirectsOf(dir)).toEqual(['notes/a -> b'])
  })
})
