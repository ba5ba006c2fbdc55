/** Where nothing is ever sent, whatever the command line says. */
import { eventRepository } from './public-log.ts'

/**
 * Why nothing is sent from here; null where it may be. A job of a fork has the owner's posts
 * and not the owner's word, and a pull request is what the owner has yet to decide upon.
 * `askFork` asks GitHub, since events of a schedule may not tell; null where it does not say.
 */
export async function refusesSending(
  env: NodeJS.ProcessEnv,
  askFork: () => Promise<boolean | null>,
): Promise<string | null> {
  if (env['GITHUB_ACTIONS'] !== 'true') return null
  if (/^pull_request/.test(env['GITHUB_EVENT_NAME'] ?? ''))
    return 'Nothing is sent for a pull request: this is a plan.'
  const told = eventRepository(env['GITHUB_EVENT_PATH'])?.['fork']
  const isFork = typeof told === 'boolean' ? told : await askFork()
  if (isFork === false) return null
  return isFork
    ? 'Nothing is sent from a fork: this is a plan.'
    : 'It is not known whether this is a fork, so nothing is sent: this is a plan.'
}
