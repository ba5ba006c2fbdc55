/** Which of the things that were seen are not recorded yet. */
import { type Observation, observationSchema } from '../../schemas/observation.ts'
import { compareText } from '../paths.ts'

export interface NewObservations {
  /** By their moments. */
  fresh: Observation[]
  /** How many are not of the form of the record: they are left out. */
  unsound: number
}

/**
 * Those of `seen` that `known`, what stands in the record, does not say already. A run and a page that Lighthouse looked at
 * are put down once; what stands for a while, such as the state of a workflow, when it is
 * another than the one before it. Asked again with what it returned among `known`, it returns nothing.
 */
export function newObservations(
  known: readonly Observation[],
  seen: readonly Observation[],
): NewObservations {
  const bySubject = Map.groupBy(known, subjectOf)
  const fresh: Observation[] = []
  let unsound = 0
  for (const one of seen.toSorted((a, b) => compareText(a.at, b.at))) {
    const { success, data } = observationSchema.safeParse(one)
    if (!success) {
      unsound += 1
      continue
    }
    const subject = subjectOf(data)
    const before = bySubject.get(subject) ?? []
    if (!isNew(before, data)) continue
    fresh.push(data)
    bySubject.set(subject, [...before, data])
  }
  return { fresh, unsound }
}

function subjectOf(one: Observation): string {
  switch (one.kind) {
    case 'run':
      return `run ${one.id} ${one.attempt}`
    case 'workflow':
      return `workflow ${one.file}`
    case 'proposal':
      return `proposal ${one.number}`
    case 'site':
      return 'site'
    case 'lighthouse':
      return `lighthouse ${one.at} ${one.address}`
  }
}

function isNew(before: readonly Observation[], one: Observation): boolean {
  if (one.kind === 'run' || one.kind === 'lighthouse') return before.length === 0
  const last = before
    .filter(({ at }) => at <= one.at)
    .reduce<Observation | null>((latest, other) => (latest && latest.at > other.at ? latest : other), null)
  return last === null || stateOf(last) !== stateOf(one)
}

/** All but the moment. Both have been read by the schema, which puts their parts into one order. */
function stateOf({ at: _at, ...state }: Observation): string {
  return JSON.stringify(state)
}
