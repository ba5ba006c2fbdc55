/** A garden on a GitHub of its own, in which links are proposed. */
import { join } from 'node:path'
import { type LinkProposal, proposeLinks } from '../../../pipelines/link/propose-links.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { type FakeGithub, fakeToken, startGithub } from '../../fakes/github-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { type SharedRepository, shareRepository } from '../../fakes/shared-repository.ts'

/** Names that are links wherever they are said, but in some notes. */
export const notes: Record<string, string> = {
  'Page Picker.md': 'Finds a page by its name, and opens it.\n',
  'Task List.md': 'All that is to be done, in one place.\n',
  'one.md': 'Open the [[Page Picker]] to jump around in the editor, or the [[Task List]].\n',
  'two.md': 'With the [[Page Picker]] a page is found quickly. The [[Task List]] counts.\n',
  'three.md': 'Pages are found with the [[Page Picker]], see [[one]].\n\nTasks stand in the [[Task List]].\n',
  'four.md': 'A recipe for bread, with flour and water.\n',
  'first.md': 'Some words.\n\nOpen the Page Picker to jump to a page.\n',
  'second.md': 'Look at the Task List in the morning.\n',
}

/** Where the names stand, and nowhere else: what else a garden could have is no matter here. */
const onlyNames = {
  neverFrom: ['Page Picker', 'Task List', 'one', 'two', 'three', 'four', 'five'],
  neverTo: ['one', 'two', 'three', 'four', 'five', 'first', 'second', 'third', 'fourth'],
}

export interface ProposeGarden extends SharedRepository {
  github: FakeGithub
  /** What the run told. */
  notices: string[]
  /** The folder of the project. */
  root: string
  /** Puts a clone with the newest commit alone in the place of the owner’s own. */
  makeShallow(): void
  propose(options?: { dryRun?: boolean; token?: string; server?: string }): Promise<LinkProposal>
  /** Settings in place of those that leave names alone. */
  suggestions: Record<string, unknown>
}

/** `below` is the folder of the vault in the repository. */
export async function proposeGarden(
  files: Record<string, string> = notes,
  below = '',
): Promise<ProposeGarden> {
  const shared = shareRepository(files)
  const github = await startGithub(shared.bare)
  const root = makeVault({})
  let place = shared.own.dir
  const garden: ProposeGarden = {
    ...shared,
    github,
    notices: [],
    root,
    suggestions: {},
    makeShallow: () => {
      const dir = join(makeVault({}), 'shallow')
      shared.own.git('clone', '--quiet', '--depth=1', `file://${shared.bare}`, dir)
      place = dir
    },
    propose: ({ dryRun = false, token = fakeToken, server = 'https://github.example' } = {}) => {
      const { suggestions } = garden
      const settings = settingsSchema.parse({
        title: 'Garden',
        suggestions: { ...onlyNames, ...suggestions },
      })
      const world = { ...quietWorld(root), notice: (text: string) => void garden.notices.push(text) }
      const access = { repository: 'ada/garden', token, api: github.api, server }
      return proposeLinks(world, { vault: join(place, below), settings }, access, { dryRun })
    },
  }
  return garden
}
