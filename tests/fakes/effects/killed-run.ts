/**
 * A run of the kernel in a process of its own, over real git and a real server, which kills itself at one of the
 * things that it waits for: `node killed-run.ts CLONE SERVER OFFSET STEP`. Each has a moment before it and one after it.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import { type Ledger, openLedger } from '../../../pipelines/adapters/effects/open-ledger.ts'
import { runEffects } from '../../../pipelines/adapters/effects/run-effects.ts'
import { openGit } from '../../../pipelines/adapters/git/open-git.ts'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import { rules } from './simulate.ts'

const [, , clone = '', server = '', offset = '0', step = '0'] = process.argv

async function main(): Promise<void> {
  const count = { steps: 0 }
  const guard = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    die(count)
    const value = await work()
    die(count)
    return value
  }
  const real = openLedger(openGit(clone), 'post')
  const ledger: Ledger = {
    read: () => guard(() => real.read()),
    add: (state, lines) => guard(() => real.add(state, lines)),
  }
  const outcomeOf = async (response: Response, absent: Outcome): Promise<Outcome> => {
    if (response.status === 200) return { state: 'done', receipt: { id: await response.text(), url: null } }
    return response.status === 404 ? absent : { state: 'unknown', reason: 'no clear answer' }
  }
  const door: Door<string> = {
    send: ({ what }) =>
      guard(async () => {
        const response = await fetch(`${server}/${what}`, { method: 'POST' })
        return outcomeOf(response, { state: 'unknown', reason: 'no clear answer' })
      }),
    find: ({ what }) =>
      guard(async () => {
        const absent: Outcome = { state: 'failed', reason: 'it is not there', again: true }
        return outcomeOf(await fetch(`${server}/${what}`), absent)
      }),
    update: null,
  }
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const wanted = ['a', 'b'].map((note) => ({
    effect: { id: sha256(note).slice(0, 32), channel: 'x', subject: note, hash: sha256(note) },
    what: note,
    door,
    approve: () => ({ by: 'ada', commit: 'c'.repeat(40), record: note }),
    recall: async () => note,
  }))
  const now = () => Date.now() + Number(offset)
  await runEffects(ledger, wanted, { run: randomUUID(), now, rules })
}

function die(count: { steps: number }): void {
  count.steps += 1
  if (count.steps === Number(step)) process.kill(process.pid, 'SIGKILL')
}

await main()
