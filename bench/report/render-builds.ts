/** The tables of builds: what each took, how that grows with the garden, and the stages of our own. */

import type { Measured } from '../measure/measure.ts'
import type { BuildTimes } from '../measure/measure-build.ts'
import { count, megabytes, table, times } from './table.ts'

export interface MeasuredBuild {
  builder: string
  notes: number
  times: BuildTimes
}

export function renderBuilds(builds: readonly MeasuredBuild[]): string {
  const heads = [
    'notes',
    'build',
    'cold s (CPU)',
    'peak MB',
    'unchanged s (CPU)',
    'files written',
    'one edit s (CPU)',
    'peak MB',
    'files written',
    'of them changed',
  ]
  const rows = builds.map(({ builder, notes, times: { cold, unchanged, edited } }) => [
    count(notes),
    builder,
    times(cold),
    megabytes(cold.peakMB),
    times(unchanged),
    count(unchanged.written),
    times(edited),
    megabytes(edited.peakMB),
    count(edited.written),
    count(edited.changed),
  ])
  return table(heads, rows)
}

/** How many times as much the next larger garden takes; empty where there is but one size. */
export function renderGrowth(builds: readonly MeasuredBuild[]): string {
  const heads = [
    'build',
    'notes',
    'ratio of notes',
    'cold s',
    'cold CPU',
    'one edit s',
    'one edit CPU',
    'peak MB',
  ]
  const rows = builds.flatMap((large) => {
    const small = builds
      .filter(({ builder, notes }) => builder === large.builder && notes < large.notes)
      .at(-1)
    if (!small) return []
    const ratio = (figure: (times: BuildTimes) => number | null) =>
      ((figure(large.times) ?? Number.NaN) / (figure(small.times) ?? Number.NaN)).toFixed(1)
    return [
      [
        large.builder,
        `${count(small.notes)} to ${count(large.notes)}`,
        (large.notes / small.notes).toFixed(1),
        ratio(({ cold }) => cold.seconds),
        ratio(({ cold }) => cold.cpuSeconds),
        ratio(({ edited }) => edited.seconds),
        ratio(({ edited }) => edited.cpuSeconds),
        ratio(({ cold }) => cold.peakMB),
      ],
    ]
  })
  return rows.length === 0 ? '' : table(heads, rows)
}

/** The seconds of each stage as `one build --json` tells them; empty for builds of others, which tell none. */
export function renderStages(builds: readonly MeasuredBuild[]): string {
  const runs = builds.flatMap(({ notes, times: { cold, unchanged, edited } }) =>
    Object.entries({ cold, unchanged, 'one edit': edited }).flatMap(([name, run]) => {
      const stages = stagesOf(run)
      return stages ? [{ name: `${count(notes)}, ${name}`, stages }] : []
    }),
  )
  const names = [...new Set(runs.flatMap(({ stages }) => [...stages.keys()]))]
  const rows = runs.map(({ name, stages }) => [
    name,
    ...names.map((stage) => ((stages.get(stage) ?? 0) / 1000).toFixed(1)),
  ])
  return rows.length === 0 ? '' : table(['one build, seconds of', ...names], rows)
}

function stagesOf({ output }: Measured): Map<string, number> | null {
  if (!output.startsWith('{')) return null
  const { stages } = JSON.parse(output) as { stages: { name: string; durationMs: number }[] }
  return new Map(stages.map(({ name, durationMs }) => [name, durationMs]))
}
