/** What is set up, what is missing, and what to do about it. Writes nothing. */

import { countNotes } from '../../src/garden/count-notes.ts'
import type { Garden } from '../../src/garden/garden.ts'
import { countSeverity } from '../../src/garden/message.ts'
import { checkPosts } from '../../src/garden/posts/check-posts.ts'
import { count } from '../../src/garden/report/count.ts'
import { roomUrl } from '../../src/garden/urls.ts'
import { isInterrupted, settlingAdvice } from '../adapters/changes/require-settled.ts'
import { readPostFiles } from '../adapters/posts/read-post-files.ts'
import { readGarden } from '../adapters/read-garden.ts'
import { type History, readSetUp, type SetUp } from '../adapters/read-set-up.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { openRoomKeys } from '../adapters/store-rooms.ts'
import type { World } from '../adapters/world.ts'
import { channelFindings } from './channel-findings.ts'
import { engineFindings } from './engine-findings.ts'
import type { Finding } from './finding.ts'
import { reportFindings } from './report-findings.ts'

/** Looks at the runtime, the repository, the settings, the vault, and whether `env` holds the secrets of channels and of the report. */
export async function doctor(
  world: World,
  place: GardenPlace,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Finding[]> {
  const setUp = await readSetUp(world.root, place.vault)
  return [
    runtimeFinding(setUp),
    historyFinding(setUp),
    addressFinding(place),
    ...(await vaultFindings(world, place)),
    ...channelFindings(place.settings.distribution, env),
    ...reportFindings(place.settings.report, env),
  ]
}

function runtimeFinding({ node, wantedNode }: SetUp): Finding {
  const good = node === wantedNode
  return {
    subject: 'Runtime',
    state: good ? 'good' : 'bad',
    found: `Node ${node}`,
    advice: good
      ? null
      : `This project is tested with Node ${wantedNode}: run \`npm ci\`, then \`npx one doctor\`.`,
  }
}

function historyFinding({ history }: SetUp): Finding {
  const subject = 'History'
  if (history.state === 'refused') {
    const advice = 'Notes without dates of their own get none until git reads the vault: do what it says.'
    return { subject, state: 'bad', found: history.detail, advice }
  }
  const [found, advice] = histories[history.state]
  return {
    subject,
    state: advice === null ? 'good' : 'missing',
    found,
    advice: advice && `Notes without dates of their own get none: ${advice}`,
  }
}

const histories: Record<Exclude<History['state'], 'refused'>, [found: string, advice: string | null]> = {
  whole: ['git, with its whole history', null],
  shallow: [
    'a shallow clone of a git repository',
    'fetch the whole history (`git fetch --unshallow`, or `fetch-depth: 0` in a workflow).',
  ],
  'no-repository': ['the vault is in no git repository', 'keep the vault in git.'],
  'no-git': ['git is not installed', 'install it (https://git-scm.com), and keep the vault in it.'],
}

function addressFinding({ settings }: GardenPlace): Finding {
  const host = new URL(settings.url).hostname
  const good = host !== 'localhost' && !host.endsWith('.example')
  return {
    subject: 'Address',
    state: good ? 'good' : 'missing',
    found: `${settings.url} with base \`${settings.base}\``,
    advice: good
      ? null
      : 'Set `url` in garden.config.ts to where the site is published; feed and sitemap need it.',
  }
}

async function vaultFindings(world: World, place: GardenPlace): Promise<Finding[]> {
  if (await isInterrupted(place.vault)) {
    const found = 'a change of it was interrupted, and stands half done'
    return [{ subject: 'Vault', state: 'bad', found, advice: settlingAdvice }]
  }
  const read = await readGarden(world, place)
  const { vault, garden } = read
  const messages = [...read.messages, ...checkPosts(await readPostFiles(place.vault))]
  const { notes, published } = countNotes(garden, vault)
  const errors = countSeverity(messages, 'error')
  const warnings = countSeverity(messages, 'warning')
  return [
    {
      subject: 'Vault',
      state: published > 0 ? 'good' : 'bad',
      found: `${count(notes, 'note')} at \`${place.vault}\`, ${published} of them published`,
      advice: published > 0 ? null : 'Write a note, or name another folder with `vault` in garden.config.ts.',
    },
    {
      subject: 'Content',
      state: errors > 0 ? 'bad' : 'good',
      found: `${count(errors, 'error')}, ${count(warnings, 'warning')}`,
      advice: errors + warnings > 0 ? 'Run `one check` to see each with its place.' : null,
    },
    ...(await roomFindings(place, garden)),
    ...(await engineFindings(world, place, read)),
  ]
}

/** Where each room stands on the site, or why it is not built. */
async function roomFindings({ settings }: GardenPlace, garden: Garden): Promise<Finding[]> {
  const keys = await openRoomKeys(settings.rooms)
  return garden.rooms.map(({ room, notes }): Finding => {
    const subject = `Room ${room.id}`
    const address = keys.find((one) => one.room.id === room.id)?.address
    if (address === undefined) {
      const found = `not built: \`${room.passphrase.env}\` holds no passphrase that may be used`
      return { subject, state: 'bad', found, advice: 'Set it to several words that nobody could guess.' }
    }
    const place = new URL(roomUrl(settings, address), settings.url).href
    const some = notes.length > 0
    return {
      subject,
      state: some ? 'good' : 'missing',
      found: `${notes.length} notes at ${place}`,
      advice: some ? null : `Write \`room: ${room.id}\` into a note.`,
    }
  })
}
