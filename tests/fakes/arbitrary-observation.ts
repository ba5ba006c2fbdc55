/** Any observation that the record may hold. */
import fc from 'fast-check'
import { type Observation, proposalKinds } from '../../src/schemas/observation.ts'

const at = fc
  .date({ min: new Date('2025-12-01'), max: new Date('2027-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const v = fc.constant(1 as const)
const count = fc.nat(1_000_000)
const file = fc.constantFrom('.github/workflows/publish.yml', '.github/workflows/tend.yml')
const word = fc.constantFrom('success', 'failure', 'timed_out')
const percent = fc.option(fc.nat(100))
const seconds = fc.double({ min: 0, max: 1e6, noNaN: true }).map((number) => number + 0)
const name = fc.string({ minLength: 1, maxLength: 20 })
const address = fc.constantFrom('/', '/a/', '/b/c/')
const fates = { shown: count, accepted: count, rejected: count }

export const anyObservation: fc.Arbitrary<Observation> = fc.oneof(
  fc.record({
    kind: fc.constant('run' as const),
    v,
    at,
    id: fc.integer({ min: 1, max: 9 }),
    attempt: fc.integer({ min: 1, max: 3 }),
    file,
    workflow: name,
    event: word,
    conclusion: word,
    begun: at,
    jobs: fc.option(fc.array(fc.record({ name, conclusion: word, seconds }), { maxLength: 3 })),
    buildSeconds: fc.option(seconds),
    archiveBytes: fc.option(count),
  }),
  fc.record({
    kind: fc.constant('workflow' as const),
    v,
    at,
    file,
    name,
    state: fc.constantFrom('active', 'disabled_inactivity', 'disabled_manually'),
  }),
  fc.record({
    kind: fc.constant('proposal' as const),
    v,
    at,
    of: fc.constantFrom(...proposalKinds),
    number: fc.integer({ min: 1, max: 4 }),
    state: fc.constantFrom('open', 'merged', 'closed'),
    opened: at,
    offers: fc.option(
      fc.record({
        ...fates,
        bands: fc.array(fc.record({ from: fc.nat(100), ...fates }), { maxLength: 3 }),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('site' as const),
    v,
    at,
    pages: count,
    bytes: fc.record({ html: count, css: count, js: count, pictures: count, other: count }),
    heaviest: fc.array(fc.record({ address, bytes: count }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('lighthouse' as const),
    v,
    at,
    address,
    performance: percent,
    accessibility: percent,
    bestPractices: percent,
    seo: percent,
    lcp: fc.option(seconds),
    tbt: fc.option(seconds),
    cls: fc.option(seconds),
  }),
)
