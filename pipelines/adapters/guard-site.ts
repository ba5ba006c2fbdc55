/** Runs the leak guard over a built site, every file of it. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { ArtefactText } from '../../src/garden/guard/artefact/artefact-text.ts'
import { readArtefact } from '../../src/garden/guard/artefact/read-artefact.ts'
import { createGuard } from '../../src/garden/guard/create-guard.ts'
import { holdsDataMetadata } from '../../src/garden/guard/find-data-pictures.ts'
import type { Leak } from '../../src/garden/guard/find-leaks.ts'
import { leakMessages, sourceMapMessage } from '../../src/garden/guard/leak-messages.ts'
import type { Message } from '../../src/garden/message.ts'
import { stripMetadata } from '../../src/garden/metadata/strip-metadata.ts'
import { compareText } from '../../src/garden/paths.ts'
import type { GardenRead } from './read-garden.ts'
import { readPrivateWords } from './read-private-words.ts'
import type { GardenPlace } from './read-settings.ts'
import { readTexts } from './read-texts.ts'
import { unpack } from './unpack.ts'
import type { World } from './world.ts'

/** The private records of the business: never published. */
const office = 'src/content/office'

/** The program that stands on every site. Words of it are no secrets. */
const program = [
  'components',
  'garden',
  'layouts',
  'markdown',
  'pages',
  'queries',
  'schemas',
  'site',
  'styles',
  'words',
]

/** Says what is wrong with the site in a folder; nothing when it may be published. */
export type SiteGuard = (dir: string) => Promise<Message[]>

/** The guard of the garden `read`; `attachments` are the addresses of files that are published as they are. */
export async function createSiteGuard(
  world: World,
  place: GardenPlace,
  { garden, vault, treeOf }: GardenRead,
  attachments: ReadonlySet<string>,
): Promise<SiteGuard> {
  const guard = createGuard({
    garden,
    vault,
    treeOf,
    settings: place.settings,
    privateWords: await readPrivateWords(world, place),
    office: await readTexts(world.root, office),
    programTexts: await readProgram(world.root),
  })
  return async (dir) => {
    const leaks: Leak[] = []
    const maps: Message[] = []
    for (const name of await filesOf(dir)) {
      if (/\.(?:js|mjs|css)\.map$/.test(name)) maps.push(sourceMapMessage(name))
      const bytes = await readFile(join(dir, name))
      const inspect = attachments.has(name) ? guard.inspectAttachment : guard.inspect
      if (!attachments.has(name)) leaks.push(...findDataLeak(name, bytes))
      leaks.push(...findMetadataLeak(name, bytes), ...inspect(name, readParts(name, bytes)))
    }
    return [...leakMessages(leaks), ...maps]
  }
}

/** The texts of an artefact and of what is packed in it. */
function readParts(name: string, bytes: Uint8Array): ArtefactText[] {
  return isBarePicture(name, bytes)
    ? []
    : unpack(name, bytes).map((part) => readArtefact(part.name, part.bytes))
}

/** Pictures of the formats that are stripped; a drawing is text, and read as such. */
function isPicture(name: string): boolean {
  return /\.(?:jpe?g|png|gif|webp)$/i.test(name)
}

/** Nothing but pixels, in which there is no text to be read. */
function isBarePicture(name: string, bytes: Uint8Array): boolean {
  if (!isPicture(name)) return false
  const result = stripMetadata(name, bytes)
  return result.state === 'clean' && result.bytes !== bytes
}

/** A page, a style sheet or the like with such a picture in an address of its own. */
function findDataLeak(artefact: string, bytes: Uint8Array): Leak[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!text.includes('data:image/') || !holdsDataMetadata(text.toString('latin1'))) return []
  return [{ artefact, inName: false, subject: { kind: 'metadata', text: '', from: artefact } }]
}

/** A picture from which something could still be taken. */
function findMetadataLeak(artefact: string, bytes: Uint8Array): Leak[] {
  const result = isPicture(artefact) ? stripMetadata(artefact, bytes) : null
  if (result?.state !== 'clean' || result.bytes.length === bytes.length) return []
  return [{ artefact, inName: false, subject: { kind: 'metadata', text: '', from: artefact } }]
}

async function readProgram(root: string): Promise<string[]> {
  const folders = [...program.map((name) => `src/${name}`), 'public']
  const texts = await Promise.all(folders.map((folder) => readTexts(root, folder)))
  return texts.flatMap((files) => [...files].flat())
}

async function filesOf(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort(compareText)
}
