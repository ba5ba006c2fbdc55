/** A published note as searches see it: the words that readers see, line by line. */
import type { QueryFile } from '../values/value.ts'

export interface SearchPage {
  file: QueryFile
  lines: SearchLine[]
}

export interface SearchLine {
  text: string
  /** Lines of one block share its number, as those below one heading do. */
  block: number
  section: number
  /** Of a task, whether it is done. */
  task: 'todo' | 'done' | null
}
