/** Where nothing is ever sent, whatever the command line says. */
import { eventRepository } from './public-log.ts'

/**
 * Why nothing is sent from here; null where it may be. A job of a fork has the owner's posts
 * and not the owner's word, and a pull request is what the owner has yet to decide upon.
 */
export function refusesSending(env: NodeJS.ProcessEnv): string | null {
  if (env['GITHUB_ACTIONS'] !== 'true') return null
  if (/^pull_request/.test(env['GITHUB_EVENT_NAME'] ?? ''))
    return 'Nothing is sent for a pull request: this is a plan.'
  const repository = eventRepository(env['GITHUB_EVENT_PATH'])
  if (repository === null) return 'The event of this job cannot be read, so nothing is sent: this is a plan.'
  return repository['fork'] === false ? null : 'Nothing is sent from a fork: this is a plan.'
}
