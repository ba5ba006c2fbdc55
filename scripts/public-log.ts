/** Whether the world may read what this process prints. */
import { readFileSync } from 'node:fs'

/**
 * True in a job of GitHub Actions, unless the event says that the repository
 * is private: then only its members see the log. In doubt the log is public.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export function isPublicLog(env: NodeJS.ProcessEnv = process.env): boolean {
  return env['GITHUB_ACTIONS'] === 'true' && !isPrivateRepository(env['GITHUB_EVENT_PATH'])
}

function isPrivateRepository(eventFile: string | undefined): boolean {
  return eventRepository(eventFile)?.['private'] === true
}

/** What the event of a job says of its repository; null where it cannot be read, or says nothing. */
export function eventRepository(eventFile: string | undefined): Record<string, unknown> | null {
  try {
    const event: unknown = JSON.parse(readFileSync(eventFile ?? '', 'utf8'))
    return repositoryOf(event)
  } catch {
    return null
  }
}

function repositoryOf(event: unknown): Record<string, unknown> | null {
  if (typeof event !== 'object' || event === null || !('repository' in event)) return null
  const { repository } = event
  return typeof repository === 'object' && repository !== null ? { ...repository } : null
}
