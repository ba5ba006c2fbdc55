/** Answers a question of the owner in claims that stand on sentences of their notes. */
import type { VaultPath } from '../../src/garden/paths.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { type AnsweredQuestion, answerQuestion } from '../../src/garden/writing/answer-question.ts'
import { type Said, sayWithEngine } from '../../src/garden/writing/model/say-with-engine.ts'
import { nearestNotes } from '../../src/garden/writing/scope/nearest-notes.ts'
import { leastVerified } from '../../src/garden/writing/synthesis.ts'
import type { EngineOptions } from '../adapters/engine/open-engine.ts'
import { openWritingEngine } from '../adapters/engine/open-writing-engine.ts'
import { readLibrary } from '../adapters/read-library.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { runStage, type World } from '../adapters/world.ts'

export interface AskOptions {
  onlyPublic: boolean
  /** Only tells what a model would have to read, where one would be asked. */
  dryRun?: boolean
  /** Stands in for the network and the environment; null keeps to the embedded engine. */
  engine?: EngineOptions | null
}

export interface Asked extends AnsweredQuestion, Pick<Said, 'gaps' | 'writer' | 'estimate'> {
  /** The titles of the notes that the answer quotes, by path. */
  titles: Record<string, string>
}

/** Reads all notes, withheld ones too, unless only published ones are wanted. Throws `UserError` for no question. */
export async function ask(
  world: World,
  place: GardenPlace,
  question: string,
  { onlyPublic, dryRun = false, engine }: AskOptions,
): Promise<Asked> {
  if (question.trim() === '') throw new UserError('This asks for nothing.', 'Write a question.')
  const { read, library } = await readLibrary(world, place)
  const { withheld } = read.garden.publishSet
  const options = { isAsked: (note: VaultPath) => !(onlyPublic && withheld.has(note)) }
  const { writing, close } = await openWritingEngine(world, place, read, {
    onlyKnown: dryRun,
    ...(engine !== undefined && { engine }),
  })
  try {
    return await runStage(world, [], 'answer', async () => {
      const own = answerQuestion(library, question, options)
      const scope = nearestNotes(library, question, options)
      const said = await sayWithEngine(writing, own, { library, question, scope })
      // Whoever lets so much not stand is not believed the rest.
      const isSound = said.claims.length >= leastVerified * (said.claims.length + said.refused.length)
      const claims = isSound ? said.claims : []
      const quoted = claims.flatMap(({ support }) => support.map(({ note }) => note))
      const titleOf = (path: (typeof quoted)[number]) => read.garden.notes.get(path)?.title ?? path
      return {
        ...own,
        ...said,
        claims,
        titles: Object.fromEntries(quoted.map((path) => [path, titleOf(path)])),
      }
    })
  } finally {
    close()
  }
}
