/**
 * The ledger of what engines cost: `.one/engine/<month>.jsonl` of the vault, to which
 * lines are only added. A call is reserved in it before it is made, under a
 * lock, so that no number of runs side by side passes the budget.
 */
import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toNanos } from '../../../src/garden/engine/price.ts'
import {
  parseLine,
  parseSpend,
  passedLimit,
  renderLine,
  type SpendLimits,
  type Spent,
  sumSpend,
} from '../../../src/garden/engine/spend.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import type { EngineSettings } from '../../../src/schemas/engine-settings.ts'
import type { Reservation, Settlement, SpendLine } from '../../../src/schemas/spend-line.ts'
import { ignoreMissing } from '../changes/journal.ts'
import { withLock } from '../with-lock.ts'
import type { World } from '../world.ts'

/** The folder of the ledger, below the vault; a folder with a dot is never read as notes. */
export const spendFolder = '.one/engine'

export interface SpendLedger {
  /** Puts a call down, unless it could pass the budget: then which limit of it, and nothing is written. */
  reserve(call: Omit<Reservation, 'kind' | 'day' | 'currency' | 'command'>): Promise<keyof SpendLimits | null>
  /** `day` is that of the reservation, where another run made it. */
  settle(call: Omit<Settlement, 'kind' | 'day'>, day?: string): Promise<void>
  /** `YYYY-MM-DD` of what is reserved. */
  day: string
  /** Which limit so many billionths more in `run` could pass, before the first of several calls; null for none. Writes nothing. */
  limitFor(run: string, nanos: number): Promise<keyof SpendLimits | null>
}

type LedgerWorld = Pick<World, 'root' | 'today' | 'command'>

export function openLedger(
  world: LedgerWorld,
  vault: string,
  { budget, currency }: Pick<EngineSettings, 'budget' | 'currency'>,
): SpendLedger {
  // A call is settled in the month in which it was reserved.
  const day = world.today()
  const file = fileOf(vault, day)
  const limits = limitsOf(budget)
  const command = world.command === undefined ? {} : { command: world.command }
  const inTurn = <Result>(work: () => Promise<Result>) => withLock(world.root, 'engine-ledger', work, isBusy)
  return {
    reserve: (call) =>
      inTurn(async () => {
        const limit = passedLimit({ ...call, day }, sumSpend(await readLines(file), currency), limits)
        if (limit === null)
          await append(vault, file, { kind: 'reserved', day, currency, ...command, ...call })
        return limit
      }),
    settle: (call, since = day) =>
      inTurn(() => append(vault, fileOf(vault, since), { kind: 'settled', day: since, ...call })),
    day,
    limitFor: async (run, nanos) =>
      passedLimit({ run, day, nanos }, sumSpend(await readLines(file), currency), limits),
  }
}

/** What was spent in the month of `day`. Throws `UserError` for a ledger that cannot be read. */
export async function readSpent(vault: string, day: string, currency: string): Promise<Spent> {
  return sumSpend(await readLines(fileOf(vault, day)), currency)
}

/** All lines of all months, the oldest first. Throws `UserError` for a ledger that cannot be read. */
export async function readLedger(vault: string): Promise<SpendLine[]> {
  const names = (await readdir(join(vault, spendFolder)).catch(ignoreMissing)) ?? []
  const months = names.filter((name) => /^\d{4}-\d\d\.jsonl$/.test(name)).sort()
  const lines: SpendLine[] = []
  for (const name of months) lines.push(...(await readLines(join(vault, spendFolder, name))))
  return lines
}

/** The budget in billionths. */
export function limitsOf({ run, day, month }: EngineSettings['budget']): SpendLimits {
  return { run: toNanos(run), day: day === undefined ? null : toNanos(day), month: toNanos(month) }
}

function fileOf(vault: string, day: string): string {
  return join(vault, spendFolder, `${day.slice(0, 7)}.jsonl`)
}

/** Whoever cannot read what was spent does not know what may be. */
async function readLines(file: string): Promise<SpendLine[]> {
  const bytes = await readBytes(file)
  const { lines, faults } = parseSpend(bytes.subarray(0, wholeLength(bytes)).toString('utf8'))
  if (faults.length === 0) return lines
  const places = faults.map(({ line }) => `${file}:${line}`)
  throw new UserError(
    `The record of what the engine cost cannot be read:\n${places.join('\n')}`,
    'Mend or take out these lines, or restore the file from git.',
  )
}

async function readBytes(file: string): Promise<Buffer> {
  return (await readFile(file).catch(ignoreMissing)) ?? Buffer.alloc(0)
}

/** Up to where whole lines stand: behind the last line end a run was killed as it wrote, unless a person left it out. */
function wholeLength(bytes: Buffer): number {
  const ends = bytes.lastIndexOf(0x0a) + 1
  return parseLine(bytes.subarray(ends).toString('utf8')) ? bytes.length : ends
}

/** Adds a line, which the disk has when this returns. A line that a killed run left unfinished makes room. */
async function append(vault: string, file: string, line: SpendLine): Promise<void> {
  await mkdir(join(vault, spendFolder), { recursive: true })
  const bytes = await readBytes(file)
  const length = wholeLength(bytes)
  const handle = await open(file, 'a')
  try {
    if (length < bytes.length) await handle.truncate(length)
    const isEnded = length === 0 || bytes[length - 1] === 0x0a
    await handle.writeFile((isEnded ? '' : '\n') + renderLine(line))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isBusy(): Error {
  return new UserError('Other runs keep the record of what the engine cost.', 'Wait until they have ended.')
}
