/**
 * What was seen of the machinery at one moment: a line of `observed/<kind>-<year>.jsonl` on
 * the branch of the ledger, where lines are only added. Whoever may read the repository
 * may read it: it holds counts, times, names of workflows and published addresses alone.
 */
import { z } from 'zod'

const shared = {
  v: z.literal(1),
  /** The moment that it tells of: when a run ended, a proposal was decided, a page was measured. */
  at: z.iso.datetime(),
}

const count = z.int().min(0)

/** As GitHub says it, such as `success`, `timed_out` or `disabled_inactivity`. */
const word = z.string().regex(/^[a-z_]{1,40}$/)

/** Of a workflow, in the repository. */
const file = z.string().min(1).max(300)

const name = z.string().min(1).max(300)

const seconds = z.number().min(0)

/** The part of an address behind the host. */
const address = z.string().regex(/^\/\S{0,1000}$/)

const percent = z.int().min(0).max(100)

/** One attempt of a run, which is over. */
export const runSchema = z.strictObject({
  kind: z.literal('run'),
  ...shared,
  id: z.int().positive(),
  attempt: z.int().positive(),
  file,
  workflow: name,
  event: word,
  conclusion: word,
  begun: z.iso.datetime(),
  /** Null where they were not asked for. */
  jobs: z
    .array(z.strictObject({ name, conclusion: word, seconds }))
    .max(100)
    .nullable(),
  /** How long the step took that builds the site, and how large the archive is that Pages got; null where there was none. */
  buildSeconds: seconds.nullable(),
  archiveBytes: count.nullable(),
})

/** Whether a workflow runs at all; one line each time that it changed. */
export const workflowStateSchema = z.strictObject({
  kind: z.literal('workflow'),
  ...shared,
  file,
  name,
  state: word,
})

/** What is offered as pull requests. */
export const proposalKinds = ['links', 'syntheses', 'descriptions', 'posts'] as const

/** What became of the links of a proposal: `shown` without `accepted` and `rejected` waits, or is not known. */
const fates = { shown: count, accepted: count, rejected: count }

/** How a pull request of ours stood; one line each time that it changed. */
export const proposalSchema = z.strictObject({
  kind: z.literal('proposal'),
  ...shared,
  of: z.enum(proposalKinds),
  number: z.int().positive(),
  state: z.enum(['open', 'merged', 'closed']),
  opened: z.iso.datetime(),
  /** Of links alone; null where its body does not say. */
  offers: z
    .strictObject({
      ...fates,
      /** By score, in steps of ten from `from` percent; those whose score is known and none that are empty. */
      bands: z.array(z.strictObject({ from: percent, ...fates })).max(10),
    })
    .nullable(),
})

/** What a built site weighs. */
export const siteSchema = z.strictObject({
  kind: z.literal('site'),
  ...shared,
  pages: count,
  bytes: z.strictObject({ html: count, css: count, js: count, pictures: count, other: count }),
  /** The heaviest pages that the site lists itself, by the bytes of their HTML. */
  heaviest: z.array(z.strictObject({ address, bytes: count })).max(10),
})

/** What Lighthouse said of a page that the site lists itself. */
export const lighthouseSchema = z.strictObject({
  kind: z.literal('lighthouse'),
  ...shared,
  address,
  /** Null where it was not asked for. */
  performance: percent.nullable(),
  accessibility: percent.nullable(),
  bestPractices: percent.nullable(),
  seo: percent.nullable(),
  /** Milliseconds: largest contentful paint, and total blocking time. */
  lcp: z.number().min(0).nullable(),
  tbt: z.number().min(0).nullable(),
  /** Cumulative layout shift. */
  cls: z.number().min(0).nullable(),
})

export const observationSchema = z.discriminatedUnion('kind', [
  runSchema,
  workflowStateSchema,
  proposalSchema,
  siteSchema,
  lighthouseSchema,
])

export type Observation = z.output<typeof observationSchema>
export type ObservationKind = Observation['kind']
export type RunSeen = z.output<typeof runSchema>
export type WorkflowState = z.output<typeof workflowStateSchema>
export type ProposalSeen = z.output<typeof proposalSchema>
export type SiteSeen = z.output<typeof siteSchema>
export type LighthouseSeen = z.output<typeof lighthouseSchema>
