/** Says of any artefact which secrets stand in it, public or not. It knows the secrets as numbers alone. */
import type { ArtefactText, LongReader, LongText, LookInto } from './artefact/artefact-text.ts'
import { decodeAddress } from './artefact/decode-address.ts'
import { readInnerHtml } from './artefact/read-inner-html.ts'
import { cutText, fewestCut } from './cut-text.ts'
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

/**
 * The numbers of the secrets in a part of a long text, which `make` finds, or of a file that is not yet
 * read. Null where it cannot be read, which is not kept.
 */
export type RecallPart = <Found extends readonly number[] | null>(
  place: Place | LongReader,
  part: string | Uint8Array,
  make: () => Found,
) => Found | readonly number[]

/** The numbers of the secrets in a piece of HTML that may stand in several artefacts, which `make` finds. */
export type RecallPiece = (html: string, make: () => readonly number[]) => readonly number[]

export interface Tracer {
  /**
   * What stands in an artefact, whose text may come in several parts. It depends on the secrets and on
   * these arguments alone. `recall` may know what stands in parts of long texts.
   */
  trace(artefact: string, texts: readonly (ArtefactText | LongText)[], recall?: RecallPart): Trace
  /** The same of a file that the owner publishes as it is: private words alone. */
  traceAttachment(artefact: string, texts: readonly (ArtefactText | LongText)[], recall?: RecallPart): Trace
  /** The secrets that stand in any of these texts. */
  numbersIn(texts: Iterable<string>): number[]
}

const places: readonly Place[] = ['words', 'program', 'bytes']

/** Looks for these secrets. `recallPiece` may know what stands in HTML inside of something else: feeds say the same again and again. */
export function createTracer(
  tables: SecretTables,
  recallPiece: RecallPiece = (_html, make) => make(),
): Tracer {
  const tokeniser = createTokeniser()
  const matcher = createMatcher(tables, tokeniser)
  const search = (text: string, place: Place, found: Set<number>) =>
    readParts(text, tokeniser, (tokens) => matcher.search(tokens, place, found))
  const searchLong = (text: string, place: Place, found: Set<number>, recall: RecallPart) => {
    for (const part of cutText(text)) {
      const numbers = recall(place, part, () => {
        const inPart = new Set<number>()
        search(part, place, inPart)
        return [...inPart]
      })
      for (const number of numbers) found.add(number)
    }
  }
  const searchText = (text: ArtefactText, found: Set<number>, recall?: RecallPart): void => {
    for (const place of places) {
      // One flat text is read faster than its parts.
      const flat = text[place].join(hardBreak)
      if (recall && flat.length >= fewestCut) searchLong(flat, place, found, recall)
      else search(flat, place, found)
    }
    for (const piece of text.html) {
      const numbers = recallPiece(piece, () => {
        const inPiece = new Set<number>()
        searchText(readInnerHtml(piece), inPiece)
        return [...inPiece]
      })
      for (const number of numbers) found.add(number)
    }
  }
  const lookInto =
    (found: Set<number>, recall: RecallPart = (_place, _part, make) => make()): LookInto =>
    (reader, part, read) => {
      const numbers = recall(reader, part, () => {
        const text = read()
        const inPart = new Set<number>()
        if (text) searchText(text, inPart)
        return text && [...inPart]
      })
      for (const number of numbers ?? []) found.add(number)
      return numbers !== null
    }
  const numbersIn = (texts: Iterable<string>): number[] => {
    const found = new Set<number>()
    for (const text of texts) search(text, 'words', found)
    return [...found]
  }
  const trace = (
    artefact: string,
    texts: readonly (ArtefactText | LongText)[],
    recall?: RecallPart,
  ): Trace => {
    const found = new Set<number>()
    for (const text of texts)
      searchText(typeof text === 'function' ? text(lookInto(found, recall)) : text, found, recall)
    return {
      inName: numbersIn([decodeAddress(artefact).replace(/(^|\/)index\.html$/, '')]),
      inText: [...found],
    }
  }
  const isPrivateWord = (number: number) => ((tables.marks[number] ?? 0) & secretMarks.privateWord) !== 0
  return {
    trace,
    traceAttachment: (artefact, texts, recall) => {
      const { inName, inText } = trace(artefact, texts, recall)
      return { inName: inName.filter(isPrivateWord), inText: inText.filter(isPrivateWord) }
    },
    numbersIn,
  }
}
