/** Says what to tend next. Writes nothing. */
import { once } from '../../src/garden/once.ts'
import { privateNames } from '../../src/garden/private-names.ts'
import { secretNames } from '../../src/garden/secret-names.ts'
import { planTending, type Tending } from '../../src/garden/tend/plan-tending.ts'
import { openLikeness } from '../../src/garden/writing/likeness.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readWords } from '../adapters/read-words.ts'
import { runStage, type World } from '../adapters/world.ts'

export interface TendOptions {
  /** How many tasks are told. */
  most: number
  /** Whether the world may read what is said: then nothing that is not published is named. */
  onlyPublic: boolean
}

export async function tend(
  world: World,
  place: GardenPlace,
  { most, onlyPublic }: TendOptions,
): Promise<Tending> {
  const { settings } = place
  const read = await readGarden(world, place)
  const corpus = await runStage(world, [], 'words', () => readWords(world, place, read))
  const { garden, vault } = read
  const { withheld } = garden.publishSet
  const secret = secretNames(onlyPublic ? privateNames(garden, vault) : [])
  return runStage(world, [], 'tend', async () =>
    planTending(
      {
        garden,
        settings,
        likeness: once(() => openLikeness(corpus)),
        isShown: (note) => !(onlyPublic && withheld.has(note)),
        isTold: (reason) => !secret.inSentence(reason),
      },
      most,
    ),
  )
}
