/** What all steps of batches share in one run. */
import type { EngineDoor } from '../engine-door.ts'
import type { Lack } from '../known-limits.ts'
import type { ArrivedAnswers } from './arrived-answers.ts'
import type { BatchServer } from './batch-server.ts'

export interface BatchKit {
  door: EngineDoor
  server: BatchServer
  vault: string
  /** The folder of the project, where locks are. */
  root: string
  arrived: ArrivedAnswers
  /** What the server does not know; `keepLacks` remembers what was added. */
  lacks: Set<Lack>
  keepLacks(): void
  /** Told what came of a batch, without a word of a note. */
  notice(text: string): void
}
