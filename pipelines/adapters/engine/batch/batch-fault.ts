/** What went wrong with a call about a batch, in words of ours. */
import { APIError } from 'openai'
import type { EngineFault } from '../../../../src/garden/engine/engine.ts'
import { faultOf, readCallFault } from '../call-fault.ts'
import type { EngineDoor } from '../engine-door.ts'

/** Throws on what no server did, such as a disk that is full. */
export function batchFault({ now }: Pick<EngineDoor, 'now'>, error: unknown): EngineFault {
  if (error instanceof APIError) return readCallFault(error, 0, now()).fault
  // The package, and the check of what came back, say so where it is no answer of the API.
  if (error instanceof SyntaxError || error instanceof RangeError || isForm(error)) return faultOf('answer')
  throw error
}

function isForm(error: unknown): boolean {
  return error instanceof Error && error.name === 'ZodError'
}
