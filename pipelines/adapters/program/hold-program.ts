/** A program that a server uses for as long as it runs. */
import type { SiteRequest } from '../astro-config.ts'
import { compileApart } from './compile-apart.ts'
import { type KeptProgram, withProgram } from './kept-programs.ts'

export interface HeldProgram {
  program: KeptProgram
  /** Lets go of it: it may then be removed. */
  release(): Promise<void>
}

/** The program for `request`, compiled where none is kept, which stays as it is until it is released. */
export async function holdProgram(
  request: SiteRequest,
  notice?: (text: string) => void,
): Promise<HeldProgram> {
  const held = Promise.withResolvers<KeptProgram>()
  const done = Promise.withResolvers<void>()
  const use = (program: KeptProgram) => {
    held.resolve(program)
    return done.promise
  }
  const used = withProgram(request, compileApart, use, notice)
  used.catch(held.reject)
  const release = () => {
    done.resolve()
    return used
  }
  return { program: await held.promise, release }
}
