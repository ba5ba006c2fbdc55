/** A door to the outside world, behind which things are done that cannot be taken back. */
import type { Call, Outcome, Sought } from '../../../src/garden/effects/outcome.ts'
import type { Receipt } from '../../../src/schemas/effect-line.ts'

/** None of it throws for what a server does, and none repeats what writes. */
export interface Door<What> {
  send(call: Call<What>): Promise<Outcome>
  /** Looks for what a run that died may have sent. `failed` only where it certainly is not there and cannot appear later. */
  find(call: Sought<What>): Promise<Outcome>
  /** Changes what was sent to what `call` says; null where the channel cannot. Doing it twice does no harm. */
  update: null | ((call: Call<What>, receipt: Receipt) => Promise<Outcome>)
}
