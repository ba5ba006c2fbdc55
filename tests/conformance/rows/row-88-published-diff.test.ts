/**
 * row: 88
 * feature: What will be published, before it happens
 * bar: a committed record, compared as a check of a pull request; a release check fails if the set differs
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeVault } from '../../fakes/make-vault.ts'
import { runOne } from '../../fakes/run-one.ts'

it('row 88: added, withdrawn and moved notes are told, and must be accepted', {
  timeout: 60_000,
}, async () => {
  const vault = makeVault({
    'a.md': 'a\n',
    'b.md': 'b\n',
    'c.md': 'c\n',
    'secret.md': '---\ndraft: true\n---\nx\n',
  })
  const check = (...args: string[]) => runOne(['check', '--vault', vault, ...args])
  expect(await check('--require-accepted')).toMatchObject({ code: 1 })
  expect(await check('--published', '--accept')).toMatchObject({ code: 0 })
  const record = readFileSync(join(vault, '.one/published.json'), 'utf8')
  expect(Object.keys(JSON.parse(record))).toEqual(['notes/a', 'notes/b', 'notes/c'])
  expect(record).not.toContain('secret')
  expect(await check('--require-accepted')).toMatchObject({ code: 0 })

  writeFileSync(join(vault, 'a.md'), 'other words\n')
  expect(await check('--require-accepted')).toMatchObject({ code: 0 })
  renameSync(join(vault, 'b.md'), join(vault, 'bb.md'))
  rmSync(join(vault, 'c.md'))
  writeFileSync(join(vault, 'secret.md'), 'no longer\n')
  const { code, stdout } = await check('--require-accepted')
  expect(code).toBe(1)
  const told = [
    'added      notes/secret',
    'withdrawn  notes/c',
    'moved      notes/b → notes/bb',
    'changed    notes/a',
  ]
  expect(stdout).toContain(
    `${told.join('\n')}\nTo be published: 1 added, 1 withdrawn, 1 moved, 1 changed, 0 unchanged`,
  )

  const { stdout: json } = await check('--published', '--json')
  expect(JSON.parse(json).publication).toMatchObject({
    accepted: false,
    changes: { added: ['notes/secret'] },
  })
  const summary = join(makeVault({}), 'summary.md')
  const event = join(makeVault({ 'event.json': '{"repository":{"private":true}}' }), 'event.json')
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_EVENT_PATH: event }
  await runOne(['check', '--vault', vault, '--published'], { env })
  expect(readFileSync(summary, 'utf8')).toContain('| withdrawn | notes/c |')
})
