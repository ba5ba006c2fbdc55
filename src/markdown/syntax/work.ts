/**
 * Bounds the work that one note may cause. Some signs that never close make the
 * parser read the rest of a text again and again; it has no bound of its own,
 * so each step of it is counted, and a note that takes too many is given up.
 */
import { codes, types } from 'micromark-util-symbol'
import type { Construct, Effects, Event, Extension, TokenizeContext } from 'micromark-util-types'
import { spendOnSequences } from './sequence-work.ts'

/** How many steps a note has left. */
export interface Work {
  left: number
}

/** The note holds too many signs that never close. */
export class TooMuchWork extends Error {}

/** For a note of this many characters: many times what any note that people write takes. */
export function allowWork(characters: number): Work {
  return { left: baseSteps + stepsPerCharacter * characters }
}

const baseSteps = 10_000_000
const stepsPerCharacter = 100

/** What it takes to make the parser ready for a text, however short. */
export const stepsPerParse = 8_000

/** Throws `TooMuchWork` when nothing is left. */
export function spend(work: Work, steps: number): void {
  work.left -= steps
  if (work.left < 0) throw new TooMuchWork()
}

/** Has one parse spend from `work`, as far as its constructs are `counted`. */
export function workSyntax(work: Work): Extension {
  return {
    flow: { [codes.equalsTo]: underline, [codes.dash]: underline },
    document: {
      // Tried for every code that starts a line, and never matches: a place to meet the parser.
      null: {
        name: 'work',
        tokenize(_effects, _ok, nok) {
          this.parser.work = work
          // A line of a quote without its `>` makes the parser move all that it has read of the note.
          if (this.parser.lazy[this.now().line - 1]) spend(work, this.events.length)
          return nok
        },
      },
    },
  }
}

/** Never matches. A line that may underline a heading makes the parser move all blocks that stand before it. */
const underline: Construct = {
  name: 'underlineWork',
  tokenize(_effects, _ok, nok) {
    const { work } = this.parser
    const before = this.events.findLast(([, { type }]) => !betweenLines.has(type))
    if (work && before?.[1].type === types.content) spend(work, this.events.length)
    return nok
  },
}

const betweenLines = new Set<string>([types.lineEnding, types.linePrefix])

/** The same constructs, which count what any construct in the same text does. */
export function counted(extension: Extension): Extension {
  const known = new Map<Construct, Construct>()
  const count = (construct: Construct) => {
    const same = known.get(construct) ?? countedConstruct(construct)
    known.set(construct, same)
    return same
  }
  const fields = Object.entries(extension).map(([field, map]) => {
    if (field === 'disable' || field === 'attentionMarkers') return [field, map]
    const lists = Object.entries(map as Record<string, Construct | Construct[]>)
    return [field, Object.fromEntries(lists.map(([code, list]) => [code, [list].flat().map(count)]))]
  })
  return Object.fromEntries(fields)
}

/** A construct that is never there, and counts: for codes at which only the parser's own constructs stand. */
export const onlyCounting: Construct = {
  name: 'counting',
  // Where the parser would not stop for its own constructs it does not stop for this one.
  previous: () => false,
  tokenize(effects, _ok, nok) {
    watch(this, effects)
    return nok
  },
}

function countedConstruct(construct: Construct): Construct {
  const { tokenize, resolveAll } = construct
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      watch(this, effects)
      return tokenize.call(this, effects, ok, nok)
    },
    ...(resolveAll && {
      resolveAll(events: Event[], context: TokenizeContext) {
        if (context.parser.work) spendOnSequences(events, context.parser.work, spend)
        return resolveAll(events, context)
      },
    }),
  }
}

/** All constructs of a text read through the same `effects`, the parser's own too. */
function watch(context: TokenizeContext, effects: Effects): void {
  const { work } = context.parser
  if (!work || effects._counted) return
  effects._counted = true
  const { consume } = effects
  effects.consume = (code) => {
    spend(work, 1)
    return consume(code)
  }
  const { exit } = effects
  effects.exit = (type) => {
    const token = exit(type)
    // The parser makes one of all texts side by side, and moves what stands behind them.
    const [older, before] = [context.events.at(-5), context.events.at(-3)]
    const isSecond = type === types.data && before?.[1].type === type && older?.[1].type !== type
    if (isSecond) spend(work, context.events.length / eventsPerMove)
    return token
  }
  const { sliceSerialize } = context
  context.sliceSerialize = (token, expandTabs) => {
    spend(work, stepsPerSlice + token.end.offset - token.start.offset)
    return sliceSerialize(token, expandTabs)
  }
}

const stepsPerSlice = 8
const eventsPerMove = 64

declare module 'micromark-util-types' {
  interface Effects {
    /** Whether its steps are counted. */
    _counted?: boolean | undefined
  }
  interface ParseContext {
    work?: Work | undefined
  }
}
