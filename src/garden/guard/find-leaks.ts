/** From what was found in artefacts, and what public texts hold, to leaks. */
import { likelySources } from './likely-sources.ts'
import type { PublicSource } from './public-text.ts'
import type { Secret } from './secrets.ts'
import type { Subject } from './subject.ts'
import type { Trace } from './tracer.ts'

export interface Leak {
  /** The path of the artefact in the site. */
  artefact: string
  /** Whether it is the name of the artefact that tells. */
  inName: boolean
  subject: Subject
}

export interface Evidence {
  /** The numbers that no public text holds. */
  secret: ReadonlySet<number>
  /** The names of the sources that hold the others. */
  witnesses: string[]
}

export interface Inquiry {
  sources: readonly PublicSource[]
  witnesses: readonly string[]
  numbersIn: (source: PublicSource) => Iterable<number>
}

/**
 * Looks for the secrets of `traces`, by artefact, in what is public: where one
 * stands, it is none. It stops where all are excused. Private words never are.
 * `numbersIn` gives the secrets that stand in a source, `witnesses` names those
 * sources that are asked first.
 */
export function findEvidence(
  traces: ReadonlyMap<string, Trace>,
  secrets: readonly Secret[],
  { sources, witnesses: first, numbersIn }: Inquiry,
): Evidence {
  const secret = new Set([...traces.values()].flatMap(({ inName, inText }) => [...inName, ...inText]))
  const excusable = new Set([...secret].filter((one) => secrets[one]?.subject.kind !== 'private word'))
  const witnesses: string[] = []
  for (const source of likelySources(sources, first, traces, (one) => excusable.has(one))) {
    if (excusable.size === 0) break
    const before = excusable.size
    for (const one of numbersIn(source)) if (excusable.delete(one)) secret.delete(one)
    if (excusable.size < before) witnesses.push(source.name)
  }
  return { secret, witnesses }
}

/** The leaks of an artefact, each subject once for its name and once for what it says. */
export function leaksOf(
  artefact: string,
  { inName, inText }: Trace,
  secrets: readonly Secret[],
  secret: ReadonlySet<number>,
): Leak[] {
  const leaks = (numbers: readonly number[], isName: boolean) => {
    const subjects = numbers.flatMap((one) => (secret.has(one) ? (secrets[one]?.subject ?? []) : []))
    return [...new Set(subjects)].map((subject) => ({ artefact, inName: isName, subject }))
  }
  return [...leaks(inName, true), ...leaks(inText, false)]
}
