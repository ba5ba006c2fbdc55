/** The server of `one dev` while its own code is edited. What compiles and runs programs are fakes. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { holdProgram } from '../../../pipelines/adapters/program/hold-program.ts'
import { openProgram } from '../../../pipelines/adapters/program/open-program.ts'
import { serveByProgram } from '../../../pipelines/adapters/program/serve-by-program.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { writeSiteStore } from '../../fakes/write-site-store.ts'

vi.mock(import('../../../pipelines/adapters/program/hold-program.ts'))
vi.mock(import('../../../pipelines/adapters/program/open-program.ts'))

const settings = settingsSchema.parse({ title: 'x' })
const release = vi.fn(async () => {})
/** The folder of the program that would be made of the code as it is. */
let newest = 'first'

beforeEach(() => {
  vi.clearAllMocks()
  newest = 'first'
  const record = { entry: '', plain: true, styles: [], client: {}, files: {} }
  vi.mocked(holdProgram).mockImplementation(async () => ({ program: { dir: newest, record }, release }))
  vi.mocked(openProgram).mockImplementation(async ({ dir }) => ({
    paths: async () => [],
    find: async (path) => ({ file: 'index.html', component: '', path, address: path }),
    render: async () => Buffer.from(`made by the ${dir}`),
  }))
})

/** Starts it in a project of its own; `edit` writes a file of the project, `page` asks for the front page. */
async function start(notice?: (text: string) => void) {
  const root = makeVault({
    'src/site/a.ts': '1',
    'src/content/notes/a.md': '1',
    'public/mark.svg': '1',
  })
  const store = join(root, 'site.db')
  writeSiteStore(store, {
    settings,
    home: null,
    paths: [],
    pages: [],
    files: [],
    redirects: [],
    rooms: [],
    graph: { nodes: [], edges: [], places: [] },
  })
  const request = {
    root,
    vault: join(root, 'src/content/notes'),
    settings,
    store,
    cacheDir: root,
    verbose: false,
  }
  const site = await serveByProgram(request, { port: 0, ...(notice && { notice }) })
  onTestFinished(site.stop)
  return {
    edit: (file: string) => writeFileSync(join(root, file), '2'),
    page: async () => (await fetch(site.url)).text(),
  }
}

it.for(['src/site/a.ts', 'public/mark.svg'])(
  'shows pages by another program after an edit of %s',
  async (file) => {
    const { edit, page } = await start()
    expect(await page()).toContain('made by the first')
    newest = 'second'
    edit(file)
    await vi.waitFor(async () => expect(await page()).toContain('made by the second'), { timeout: 4000 })
    expect(release).toHaveBeenCalledOnce()
  },
)

it('keeps the program while notes of the project are edited, and where the code cannot be compiled', async () => {
  const notice = vi.fn()
  const { edit, page } = await start(notice)
  newest = 'second'
  edit('src/content/notes/a.md')
  vi.mocked(holdProgram).mockRejectedValueOnce(new Error('a slip of the pen'))
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(holdProgram).toHaveBeenCalledOnce()
  edit('src/site/a.ts')
  await vi.waitFor(() => expect(notice).toHaveBeenCalledWith(expect.stringContaining('a slip of the pen')), {
    timeout: 4000,
  })
  expect(await page()).toContain('made by the first')
  expect(release).not.toHaveBeenCalled()
})
