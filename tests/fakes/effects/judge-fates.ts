/** What is wrong with the end of a simulation; empty where every promise was kept. */
import { type Fate, rules } from './simulate.ts'

export function faultsOf(fates: readonly Fate[]): string[] {
  return fates.flatMap((fate) => {
    const { channel, note, posts, text, wants, status } = fate
    const { state, failure } = status
    const where = `${channel.name} ${note}: ${posts} posts, ${state}`
    if (posts > 1) return [where]
    switch (state) {
      case 'done':
        if (posts !== 1) return [where]
        return isAsWanted(fate) ? [] : [`${where}, says ${text}, not ${wants}`]
      case 'failed':
        // Certainly not sent, and not for want of trying again: days went by without trouble.
        return posts === 0 && failure !== null ? [] : [where]
      case 'unknown':
        return channel.canFind ? [where] : []
      default:
        return [where]
    }
  })
}

/** What was sent is changed where the channel can, unless it refused that for good or too often. */
function isAsWanted({ channel, text, wants, change }: Fate): boolean {
  if (!channel.canUpdate || text === wants) return true
  return change?.failure != null && (!change.failure.again || change.tries >= rules.mostTries)
}
