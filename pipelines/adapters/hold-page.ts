/** Holds an answer back until it is whole, so that its head can tell of its body. */
import type { ServerResponse } from 'node:http'
import { hashKey } from './hash-key.ts'

/** Sends what is written to `response` at its end, with the header that `nameBody` makes of the hash of the body. */
export function holdPage(
  response: ServerResponse,
  nameBody: (hash: string) => [name: string, value: string],
): void {
  const { writeHead, end } = response
  const parts: Buffer[] = []
  let head: unknown[] | null = null
  const take = (chunk: unknown, encoding?: unknown) => {
    if (typeof chunk === 'string') {
      const named = typeof encoding === 'string' && Buffer.isEncoding(encoding)
      parts.push(Buffer.from(chunk, named ? encoding : 'utf8'))
    } else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk))
  }
  Object.assign(response, {
    writeHead: (...args: unknown[]) => {
      head = args
      return response
    },
    flushHeaders: () => {},
    write: (chunk: unknown, ...rest: unknown[]) => {
      take(chunk, rest[0])
      const done = rest.at(-1)
      if (typeof done === 'function') process.nextTick(done)
      return true
    },
    end: (...args: unknown[]) => {
      take(args[0], args[1])
      const done = args.at(-1)
      const body = Buffer.concat(parts)
      Object.assign(response, { writeHead, end })
      response.setHeader(...nameBody(hashKey(body)))
      if (head) Reflect.apply(writeHead, response, head)
      return typeof done === 'function'
        ? end.call(response, body, 'utf8', done as () => void)
        : end.call(response, body, 'utf8')
    },
  })
}
