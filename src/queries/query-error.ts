/** What is wrong with a query, and where: `start` and `end` are UTF-16 offsets in the text that was read. */

export type QueryFault =
  | 'base-invalid'
  | 'base-function-unknown'
  | 'base-property-unknown'
  | 'base-value'
  | 'base-too-heavy'
  | 'query-invalid'

export interface QueryProblem {
  code: QueryFault
  /** What was found, what was expected and what to do. */
  message: string
  start: number
  end: number
}

/** Ends the reading or the running of one expression. */
export class QueryError extends Error {
  readonly problem: QueryProblem

  constructor(code: QueryFault, message: string, [start, end]: readonly [number, number]) {
    super(message)
    this.name = 'QueryError'
    this.problem = { code, message, start, end }
  }
}
