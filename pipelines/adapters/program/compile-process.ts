/** A process that compiles the program of the pages. Who started it ends it when it has answered. */
import { inspect } from 'node:util'
import type { CompileAnswer, CompileTask } from './compile-apart.ts'
import { compileProgram } from './compile-program.ts'

process.once('message', async ({ request, dir }: CompileTask) => {
  const answer: CompileAnswer = await compileProgram(request, dir).then(
    () => null,
    (error: unknown) => inspect(error),
  )
  process.send?.(answer)
})

process.once('disconnect', () => {
  throw new Error('Nobody waits for the program of the pages any more.')
})
