/** Where notes may be posted, which secrets that lacks, and whether anybody may approve it. Asks nobody. */
import { postAccount } from '../../src/garden/posts/post-account.ts'
import { count } from '../../src/garden/report/count.ts'
import type { DistributionSettings } from '../../src/schemas/distribution-settings.ts'
import { channelNames } from '../../src/schemas/post.ts'
import { openChannels } from '../adapters/channels/open-channels.ts'
import type { Finding } from './finding.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** None where the settings want nothing posted. Of secrets it is said whether `env` holds them, and no more. */
export function channelFindings(distribution: DistributionSettings | undefined, env: Environment): Finding[] {
  if (!distribution) return []
  const { doors, missing } = openChannels(distribution, env)
  const channels = channelNames.flatMap((name): Finding[] => {
    const subject = `Channel ${name}`
    const account = postAccount(distribution, name)
    if (doors.has(name)) {
      const found = account === null ? 'set up' : `set up for \`${account}\``
      return [{ subject, state: 'good', found, advice: null }]
    }
    const variables = missing.get(name)
    return variables ? [{ subject, state: 'missing', ...lack(variables, env) }] : []
  })
  return [approverFinding(distribution, channels.length), ...channels]
}

function approverFinding({ approvers }: DistributionSettings, channels: number): Finding {
  const subject = 'Posts'
  if (channels === 0) {
    const advice = 'Name one in `distribution.channels` of garden.config.ts.'
    return { subject, state: 'missing', found: 'the settings name no channel to post to', advice }
  }
  if (approvers.length === 0) {
    const advice = 'Name yourself in `distribution.approvers` of garden.config.ts.'
    return { subject, state: 'missing', found: 'nobody may approve one, so none is ever sent', advice }
  }
  return {
    subject,
    state: 'good',
    found: `approved by ${count(approvers.length, 'approver')} of the settings`,
    advice: null,
  }
}

function lack(variables: readonly string[], env: Environment): Pick<Finding, 'found' | 'advice'> {
  const unset = variables.filter((name) => !env[name]).map((name) => `\`${name}\``)
  if (unset.length === 0) {
    const advice = 'Take it out of `distribution.channels` in garden.config.ts.'
    return { found: 'not to be reached with what is set', advice }
  }
  const names = unset.join(' and ')
  const found = `nothing is sent: the environment holds no ${names}`
  return {
    found,
    advice: `Set ${names} where \`one distribute --send\` runs, never in a file of the project.`,
  }
}
