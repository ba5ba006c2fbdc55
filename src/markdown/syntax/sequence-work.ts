/**
 * What it takes to pair the marks of emphasis, strikethrough and the like in a
 * text. For each mark that may close, the parser walks back over all that stands
 * before it until it meets a mark that may open; here only the marks are walked.
 */
import type { Event } from 'micromark-util-types'

/** Spends, from `work`, the steps that pairing the marks among `events` will take. */
export function spendOnSequences<Work>(
  events: readonly Event[],
  work: Work,
  spend: (work: Work, steps: number) => void,
): void {
  const open: Mark[] = []
  for (const [at, [kind, token, context]] of events.entries()) {
    if (kind !== 'enter' || !sequences.has(token.type)) continue
    const mark = {
      at,
      sign: context.sliceSerialize(token).charAt(0),
      left: token.end.offset - token.start.offset,
    }
    if (token._close) close(mark, open, (steps) => spend(work, steps))
    if (token._open && mark.left > 0) open.push(mark)
  }
}

/** Pairs a mark with those before it, until nothing is left of it or none can be. */
function close(mark: Mark, open: Mark[], spend: (steps: number) => void): void {
  while (mark.left > 0) {
    let partner = open.length - 1
    while (partner >= 0 && open[partner]?.sign !== mark.sign) partner--
    spend(open.length - partner)
    const found = open[partner]
    const passed = mark.at - (found?.at ?? 0)
    spend(found ? passed * stepsPerPaired : passed / eventsPerStep)
    if (!found) return
    const used = found.left > 1 && mark.left > 1 ? 2 : 1
    found.left -= used
    mark.left -= used
    open.length = found.left > 0 ? partner + 1 : partner
  }
}

/** An event that is passed by costs less than a step of the parser; one between two partners is copied and looked at by all constructs. */
const eventsPerStep = 4
const stepsPerPaired = 4

const sequences = new Set<string>(['attentionSequence', 'strikethroughSequenceTemporary'])

interface Mark {
  /** Its place among the events. */
  at: number
  sign: string
  /** How many of its signs are not paired yet. */
  left: number
}
