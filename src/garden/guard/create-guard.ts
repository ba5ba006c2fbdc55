/** The leak guard: knows the secrets of a vault, and says of what was found in artefacts which of it is a leak. */
import { type Evidence, findEvidence, type Leak, leaksOf } from './find-leaks.ts'
import type { PublicSource } from './public-text.ts'
import { type SecretTables, tabulate } from './secret-tables.ts'
import { keepSecrets } from './secrets.ts'
import type { Subject } from './subject.ts'
import { createTokeniser } from './tokenise.ts'
import { createTracer, type Trace, type Tracer } from './tracer.ts'

export interface Guard {
  /** All that is needed to look for the secrets, in whatever thread that is. */
  tables: SecretTables
  /** Looks for them here. */
  tracer: Tracer
  /** Which of the secrets in `traces`, by artefact, stand in no public source; it reads no more sources than it needs, those first that were `witnesses` before. */
  weigh(
    traces: ReadonlyMap<string, Trace>,
    sources: readonly PublicSource[],
    witnesses?: readonly string[],
  ): Evidence
  /** The leaks of an artefact, of which `trace` was found and `secret` are the secrets that are none of the public. */
  leaks(artefact: string, trace: Trace, secret: ReadonlySet<number>): Leak[]
}

/** The numbers of the secrets in the texts of a public source, which `make` finds. */
export type RecallSource = (texts: readonly string[], make: () => number[]) => readonly number[]

/** The guard of these subjects. `recall` may know what stands in public sources. */
export function createGuard(
  subjects: Iterable<Subject>,
  recall: RecallSource = (_texts, make) => make(),
): Guard {
  const secrets = keepSecrets(subjects, createTokeniser())
  const tables = tabulate(secrets)
  const tracer = createTracer(tables)
  const asked = new Map<PublicSource, readonly number[]>()
  const numbersIn = (source: PublicSource): readonly number[] => {
    const known = asked.get(source)
    if (known) return known
    const texts = [...source.texts()]
    const numbers = recall(texts, () => tracer.numbersIn(texts))
    asked.set(source, numbers)
    return numbers
  }
  return {
    tables,
    tracer,
    weigh: (traces, sources, witnesses = []) =>
      findEvidence(traces, secrets.all, { sources, witnesses, numbersIn }),
    leaks: (artefact, found, secret) => leaksOf(artefact, found, secrets.all, secret),
  }
}
