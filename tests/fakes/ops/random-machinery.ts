/** What is seen of workflows and of the site over some weeks, at random: each at a moment of its own. */
import type { Random } from '../../../bench/garden/random.ts'
import type { Observation } from '../../../src/schemas/observation.ts'

const files = ['.github/workflows/publish.yml', '.github/workflows/tend.yml']

const hour = 3_600_000

export function randomMachinery(random: Random, begin: number): Observation[] {
  const seen: Observation[] = []
  let at = begin
  for (let number = 1; number <= 16; number++) {
    at += (1 + random.below(90)) * hour
    if (random.chance(0.2)) continue
    const make = random.pick([run, run, state, site, page])
    seen.push(make(random, new Date(at).toISOString(), number))
  }
  return seen
}

function run(random: Random, at: string, id: number): Observation {
  const conclusion = random.pick(['success', 'success', 'failure', 'timed_out', 'cancelled'])
  return {
    kind: 'run',
    v: 1,
    at,
    id,
    attempt: 1,
    file: random.pick(files),
    workflow: 'Work',
    event: 'schedule',
    conclusion,
    begun: at,
    jobs: random.chance(0.5) ? [{ name: 'work', conclusion, seconds: 9 }] : null,
    buildSeconds: random.chance(0.5) ? random.below(900) : null,
    archiveBytes: null,
  }
}

function state(random: Random, at: string): Observation {
  const file = random.pick(files)
  return {
    kind: 'workflow',
    v: 1,
    at,
    file,
    name: 'Work',
    state: random.pick(['active', 'disabled_inactivity']),
  }
}

function site(random: Random, at: string): Observation {
  const count = () => random.below(1_000_000)
  const bytes = { html: count(), css: count(), js: count(), pictures: count(), other: count() }
  const heaviest = random.chance(0.8) ? [{ address: '/heavy/', bytes: count() }] : []
  return { kind: 'site', v: 1, at, pages: random.below(2000), bytes, heaviest }
}

function page(random: Random, at: string): Observation {
  const percent = () => (random.chance(0.8) ? random.below(101) : null)
  return {
    kind: 'lighthouse',
    v: 1,
    at,
    address: random.pick(['/', '/a/', '/b/']),
    performance: percent(),
    accessibility: percent(),
    bestPractices: percent(),
    seo: percent(),
    lcp: random.chance(0.8) ? random.below(9000) : null,
    tbt: null,
    cls: null,
  }
}
