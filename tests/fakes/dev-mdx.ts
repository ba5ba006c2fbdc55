/**
 * A program that runs `dev` on the vault that it is given, with notes in MDX.
 * The command itself reads MDX only in the vault of the project. It prints its
 * address, then a line after each reading.
 */
import { dev } from '../../pipelines/dev/index.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { quietWorld } from './quiet-world.ts'
import { projectRoot } from './run-one.ts'

const [vault = ''] = process.argv.slice(2)
const settings = settingsSchema.parse({ title: 'Case', mdx: true, vault })
let url: string | null = null
const server = await dev(
  quietWorld(projectRoot),
  { settings, vault },
  {
    port: 0,
    verbose: false,
    onRead: () => url !== null && process.stdout.write('read\n'),
    onError: (error) => process.stdout.write(`${String(error)}\n`),
  },
)
url = server.url
process.stdout.write(`${url}\n`)
