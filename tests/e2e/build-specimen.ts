/** Builds a small garden that has a page of every kind, with a history and a room. */
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPlace } from '../fakes/build-place.ts'
import { repositoryIn } from '../fakes/repository-in.ts'

/** The folder of a built site. */
export type BuiltSite = { dir: string } | { problem: string }

/** What opens the room of the specimen. */
export const specimenPassphrase = 'slow heron under bridge 52'

const settings = {
  title: 'The river',
  description: 'A garden with a page of every kind.',
  url: 'https://river.example',
  author: { name: 'Ada' },
  mdx: true,
  relations: ['supports'],
  bibliography: ['works.bib'],
  topics: [
    {
      id: 'rivers',
      title: 'Rivers',
      description: 'Water that goes somewhere.',
      path: ['lock', 'weir', 'ford'],
    },
  ],
  rooms: [{ id: 'ledger', title: 'The ledger', folder: 'sealed', passphrase: { env: 'SPECIMEN_ROOM' } }],
}

/** Builds it below the folder `root`. The history has a note that grows and one that changes its stage. */
export async function buildSpecimen(root: string): Promise<BuiltSite> {
  const [vault, dir] = [join(root, 'vault'), join(root, 'site')]
  const from = join(import.meta.dirname, 'specimen')
  cpSync(from, vault, { recursive: true })
  const weir = readFileSync(join(from, 'rivers/weir.md'), 'utf8')
  const repository = repositoryIn(vault)
  repository.commit('2024-03-01T12:00:00Z', {
    'rivers/weir.md': weir.replace('maturity: evergreen', 'maturity: seedling').split('# A part')[0] ?? '',
  })
  repository.commit('2024-04-01T12:00:00Z', {
    'rivers/weir.md':
      weir.replace('maturity: evergreen', 'maturity: budding').split('## Words of others')[0] ?? '',
  })
  repository.commit('2024-05-02T12:00:00Z', { 'rivers/weir.md': weir })
  const { code, stderr } = await buildPlace(vault, dir, settings, { SPECIMEN_ROOM: specimenPassphrase })
  return code === 0 ? { dir } : { problem: `The specimen does not build.\n${stderr}` }
}
