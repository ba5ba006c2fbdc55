/** Observations as text: the files `observed/` of the ledger's branch. */
import { type Observation, observationSchema } from '../../schemas/observation.ts'
import { filesOfKind, type LinesRead, parseLineFiles, withLine } from '../line-files.ts'
import { compareText } from '../paths.ts'

export const observedFolder = 'observed'

const kinds = observationSchema.options.map(({ shape }) => shape.kind.value)

/** A line that cannot be read is told among the faults and left out. Never throws. */
export function parseObservations(files: ReadonlyMap<string, string>): LinesRead<Observation> {
  const paths = kinds.flatMap((kind) => filesOfKind(observedFolder, kind, files))
  return parseLineFiles(observationSchema, paths, files)
}

/** The files that change when `added` are added, whole. Those of one moment keep their order. */
export function withObservations(
  files: ReadonlyMap<string, string>,
  added: readonly Observation[],
): Map<string, string> {
  const changed = new Map<string, string>()
  for (const one of added.toSorted((a, b) => compareText(a.at, b.at))) {
    const path = `${observedFolder}/${one.kind}-${one.at.slice(0, 4)}.jsonl`
    changed.set(path, withLine(changed.get(path) ?? files.get(path) ?? '', one))
  }
  return changed
}
