/** Real processes over real git and a real server, killed by `kill -9` and started again, two at once. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ledgerBranch } from '../../../pipelines/adapters/effects/ledger-branch.ts'
import { openLedger } from '../../../pipelines/adapters/effects/open-ledger.ts'
import { openGit } from '../../../pipelines/adapters/git/open-git.ts'
import { readBook } from '../../../src/garden/effects/effect-book.ts'
import { chanceOf } from '../../fakes/effects/seeded.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { repositoryIn } from '../../fakes/repository-in.ts'
import { shareRepository } from '../../fakes/shared-repository.ts'

const kills = Number(process.env['KILLS'] ?? 4)
const seed = Number(process.env['FC_SEED'] ?? 1)
const script = join(import.meta.dirname, '..', '..', 'fakes', 'effects', 'killed-run.ts')

/** A channel that keeps what it was told and then, at times, says 500. */
async function startChannel(isGood: () => boolean): Promise<{ url: string; posts: string[] }> {
  const posts: string[] = []
  const server = createServer(({ method, url = '' }, response) => {
    if (method === 'POST') posts.push(url)
    const status = method === 'POST' ? (isGood() ? 200 : 500) : posts.includes(url) ? 200 : 404
    response.writeHead(status).end('1')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posts }
}

/** The signal that ended it; null where it ended by itself. */
function run(args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    spawn(process.execPath, [script, ...args], { stdio: 'ignore' }).on('close', (_, signal) =>
      resolve(signal),
    )
  })
}

test('posts once whenever it is killed, and however often it is started', { timeout: 300_000 }, async () => {
  const chance = chanceOf(seed)
  const { bare, commitOf } = shareRepository({ 'note.md': 'x' })
  const channel = await startChannel(() => chance.is(0.5))
  const clones = [1, 2].map(() => {
    const clone = repositoryIn(makeVault({}))
    clone.git('remote', 'add', 'origin', bare)
    return clone.dir
  })
  const hours = (round: number) => String(round * 3_600_000)
  const signals: (string | null)[] = []
  for (let round = 0; round < kills; round += 1)
    signals.push(
      ...(await Promise.all(
        clones.map((clone) => run([clone, channel.url, hours(round), String(1 + chance.below(10))])),
      )),
    )
  expect(signals).toContain('SIGKILL')
  // Two runs of nobody's killing: one finds or sends, the other sends what was certainly not there.
  for (const round of [kills, kills + 1, kills + 2]) await run([clones[0] ?? '', channel.url, hours(round)])
  const { lines } = await openLedger(openGit(clones[0] ?? ''), 'post').read()
  expect([...readBook(lines).statuses.values()].map(({ state }) => state)).toEqual(['done', 'done'])
  expect(channel.posts.toSorted()).toEqual(['/a', '/b'])
  expect(commitOf(ledgerBranch)).not.toBeNull()
})
