/**
 * Runs of the kernel as they happen to be: several at once, killed before or after anything that they wait
 * for, paused for hours, with clocks that differ, over a ledger that refuses or loses pushes and
 * channels that fail in all the ways of `faults`. All of it follows from a seed.
 */
import { createHash } from 'node:crypto'
import { type RunRules, runEffects, type Wanted } from '../../../pipelines/adapters/effects/run-effects.ts'
import type { Approval, Effect, Refusal } from '../../../src/garden/effects/effect.ts'
import { approvalKey, readBook } from '../../../src/garden/effects/effect-book.ts'
import { type EffectStatus, newEffect } from '../../../src/garden/effects/effect-status.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import { type Chance, chanceOf } from './seeded.ts'
import { type Channel, channels, openFakeDoor, openFakeLedger, type Post } from './simulated-parts.ts'
import type { Act, World } from './simulated-world.ts'

/** What became of one note in one channel. */
export interface Fate {
  channel: string
  note: string
  /** How many of it the channel has. */
  posts: number
  /** What the first of them says, and what the owner wants it to say. */
  text: string | null
  wants: string
  status: EffectStatus
}

export interface Simulated {
  fates: Fate[]
  /** How often something was killed, for those who want to know that it was. */
  kills: number
  faults: Map<string, number>
  lines: EffectLine[]
}

const minute = 60_000
const hour = 60 * minute

export const rules: RunRules = {
  claimHolds: 20 * minute,
  sendWithin: 5 * minute,
  pause: 10 * minute,
  mostTries: 5,
  limits: { run: 10, day: 100 },
  digest: sha256,
}

const notes = ['a', 'b', 'c'] as const

export async function simulate(seed: number, own: Partial<RunRules> = {}): Promise<Simulated> {
  const world = openWorld(chanceOf(seed))
  for (let start = 0; start < 10; start += 1) await spell(world, { ...rules, ...own }, true)
  world.calm = true
  // Nobody is at it any more; then days without any trouble.
  world.waiting.length = 0
  for (let day = 0; day < 8; day += 1) {
    world.now += 24 * hour
    await spell(world, { ...rules, ...own }, false)
  }
  return resultOf(world)
}

function openWorld(chance: Chance): World {
  return {
    chance,
    now: Date.UTC(2026, 0, 1, 12),
    lines: [],
    texts: new Map(notes.map((note) => [note, [`${note} 0`]])),
    posts: [],
    waiting: [],
    runs: 0,
    kills: 0,
    faults: new Map(),
    calm: false,
  }
}

/** Starts some runs, and lets them go on in any order until all have ended, died or been left behind. */
async function spell(world: World, own: RunRules, isTroubled: boolean): Promise<void> {
  const { chance } = world
  if (isTroubled && chance.is(0.2)) edit(world)
  const starts = isTroubled ? 1 + chance.below(3) : 1
  for (let one = 0; one < starts; one += 1) void startRun(world, own).catch(() => {})
  for (let turn = 0; turn < 3000; turn += 1) {
    await settleMicrotasks()
    if (world.waiting.length === 0) break
    // Some are left for the next spell: a machine that slept.
    if (isTroubled && chance.is(0.02)) break
    release(world, world.waiting[chance.below(world.waiting.length)], isTroubled)
  }
  if (isTroubled) advance(world, chance.is(0.5) ? chance.below(30) * minute : chance.below(30) * hour)
  await settleMicrotasks()
}

function release(world: World, act: Act | undefined, isTroubled: boolean): void {
  if (!act) return
  const { chance, waiting } = world
  waiting.splice(waiting.indexOf(act), 1)
  const isKilled = isTroubled && chance.is(0.03)
  if (isKilled) world.kills += 1
  if (!isKilled) act.perform()
  else if (chance.is(0.5)) act.drop()
  if (isTroubled) advance(world, chance.is(0.03) ? chance.below(60) * minute : chance.below(20) * 1000)
  else world.now += 1000
}

/** A call that is under way ends before the clock passes the end of its time. */
function advance(world: World, by: number): void {
  const to = world.now + by
  for (;;) {
    const act = world.waiting.find(({ until }) => until <= to)
    if (!act) break
    world.waiting.splice(world.waiting.indexOf(act), 1)
    world.now = Math.max(world.now, act.until)
    act.perform()
  }
  world.now = Math.max(world.now, to)
}

function edit(world: World): void {
  const note = world.chance.pick(notes)
  const texts = world.texts.get(note) ?? []
  texts.push(`${note} ${world.chance.is(0.3) ? 0 : texts.length}`)
}

async function startRun(world: World, own: RunRules): Promise<void> {
  world.runs += 1
  // A clock of its own, some minutes beside the others.
  const skew = world.calm ? 0 : world.chance.below(4 * minute) - 2 * minute
  const now = () => world.now + skew
  const wanted = channels.flatMap((channel) => notes.map((note) => wish(world, channel, note)))
  await runEffects(openFakeLedger(world), wanted, { run: `run-${world.runs}`, now, rules: own })
}

function wish(world: World, channel: Channel, note: string): Wanted<Post> {
  const texts = world.texts.get(note) ?? []
  const version = texts.length - 1
  const post = { note, text: texts[version] ?? '' }
  const effect = effectOf(channel, note, post.text)
  const approval = {
    by: 'ada',
    commit: sha256(`${note} ${version}`).slice(0, 40),
    record: `${channel}/${note}`,
  }
  return {
    effect,
    what: post,
    door: openFakeDoor(world, channel),
    approve: (book): Approval | Refusal =>
      (book.spent.get(approvalKey(approval)) ?? effect.id) === effect.id ? approval : 'other-effect',
    recall: async () => post,
  }
}

function effectOf(channel: string, note: string, text: string): Effect {
  return { id: idOf(channel, note), channel, subject: note, hash: sha256(text) }
}

function idOf(channel: string, note: string): string {
  return sha256(JSON.stringify([channel, note])).slice(0, 32)
}

function resultOf(world: World): Simulated {
  const { statuses } = readBook(world.lines)
  const fates = channels.flatMap((channel) =>
    notes.map((note) => {
      const posts = world.posts.filter((post) => post.channel === channel && post.note === note)
      return {
        channel,
        note,
        posts: posts.length,
        text: posts[0]?.text ?? null,
        wants: world.texts.get(note)?.at(-1) ?? '',
        status: statuses.get(idOf(channel, note)) ?? newEffect,
      }
    }),
  )
  return { fates, kills: world.kills, faults: world.faults, lines: world.lines }
}

/** Everything that can go on without a gate has gone on. */
function settleMicrotasks(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
