/** What servers name what was sent stands in a ledger and in logs that the world may read; a key that a server says back must not. */
import type { Call, Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'

/** What is shorter stands in many an address by chance, such as the name of an account. */
const leastOfSecret = 8

/** `door`, whose receipts hold none of `secrets`: where one would, it is that of a thing that was sent and has no name. */
export function keepSecrets(door: Door<Post>, secrets: readonly string[]): Door<Post> {
  const kept = secrets
    .filter((secret) => secret.length >= leastOfSecret)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
  const clean = ({ id }: Pick<Call<Post>, 'id'>, outcome: Outcome): Outcome => {
    if (outcome.state !== 'done') return outcome
    const said = `${outcome.receipt.id}\n${outcome.receipt.url ?? ''}`
    return kept.some((secret) => said.includes(secret)) ? { ...outcome, receipt: { id, url: null } } : outcome
  }
  const { update } = door
  return {
    send: async (call) => clean(call, await door.send(call)),
    find: async (call) => clean(call, await door.find(call)),
    update: update && (async (call, receipt) => clean(call, await update(call, receipt))),
  }
}
