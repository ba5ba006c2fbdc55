import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requireReplaceable } from '../../../pipelines/adapters/output/require-replaceable.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import { makeVault } from '../../fakes/make-vault.ts'

const site = { 'dist/.one-site': '', 'dist/index.html': 'old', 'dist/gone.html': 'old' }

describe('requireReplaceable', () => {
  const refusal = (dir: string, precious: string[] = []) =>
    requireReplaceable(dir, precious).then(
      () => 'none',
      (error: unknown) => (error instanceof UserError ? error.message : Promise.reject(error)),
    )

  it('takes what is not there, what is empty, and what a build made', async () => {
    const root = makeVault(site)
    mkdirSync(join(root, 'empty'))
    for (const name of ['nothing', 'nothing/yet', 'empty', 'dist']) {
      expect(await refusal(join(root, name), [join(root, 'vault')])).toBe('none')
    }
  })

  it('refuses a folder with files of somebody else', async () => {
    const root = makeVault({ 'photos/a.jpg': '' })
    expect(await refusal(join(root, 'photos'))).toMatch(/photos` holds files that no build made/)
    expect(existsSync(join(root, 'photos/a.jpg'))).toBe(true)
  })

  it('refuses a file', async () => {
    const root = makeVault({ file: '' })
    expect(await refusal(join(root, 'file'))).toMatch(/cannot be written to .*ENOTDIR/)
  })

  it.each(['.', 'vault', 'link'])(
    'refuses %s, which holds what is precious, even if a build made it',
    async (name) => {
      const root = makeVault({ '.one-site': '', 'vault/.one-site': '', 'vault/..notes/a.md': '' })
      symlinkSync('vault', join(root, 'link'))
      expect(await refusal(join(root, name), [join(root, 'vault/..notes')])).toMatch(/lies in it/)
    },
  )

  it('refuses what is precious by another name', async () => {
    const root = makeVault({ 'vault/.one-site': '' })
    symlinkSync('vault', join(root, 'link'))
    expect(await refusal(join(root, 'vault'), [join(root, 'link')])).toMatch(/lies in it/)
  })

  it('takes a folder beside what is precious, whatever its name begins with', async () => {
    const root = makeVault({ 'vault/a.md': '', 'vault-site/.one-site': '' })
    expect(await refusal(join(root, 'vault-site'), [join(root, 'vault')])).toBe('none')
  })
})
