/** A workflow as GitHub's own parser accepts it, and as plain data that rules can ask. */

import { parse } from 'yaml'
import { z } from 'zod'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from './github-parser.ts'

const rights = z.union([z.string(), z.record(z.string(), z.string())]).optional()
const variables = z.record(z.string(), z.coerce.string()).default({})

export const stepSchema = z.object({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: variables,
})

const jobSchema = z.object({
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  if: z.string().optional(),
  environment: z.unknown().optional(),
  'runs-on': z.unknown(),
  'timeout-minutes': z.number().optional(),
  permissions: rights,
  env: variables,
  steps: z.array(stepSchema).default([]),
})

const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: rights,
  env: variables,
  concurrency: z
    .object({ group: z.string(), 'cancel-in-progress': z.unknown(), queue: z.string().optional() })
    .optional(),
  jobs: z.record(z.string(), jobSchema),
})

export type Workflow = z.infer<typeof workflowSchema>
export type Job = z.infer<typeof jobSchema>
export type Step = z.infer<typeof stepSchema>

/** The workflow, or what GitHub would refuse it for. Unknown keys, events, rights and expressions are among that. */
export async function readWorkflow(name: string, content: string): Promise<Workflow | { errors: string[] }> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  if (value) await convertWorkflowTemplate(context, value)
  const errors = context.errors.getErrors().map(({ message }) => message)
  return errors.length > 0 ? { errors } : workflowSchema.parse(parse(content))
}
