/** Three builds of one garden: from nothing, again, and after an edit of one note. */
import { appendFileSync } from 'node:fs'
import type { Builder } from '../builders/builder.ts'
import { compareLooks, lookAtFiles, type Written } from './look-at-files.ts'
import { type Measured, measure } from './measure.ts'

export interface BuildTimes {
  cold: Measured
  unchanged: Measured & Written
  edited: Measured & Written
}

export async function measureBuild(builder: Builder): Promise<BuildTimes> {
  builder.forget()
  const cold = await measure(builder)
  const first = lookAtFiles(builder.outDir)
  const unchanged = await measure(builder)
  const second = lookAtFiles(builder.outDir)
  appendFileSync(builder.note, '\n\nA sentence more than before.\n')
  const edited = await measure(builder)
  return {
    cold,
    unchanged: { ...unchanged, ...compareLooks(first, second) },
    edited: { ...edited, ...compareLooks(second, lookAtFiles(builder.outDir)) },
  }
}
