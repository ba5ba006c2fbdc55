/** The doors of all channels, as the product opens them, over servers on this machine that fail as a plan says. */
import { keepSecrets } from '../../../pipelines/adapters/channels/keep-secrets.ts'
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import { postHash, postId } from '../../../src/garden/posts/post-effect.ts'
import type { ChannelName, Post } from '../../../src/schemas/post.ts'
import { examplePost } from '../channels/example-post.ts'
import { memoryLedger } from './memory-ledger.ts'
import type { Ledgers, Scene, SceneChannel } from './scene.ts'
import type { ServedChannel } from './served-channel.ts'
import { servedChannels } from './served-channels.ts'
import { sha256 } from './simulate.ts'
import type { World } from './simulated-world.ts'

export function servedScene(
  names: readonly ChannelName[] = Object.keys(servedChannels) as ChannelName[],
  openLedgers: (world: World) => Ledgers = inMemory,
): Scene<Post> {
  return {
    channels: names.map((name): SceneChannel => {
      const { canFind, canUpdate } = servedChannels[name]
      return { name, canFind, canUpdate }
    }),
    open: async (world) => {
      const ledgers = openLedgers(world)
      const served = new Map<string, ServedChannel>()
      for (const name of names) served.set(name, await servedChannels[name].start(world))
      return {
        enter: (now) => ({
          ledger: ledgers.enter(),
          doors: new Map(
            [...served].map(([name, { open, secrets }]): [string, Door<Post>] => {
              return [name, keepSecrets(open(now), secrets)]
            }),
          ),
        }),
        wish: (channel, note, text) => {
          const name = channel as ChannelName
          const what = postOf(name, note, text, served.get(channel)?.to)
          const id = postId(what, sha256)
          return { what, effect: { id, channel, subject: note, hash: postHash(what, sha256) } }
        },
        shown: (channel, note) =>
          (served.get(channel)?.shown() ?? []).filter((text) => text.includes(addressOf(note))).map(wordsOf),
        lines: ledgers.lines,
        close: async () => {
          await ledgers.close()
          for (const { close } of served.values()) await close()
        },
      }
    },
  }
}

function inMemory(world: World): Ledgers {
  const { lines, enter } = memoryLedger(world)
  return { enter, lines: async () => lines, close: async () => {} }
}

function addressOf(note: string): string {
  return `https://garden.example/notes/${note}/`
}

function postOf(channel: ChannelName, note: string, text: string, to = 'https://there.example'): Post {
  const url = addressOf(note)
  const words = channel === 'webmention' ? '' : `Read ${text}. ${url}`
  return examplePost({ channel, to, note, url, title: note, text: words })
}

/** What the owner wanted it to say; of a webmention, which says nothing, all is as it should be. */
function wordsOf(text: string): string {
  return /\bRead (.+?)\. https:/.exec(text)?.[1] ?? ''
}
