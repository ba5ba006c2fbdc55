/** Has a process of its own look for links, so that whoever writes meanwhile waits for nothing. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

/** What the process is told to do. */
export interface SuggestTask {
  root: string
  place: GardenPlace
  today: string
}

/** What it answers, or why it could not, in words. */
export type SuggestAnswer = { suggestions: Suggestion[] } | { problem: string }

/** The suggestions for the garden at `place`, until `stop` ends the search. Throws with the words of what failed there. */
export async function suggestApart(
  world: Pick<World, 'root' | 'today'>,
  place: GardenPlace,
  stop: AbortSignal,
): Promise<Suggestion[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Suggestion[]>()
  const seeker = fork(fileURLToPath(new URL('./suggest-process.ts', import.meta.url)), {
    execArgv: [],
    serialization: 'advanced',
    signal: stop,
  })
  let answer: SuggestAnswer | undefined
  seeker.on('message', (given: SuggestAnswer) => {
    answer = given
    seeker.kill()
  })
  seeker.on('error', reject)
  seeker.on('exit', (code) => {
    if (answer && 'suggestions' in answer) resolve(answer.suggestions)
    else reject(new Error(answer?.problem ?? `The search for links ended with ${code}.`))
  })
  seeker.send({ root: world.root, place, today: world.today() } satisfies SuggestTask)
  return promise
}
