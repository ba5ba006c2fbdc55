import { chmodSync } from 'node:fs'
import { expect, it, onTestFinished, test } from 'vitest'
import { readVault } from '../../pipelines/adapters/read-vault.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { runOne } from '../fakes/run-one.ts'

test.for(['private', '/private', './private', 'private/', '/private//', 'x/../private'])(
  'leaves a folder out that the settings write as %s',
  async (folder) => {
    const dir = makeVault({
      'a.md': 'x',
      'private/b.md': 'x',
      'private/deep/c.md': 'x',
      'private-not/d.md': 'x',
    })
    const { notes } = await readVault(dir, [folder])
    expect(notes.map(({ path }) => path)).toEqual(['a.md', 'private-not/d.md'])
  },
)

it('leaves a folder out whose letters the disk spells in another way', async () => {
  const [composed, decomposed] = ['Tagebücher'.normalize('NFC'), 'Tagebücher'.normalize('NFD')] as const
  for (const [onDisk, inSettings] of [
    [decomposed, composed],
    [composed, decomposed],
  ] as const) {
    const { notes } = await readVault(makeVault({ [`${onDisk}/a.md`]: 'x' }), [inSettings])
    expect(notes).toEqual([])
  }
})

it('calls a vault that may not be read a problem of the set-up', async () => {
  const dir = makeVault({ 'a.md': 'x' })
  onTestFinished(() => chmodSync(dir, 0o700))
  chmodSync(dir, 0)
  // Root may read everything, so there somebody else has to look.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}
  const { code, stderr } = await runOne(['check', '--vault', dir], nobody)
  expect(stderr).toContain('cannot be read: EACCES')
  expect(code).toBe(2)
})
