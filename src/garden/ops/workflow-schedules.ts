/** When workflows are to run by themselves, as their files say. */
import { Cron } from 'croner'
import { parse } from 'yaml'
import { z } from 'zod'

/** In the syntax of GitHub: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onschedule */
export interface Schedule {
  cron: string
  timezone: string
}

export interface ScheduledWorkflow {
  /** Its path in the repository. */
  file: string
  name: string
  /** One at least. */
  schedules: readonly Schedule[]
  /** Since when it has these, in milliseconds since 1970. */
  since: number
}

const schedule = z.object({ cron: z.string(), timezone: z.string().default('UTC') })

const workflowSchema = z.object({
  name: z.string().optional(),
  on: z.object({ schedule: z.array(schedule) }),
})

/** What the text of a workflow says of its name and its schedules; null where it has none, or cannot be read. */
export function readSchedules(text: string): { name: string | null; schedules: Schedule[] } | null {
  const workflow = workflowSchema.safeParse(parsed(text)).data
  const schedules = (workflow?.on.schedule ?? []).filter(isSchedule)
  return schedules.length > 0 ? { name: workflow?.name ?? null, schedules } : null
}

/**
 * The moment of the scheduled run before the last one that was due by `instant`, in milliseconds since 1970;
 * null where there were not two.
 */
export function lastRunButOne(schedules: readonly Schedule[], instant: number): number | null {
  // What is due in that very second counts, too.
  const end = new Date((Math.floor(instant / 1000) + 1) * 1000)
  const due = schedules.flatMap((one) => cronOf(one).previousRuns(2, end))
  const moments = [...new Set(due.map((date) => date.getTime()))].sort((a, b) => b - a)
  return moments[1] ?? null
}

function parsed(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' })
  } catch {
    // GitHub says what is wrong with it.
    return null
  }
}

function isSchedule(one: Schedule): boolean {
  try {
    cronOf(one).previousRuns(1, new Date(0))
    return one.cron.trim().split(/\s+/).length === 5
  } catch {
    return false
  }
}

/** Where day of month and day of week are both given, either is enough, as in POSIX. */
function cronOf({ cron, timezone }: Schedule): Cron {
  return new Cron(cron, { timezone, mode: '5-part', domAndDow: false, paused: true })
}
