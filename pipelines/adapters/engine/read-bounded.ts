/** Reads no more of an answer than an answer can be. */

/** Two thousand vectors of three thousand numbers, as text. */
const mostBytes = 150_000_000

/** The same response, which fails at its first byte too many. */
export function readBounded(response: Response, most = mostBytes): Response {
  if (!response.body) return response
  let bytes = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length
      if (bytes > most) controller.error(new RangeError('The answer is too long.'))
      else controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers })
}
