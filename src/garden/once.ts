/** Puts work off until somebody asks for its result. */

/** What `make` gives, made when it is first asked for, and then once. */
export function once<Result>(make: () => Result): () => Result {
  let made: { result: Result } | null = null
  return () => {
    made ??= { result: make() }
    return made.result
  }
}
