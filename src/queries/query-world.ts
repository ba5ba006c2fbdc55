/** All that a query may know of the garden around it. Everything in it is public. */
import type { QueryFile } from './values/value.ts'

export interface QueryWorld {
  /** The published notes, by path: the rows of every base. */
  files: readonly QueryFile[]
  /** The calendar date `YYYY-MM-DD` of the build. */
  today: string
  /** The file that a link text leads to from `from`. `withheld`: there is one, and it is not published. */
  resolve(target: string, from: QueryFile | null): QueryFile | 'withheld' | null
}
