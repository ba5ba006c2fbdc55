/** Colours code once, however often the note around it changes. */
import type { CodePart, Highlight } from '../../src/markdown/highlight.ts'
import { hashKey } from './hash-key.ts'
import { highlighterVersion } from './highlight-code.ts'

/** Blocks of code in colours, as JSON, by a hash of all that they were made from. */
export type ColouredCode = ReadonlyMap<string, string>

export interface KeptHighlight {
  highlight: Highlight
  /** All that was coloured since the last time that this was asked. */
  take(): ColouredCode
}

/** `known` gives what an earlier run made; `colour` makes what is not there. */
export function keepHighlight(colour: Highlight, known: (hash: string) => string | undefined): KeptHighlight {
  let used = new Map<string, string>()
  return {
    highlight: (code, language) => {
      const hash = hashKey(JSON.stringify([highlighterVersion, language, code]))
      const value = used.get(hash) ?? known(hash) ?? JSON.stringify(colour(code, language))
      used.set(hash, value)
      return JSON.parse(value) as CodePart[] | null
    },
    take: () => {
      const taken = used
      used = new Map()
      return taken
    },
  }
}
