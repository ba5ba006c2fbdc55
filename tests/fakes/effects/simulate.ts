/**
 * Runs of the kernel as they happen to be: several at once, killed before or after anything that they wait
 * for, paused for hours, with clocks that differ, over the ledger and the channels of a scene,
 * which fail in all their ways. All of it follows from a seed.
 */
import { createHash } from 'node:crypto'
import { type RunRules, runEffects, type Wanted } from '../../../pipelines/adapters/effects/run-effects.ts'
import type { Approval, Refusal } from '../../../src/garden/effects/effect.ts'
import { approvalKey, readBook } from '../../../src/garden/effects/effect-book.ts'
import { type EffectStatus, newEffect } from '../../../src/garden/effects/effect-status.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import type { Scene, SceneChannel, Stage } from './scene.ts'
import { chanceOf } from './seeded.ts'
import type { Act, World } from './simulated-world.ts'

/** What became of one note in one channel. */
export interface Fate {
  channel: SceneChannel
  note: string
  /** How many of it the channel has. */
  posts: number
  /** What the first of them says, and what the owner wants it to say. */
  text: string | null
  wants: string
  status: EffectStatus
  /** The newest change of what was sent, to what the owner wants; null where none was tried. */
  change: EffectStatus | null
}

export interface Simulated {
  fates: Fate[]
  /** How often something was killed, for those who want to know that it was. */
  kills: number
  faults: Map<string, number>
  lines: readonly EffectLine[]
}

export interface Play extends Partial<RunRules> {
  notes?: readonly string[]
  /** How often runs are begun in trouble. */
  spells?: number
}

const minute = 60_000
const hour = 60 * minute

export const rules: RunRules = {
  claimHolds: 20 * minute,
  sendWithin: 5 * minute,
  pause: 10 * minute,
  mostTries: 5,
  limits: { run: 30, day: 100 },
  digest: sha256,
}

/** A play under way. */
interface Played<What> {
  world: World
  stage: Stage<What>
  channels: readonly SceneChannel[]
  /** By note: what its owner wanted it to say, the newest last. */
  texts: ReadonlyMap<string, string[]>
  rules: RunRules
}

export async function simulate<What>(
  seed: number,
  scene: Scene<What>,
  { notes = ['a', 'b', 'c'], spells = 10, ...own }: Play = {},
): Promise<Simulated> {
  const world = openWorld(seed)
  const stage = await scene.open(world)
  try {
    const texts = new Map(notes.map((note) => [note, [`${note} 0`]]))
    const played = { world, stage, channels: scene.channels, texts, rules: { ...rules, ...own } }
    for (let start = 0; start < spells; start += 1) await spell(played)
    world.calm = true
    // Nobody is at it any more; then days without any trouble.
    world.waiting.length = 0
    for (let day = 0; day < 8; day += 1) {
      await advance(world, 24 * hour)
      await spell(played)
    }
    return await resultOf(played)
  } finally {
    await stage.close()
  }
}

function openWorld(seed: number): World {
  return {
    chance: chanceOf(seed),
    now: Date.UTC(2026, 0, 1, 12),
    waiting: [],
    runs: 0,
    kills: 0,
    faults: new Map(),
    calm: false,
  }
}

/** Starts some runs, and lets them go on in any order until all have ended, died or been left behind. */
async function spell<What>(played: Played<What>): Promise<void> {
  const { world } = played
  const { chance, calm } = world
  if (!calm && chance.is(0.2)) edit(played)
  const starts = calm ? 1 : 1 + chance.below(3)
  for (let one = 0; one < starts; one += 1) void startRun(played).catch(() => {})
  for (let turn = 0; turn < 3000; turn += 1) {
    await settleMicrotasks()
    if (world.waiting.length === 0) break
    // Some are left for the next spell: a machine that slept.
    if (!calm && chance.is(0.02)) break
    await release(world, world.waiting[chance.below(world.waiting.length)])
  }
  if (!calm) await advance(world, chance.is(0.5) ? chance.below(30) * minute : chance.below(30) * hour)
  await settleMicrotasks()
}

async function release(world: World, act: Act | undefined): Promise<void> {
  if (!act) return
  const { chance, waiting, calm } = world
  waiting.splice(waiting.indexOf(act), 1)
  const isKilled = !calm && chance.is(0.03)
  if (isKilled) world.kills += 1
  if (!isKilled) await act.perform()
  else if (chance.is(0.5)) await act.drop()
  // What it asks next is under way before the clock goes on.
  await settleMicrotasks()
  const isLong = !calm && chance.is(0.03)
  await advance(world, calm ? 1000 : isLong ? chance.below(60) * minute : chance.below(20) * 1000)
}

/** A call that is under way ends before the clock passes the end of its time. */
async function advance(world: World, by: number): Promise<void> {
  const to = world.now + by
  for (;;) {
    const act = world.waiting.find(({ until }) => until <= to)
    if (!act) break
    world.waiting.splice(world.waiting.indexOf(act), 1)
    world.now = Math.max(world.now, act.until)
    await act.perform()
    await settleMicrotasks()
  }
  world.now = Math.max(world.now, to)
}

function edit<What>({ world, texts }: Played<What>): void {
  const [first = '', ...others] = texts.keys()
  const note = world.chance.pick([first, ...others])
  const known = texts.get(note) ?? []
  known.push(`${note} ${world.chance.is(0.3) ? 0 : known.length}`)
}

async function startRun<What>(played: Played<What>): Promise<void> {
  const { world, stage, channels, texts } = played
  world.runs += 1
  // A clock of its own, some minutes beside the others.
  const skew = world.calm ? 0 : world.chance.below(4 * minute) - 2 * minute
  const now = () => world.now + skew
  const { ledger, doors } = stage.enter(now)
  const wanted = channels.flatMap(({ name }): Wanted<What>[] => {
    const door = doors.get(name)
    return door ? [...texts.keys()].map((note) => ({ door, ...wish(played, name, note) })) : []
  })
  await runEffects(ledger, wanted, { run: `run-${world.runs}`, now, rules: played.rules })
}

function wish<What>(
  { stage, texts }: Played<What>,
  channel: string,
  note: string,
): Omit<Wanted<What>, 'door'> {
  const known = texts.get(note) ?? []
  const { effect, what } = stage.wish(channel, note, known.at(-1) ?? '')
  const approval = {
    by: 'ada',
    commit: sha256(`${note} ${known.length}`).slice(0, 40),
    record: `${channel}/${note}`,
  }
  return {
    effect,
    what,
    approve: (book): Approval | Refusal =>
      (book.spent.get(approvalKey(approval)) ?? effect.id) === effect.id ? approval : 'other-effect',
    recall: async () => what,
  }
}

async function resultOf<What>({ world, stage, channels, texts }: Played<What>): Promise<Simulated> {
  const lines = await stage.lines()
  const { statuses } = readBook(lines)
  const fates = channels.flatMap((channel) =>
    [...texts].map(([note, known]): Fate => {
      const shown = stage.shown(channel.name, note)
      const wants = known.at(-1) ?? ''
      const { effect } = stage.wish(channel.name, note, wants)
      const change = lines.findLast((line) => {
        return line.state === 'proposed' && line.updates === effect.id && line.hash === effect.hash
      })
      return {
        channel,
        note,
        posts: shown.length,
        text: shown[0] ?? null,
        wants,
        status: statuses.get(effect.id) ?? newEffect,
        change: statuses.get(change?.id ?? '') ?? null,
      }
    }),
  )
  return { fates, kills: world.kills, faults: world.faults, lines }
}

/** Everything that can go on without a gate has gone on. */
function settleMicrotasks(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
