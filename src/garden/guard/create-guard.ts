/** The leak guard: knows the secrets of a vault, and says of any artefact which of them stand in it. */
import type { ArtefactText } from './artefact/artefact-text.ts'
import { decodeAddress } from './artefact/decode-address.ts'
import { readInnerHtml } from './artefact/read-inner-html.ts'
import { type Evidence, findEvidence, type Leak, leaksOf, type Trace } from './find-leaks.ts'
import { createMatcher, type Place } from './matcher.ts'
import type { PublicSource } from './public-text.ts'
import { rememberPieces } from './remember-pieces.ts'
import { keepSecrets } from './secrets.ts'
import type { Subject } from './subject.ts'
import { createTokeniser } from './tokenise.ts'

export interface Guard {
  /** Whether there is nothing to look for. */
  knowsNothing: boolean
  /** What stands in an artefact, whose text may come in several parts. It depends on the subjects and on these arguments alone. */
  trace(artefact: string, texts: readonly ArtefactText[]): Trace
  /** The same of a file that the owner publishes as it is: private words alone. */
  traceAttachment(artefact: string, texts: readonly ArtefactText[]): Trace
  /** Which of the secrets `found` stand in no public source; it reads no more sources than it needs. */
  weigh(found: Iterable<number>, sources: Iterable<PublicSource>): Evidence
  /** The leaks of an artefact, of which `trace` was found and `secret` are the secrets that are none of the public. */
  leaks(artefact: string, trace: Trace, secret: ReadonlySet<number>): Leak[]
}

const places = ['words', 'program', 'bytes', 'html'] as const

/** The guard of these subjects. */
export function createGuard(subjects: Iterable<Subject>): Guard {
  const tokeniser = createTokeniser()
  const secrets = keepSecrets(subjects, tokeniser)
  const { all } = secrets
  const matcher = createMatcher(secrets, tokeniser)
  const search = (text: string, place: Place = 'words') => matcher.search(tokeniser.read(text), place)
  const searchPiece = rememberPieces((piece, place) => {
    if (place !== 'html') return search(piece, place)
    const { words, program } = readInnerHtml(piece)
    const found = [words.map((one) => search(one)), program.map((one) => search(one, 'program'))]
    return [...new Set(found.flat(2))]
  })
  const trace = (artefact: string, texts: readonly ArtefactText[]): Trace => {
    const found = new Set<number>()
    for (const text of texts)
      for (const place of places)
        for (const piece of text[place]) for (const number of searchPiece(piece, place)) found.add(number)
    return { inName: search(decodeAddress(artefact).replace(/(^|\/)index\.html$/, '')), inText: [...found] }
  }
  const asked = new Map<PublicSource, readonly number[]>()
  const numbersIn = (source: PublicSource): readonly number[] => {
    const numbers = asked.get(source) ?? [...new Set([...source.texts()].flatMap((text) => search(text)))]
    asked.set(source, numbers)
    return numbers
  }
  const isPrivateWord = (number: number) => all[number]?.subject.kind === 'private word'
  return {
    knowsNothing: all.length === 0,
    trace,
    traceAttachment: (artefact, texts) => {
      const { inName, inText } = trace(artefact, texts)
      return { inName: inName.filter(isPrivateWord), inText: inText.filter(isPrivateWord) }
    },
    weigh: (found, sources) => findEvidence(found, all, sources, numbersIn),
    leaks: (artefact, found, secret) => leaksOf(artefact, found, all, secret),
  }
}
