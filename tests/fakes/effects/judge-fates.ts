/** What is wrong with the end of a simulation; empty where every promise was kept. */
import type { Fate } from './simulate.ts'

export function faultsOf(fates: readonly Fate[]): string[] {
  return fates.flatMap(({ channel, note, posts, text, wants, status: { state, failure } }) => {
    const where = `${channel} ${note}: ${posts} posts, ${state}`
    if (posts > 1) return [where]
    switch (state) {
      case 'done':
        if (posts !== 1) return [where]
        // What was sent is changed where the channel can.
        return channel === 'fixed' || text === wants ? [] : [`${where}, says ${text}, not ${wants}`]
      case 'failed':
        // Certainly not sent, and not for want of trying again: days went by without trouble.
        return posts === 0 && failure !== null ? [] : [where]
      case 'unknown':
        return channel === 'lost' ? [] : [where]
      default:
        return [where]
    }
  })
}
