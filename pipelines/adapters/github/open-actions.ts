/** What GitHub says of the workflows of one repository, as far as the program reads it. */
import { z } from 'zod'
import { parseAnswer } from './parse-answer.ts'
import { type GithubAccess, openRequests } from './request-github.ts'

export interface Actions {
  workflows(): Promise<ActionsWorkflow[]>
  /** Those of `branch` that are over and were begun since `since`, milliseconds since 1970, the newest first: GitHub lists the last thousand. */
  runs(branch: string, since: number): Promise<ActionsRun[]>
  jobs(run: ActionsRun): Promise<ActionsJob[]>
  /** The bytes of the archives of a run, by name. */
  archives(run: ActionsRun): Promise<Map<string, number>>
}

const workflowSchema = z.object({ id: z.int(), name: z.string(), path: z.string(), state: z.string() })

const runSchema = z.object({
  id: z.int(),
  run_attempt: z.int().optional(),
  workflow_id: z.int(),
  path: z.string(),
  event: z.string(),
  status: z.string().nullable(),
  conclusion: z.string().nullable(),
  created_at: z.string(),
  run_started_at: z.string().optional(),
  updated_at: z.string(),
})

const stepSchema = z.object({
  name: z.string(),
  conclusion: z.string().nullable(),
  started_at: z.string().nullish(),
  completed_at: z.string().nullish(),
})

const jobSchema = z.object({
  name: z.string(),
  conclusion: z.string().nullable(),
  started_at: z.string().nullish(),
  completed_at: z.string().nullish(),
  steps: z.array(stepSchema).optional(),
})

const artifactSchema = z.object({ name: z.string(), size_in_bytes: z.int().min(0) })

export type ActionsWorkflow = z.output<typeof workflowSchema>
export type ActionsRun = z.output<typeof runSchema>
export type ActionsJob = z.output<typeof jobSchema>

const perPage = 100
const mostPages = 10

/** All of it throws `GithubError`. */
export function openActions(access: GithubAccess): Actions {
  const ask = openRequests(access)
  const actions = 'GET /repos/{owner}/{repo}/actions'
  return {
    workflows: async () => {
      const { data } = await ask(`${actions}/workflows`, { per_page: perPage })
      return parseAnswer(z.object({ workflows: z.array(workflowSchema) }), data).workflows
    },
    runs: async (branch, since) => {
      const runs = new Map<number, ActionsRun>()
      const query = { branch, status: 'completed', per_page: perPage }
      for (let page = 1; page <= mostPages; page += 1) {
        const { data, more } = await ask(`${actions}/runs`, { ...query, page })
        // A run that begins meanwhile moves the others on by one.
        const found = parseAnswer(z.object({ workflow_runs: z.array(runSchema) }), data).workflow_runs
        const late = found.filter(({ created_at }) => Date.parse(created_at) >= since)
        for (const run of late) runs.set(run.id, run)
        if (late.length < found.length) break
        if (!more) break
      }
      return [...runs.values()]
    },
    jobs: async ({ id, run_attempt = 1 }) => {
      const route = `${actions}/runs/{run_id}/attempts/{attempt_number}/jobs`
      const { data } = await ask(route, { run_id: id, attempt_number: run_attempt, per_page: perPage })
      return parseAnswer(z.object({ jobs: z.array(jobSchema) }), data).jobs
    },
    archives: async ({ id }) => {
      const { data } = await ask(`${actions}/runs/{run_id}/artifacts`, { run_id: id, per_page: perPage })
      const { artifacts } = parseAnswer(z.object({ artifacts: z.array(artifactSchema) }), data)
      return new Map(artifacts.map(({ name, size_in_bytes }) => [name, size_in_bytes]))
    },
  }
}
