/** Has the program compiled by a process of its own: the memory that the compiler takes goes with it. */
import { fork } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SiteRequest } from '../astro-config.ts'

/** What the process is told to do. */
export interface CompileTask {
  request: SiteRequest
  /** The new folder of the program. */
  dir: string
}

/** What it answers: nothing, or why it could not, in words. */
export type CompileAnswer = string | null

/** Compiles the program for `request` into the new folder `dir`. Throws with the words of what the compiler throws. */
export async function compileApart(request: SiteRequest, dir: string): Promise<void> {
  const compiled = getCompileCacheDir()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const compiler = fork(fileURLToPath(new URL('./compile-process.ts', import.meta.url)), {
    // There Astro writes the program, and the program finds its packages only inside of the project.
    cwd: request.root,
    env: { ...process.env, ...(compiled !== undefined && { NODE_COMPILE_CACHE: dirname(compiled) }) },
    // Types are taken off scripts by what runs our own, of which it warns when it is asked by name.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
  })
  let failure: CompileAnswer | undefined
  compiler.on('message', (answer: CompileAnswer) => {
    failure = answer
    compiler.kill()
  })
  compiler.on('error', reject)
  compiler.on('exit', (code) => {
    if (failure === null) resolve()
    else reject(new Error(failure ?? `The compiler of the pages ended with ${code}.`))
  })
  compiler.send({ request, dir } satisfies CompileTask)
  return promise
}
