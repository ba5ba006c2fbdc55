/** Answers a question of the owner in sentences of their notes. */
import { type AnsweredQuestion, answerQuestion } from '../../src/garden/writing/answer-question.ts'
import { readLibrary } from '../adapters/read-library.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { runStage, type World } from '../adapters/world.ts'

export interface Asked extends AnsweredQuestion {
  /** The titles of the notes that the answer quotes, by path. */
  titles: Record<string, string>
}

/** Reads all notes, withheld ones too, unless only published ones are wanted. */
export async function ask(
  world: World,
  place: GardenPlace,
  question: string,
  { onlyPublic }: { onlyPublic: boolean },
): Promise<Asked> {
  const { read, library } = await readLibrary(world, place)
  const { withheld } = read.garden.publishSet
  const answered = await runStage(world, [], 'answer', async () =>
    answerQuestion(library, question, { isAsked: (note) => !(onlyPublic && withheld.has(note)) }),
  )
  const quoted = answered.claims.flatMap(({ support }) => support.map(({ note }) => note))
  return {
    ...answered,
    titles: Object.fromEntries(quoted.map((path) => [path, read.garden.notes.get(path)?.title ?? path])),
  }
}
