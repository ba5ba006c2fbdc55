/** Says of any artefact which secrets stand in it, public or not. It knows the secrets as numbers alone. */
import type { ArtefactText } from './artefact/artefact-text.ts'
import { decodeAddress } from './artefact/decode-address.ts'
import { readInnerHtml } from './artefact/read-inner-html.ts'
import { hardBreak } from './fold-letters.ts'
import { createMatcher, type Place } from './matcher.ts'
import { readParts } from './read-parts.ts'
import { type SecretTables, secretMarks } from './secret-tables.ts'
import { createTokeniser } from './tokenise.ts'

/** The numbers of the secrets in an artefact, public or not: those in its name, and those in what it says. */
export interface Trace {
  inName: readonly number[]
  inText: readonly number[]
}

export interface Tracer {
  /** What stands in an artefact, whose text may come in several parts. It depends on the secrets and on these arguments alone. */
  trace(artefact: string, texts: readonly ArtefactText[]): Trace
  /** The same of a file that the owner publishes as it is: private words alone. */
  traceAttachment(artefact: string, texts: readonly ArtefactText[]): Trace
  /** The secrets that stand in any of these texts. */
  numbersIn(texts: Iterable<string>): number[]
}

const places: readonly Place[] = ['words', 'program', 'bytes']

export function createTracer(tables: SecretTables): Tracer {
  const tokeniser = createTokeniser()
  const matcher = createMatcher(tables, tokeniser)
  const search = (text: string, place: Place, found: Set<number>) =>
    readParts(text, tokeniser, (tokens) => matcher.search(tokens, place, found))
  const searchText = (text: ArtefactText, found: Set<number>): void => {
    // One flat text is read faster than its parts.
    for (const place of places) search(text[place].join(hardBreak), place, found)
    for (const piece of text.html) searchText(readInnerHtml(piece), found)
  }
  const numbersIn = (texts: Iterable<string>): number[] => {
    const found = new Set<number>()
    for (const text of texts) search(text, 'words', found)
    return [...found]
  }
  const trace = (artefact: string, texts: readonly ArtefactText[]): Trace => {
    const found = new Set<number>()
    for (const text of texts) searchText(text, found)
    return {
      inName: numbersIn([decodeAddress(artefact).replace(/(^|\/)index\.html$/, '')]),
      inText: [...found],
    }
  }
  const isPrivateWord = (number: number) => ((tables.marks[number] ?? 0) & secretMarks.privateWord) !== 0
  return {
    trace,
    traceAttachment: (artefact, texts) => {
      const { inName, inText } = trace(artefact, texts)
      return { inName: inName.filter(isPrivateWord), inText: inText.filter(isPrivateWord) }
    },
    numbersIn,
  }
}
