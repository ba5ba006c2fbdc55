/** A garden on disk whose posts a model words, for tests of what becomes of its words. */
import { z } from 'zod'
import { readSpent } from '../../pipelines/adapters/engine/spend-ledger.ts'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { collectCandidates } from '../../pipelines/posts/collect-candidates.ts'
import { writePosts } from '../../pipelines/posts/write-posts.ts'
import { choosePosts } from '../../src/garden/posts/choose-posts.ts'
import type { SaidSentence, WordsDraft } from '../../src/garden/posts/model/words-draft.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { engineInput, keyEnv } from './engine-place.ts'
import { type Reply, type Script, saying, startEngine } from './engine-server.ts'
import { makeVault } from './make-vault.ts'
import { quietWorld } from './quiet-world.ts'
import { materialOf } from './writing-model.ts'

const questions = z.object({ room: z.int(), sentences: z.array(z.object({ text: z.string() })) })
const checks = z.array(z.object({ number: z.int(), statement: z.string() }))

/** Says `said` of every note, and holds what it said unless it doubts; `instead` takes the place of what it says. */
export function postingModel(said: readonly unknown[], instead?: Reply, doubts = false): Script {
  const written = new Set(
    z
      .array(z.object({ text: z.string() }))
      .safeParse(said)
      .data?.map(({ text }) => text),
  )
  return (call) => {
    const asked = checks.safeParse(materialOf(call))
    if (asked.success) {
      const verdicts = asked.data.map(({ number, statement }) => ({
        number,
        held: !doubts && written.has(statement),
      }))
      return { body: saying(JSON.stringify({ verdicts })) }
    }
    questions.parse(materialOf(call))
    return instead ?? { body: saying(JSON.stringify({ said })) }
  }
}

export const one = (text: string, ...sentences: number[]): SaidSentence => ({ text, sentences })

interface PostingGiven {
  files: Record<string, string>
  said?: readonly unknown[]
  instead?: Reply
  doubts?: boolean
  /** Of the engine. */
  settings?: Record<string, unknown>
  channels?: Record<string, unknown>
}

/** `write` words the posts of all published notes that have a `created`. */
export async function openPostingGarden({
  files,
  said = [],
  instead,
  doubts,
  settings,
  channels,
}: PostingGiven) {
  const server = await startEngine(postingModel(said, instead, doubts))
  const vault = makeVault(files)
  const place = {
    vault,
    settings: settingsSchema.parse({
      title: 'Garden',
      url: 'https://ada.example',
      privateWords: 'words.txt',
      distribution: { channels: channels ?? { mastodon: { server: 'https://social.example' } } },
      engine: engineInput(server.baseUrl, settings),
    }),
  }
  const world = quietWorld(makeVault({ 'words.txt': 'zanzibar\n' }))
  const write = async ({
    past = [],
    onlyKnown = false,
  }: {
    past?: WordsDraft[]
    onlyKnown?: boolean
  } = {}) => {
    const read = await readGarden(world, place)
    const candidates = await collectCandidates(read, place.settings)
    const names = ['mastodon', 'bluesky', 'smtp', 'devto'] as const
    const used = names.filter((name) => (channels === undefined ? name === 'mastodon' : name in channels))
    const { chosen } = choosePosts(candidates, {
      accounts: new Map(used.map((name) => [name, 'account'])),
      isOld: new Map(used.map((name) => [name, () => false])),
      isSettled: () => false,
      today: '2026-11-22',
      maxAge: 30,
      most: 30,
      sha256: (text) => text.length.toString(16).padStart(64, '0'),
    })
    const engine = { env: keyEnv, sleep: async () => {} }
    return writePosts(world, { own: place, place, read, chosen, candidates, past, onlyKnown, engine })
  }
  const spent = async () => await readSpent(vault, '2026-11-22', 'EUR')
  return { server, place, write, spent }
}
