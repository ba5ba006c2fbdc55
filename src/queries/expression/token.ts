/** The tokens of an expression, each with its place. */

export type Token = Place &
  (
    | { type: 'number'; value: number }
    | { type: 'string'; value: string }
    | { type: 'regexp'; pattern: string; flags: string }
    | { type: 'name'; value: string }
    | { type: 'sign'; value: Sign }
    | { type: 'end' }
  )

/** UTF-16 offsets in the expression. */
export interface Place {
  start: number
  end: number
}

/** Longer signs first, so that `<=` is not read as `<`. */
export const signs = [
  ...['==', '!=', '<=', '>=', '&&', '||'],
  ...['<', '>', '+', '-', '*', '/', '%', '!', '(', ')', '[', ']', '{', '}', ',', '.', ':'],
] as const

export type Sign = (typeof signs)[number]
