/** Serves the site that is being written by the program that builds run. */
import { join } from 'node:path'
import { homeUrl } from '../../../src/garden/urls.ts'
import { openSiteStore } from '../../../src/site/open-store.ts'
import { offerSiteStore } from '../../../src/site/store.ts'
import type { SiteRequest } from '../astro-config.ts'
import { listen } from '../listen.ts'
import { type Middleware, serveFiles } from '../serve-files.ts'
import { programType, servePages } from '../serve-pages.ts'
import { watchFolder } from '../watch-folder.ts'
import { openDevDoors } from './dev-doors.ts'
import { startingScript } from './dev-scripts.ts'
import type { DevOptions, DevSite } from './dev-site.ts'
import { holdProgram } from './hold-program.ts'
import { openProgram } from './open-program.ts'
import { programFolders } from './program-record.ts'
import { startScript } from './start-script.ts'

/** Starts a server whose pages follow the store, and the code of the site. */
export async function serveByProgram(
  request: SiteRequest,
  { port, offers, notice = () => {} }: DevOptions,
): Promise<DevSite> {
  const { settings, root } = request
  const content = openSiteStore(request.store)
  offerSiteStore(content)
  const { doors, pages, forget, close } = openDevDoors(request, offers)
  let held = await holdProgram(request, notice)
  let program = openProgram(held.program, settings)
  const scripts = `${homeUrl(settings)}@one/`
  const start = startScript(`./${startingScript}`, settings, offers !== undefined)
  const fileOfProgram = (url: string) => {
    const { dir, record } = held.program
    if (Object.hasOwn(record.client, url)) return join(dir, programFolders.client, url)
    const [, name] = /^@one\/((?:dev|offers)\/[\w-]+\.(?:ts|css))$/.exec(url) ?? []
    return name === undefined ? null : join(dir, programFolders.dev, name)
  }
  const source = {
    find: async (path: string) => {
      const { find, render } = await program
      const found = await find(path)
      return found && { ...found, render: () => render(found) }
    },
    finish: (html: string) => devPage(html, `${scripts}${startFile}`),
  }
  const server = await listen(
    [
      ...doors,
      serveScript(`${scripts}${startFile}`, start),
      serveFiles(fileOfProgram, settings.base, programType),
      servePages(source, settings.base),
    ],
    port,
  )
  const renewOnce = async () => {
    const before = held
    const next = await holdProgram(request, notice)
    if (next.program.dir === before.program.dir) return next.release()
    held = next
    program = openProgram(held.program, settings)
    pages.reload()
    await before.release()
  }
  let renewing: Promise<void> = Promise.resolve()
  const renew = () => {
    renewing = renewing.catch(() => {}).then(renewOnce)
    return renewing
  }
  const onError = (error: unknown) => notice(`The pages stay as they were: ${String(error)}`)
  const watching = programSources.map((folder) =>
    watchFolder(
      join(root, folder),
      async (changed) => {
        if (!changed || [...changed].some((path) => !`${folder}/${path}`.startsWith(ownNotes))) await renew()
      },
      onError,
    ),
  )
  return {
    url: `http://127.0.0.1:${server.port}${settings.base}`,
    refresh: (which) => {
      content.forget(which === 'notes' ? which : undefined)
      forget()
      // It knows which pages there are, and asks anew.
      if (which !== 'notes') program = openProgram(held.program, settings)
      if (which === 'changed') pages.renew()
      else pages.reload()
    },
    offer: pages.offer,
    stop: async () => {
      for (const stopWatching of watching) stopWatching()
      close()
      await server.close()
      content.close()
      await held.release()
    },
  }
}

/** The folders of the project that programs are made of, and the one in them that holds notes. */
const programSources = ['src', 'public']
const ownNotes = 'src/content/'

const startFile = 'start.js'

function serveScript(address: string, text: string): Middleware {
  return ({ url }, response, next) => {
    if (url !== address) return next()
    const type = programType(startFile)
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
  }
}

/** The published page, with the script by which it follows the garden, and over http as this server is. */
function devPage(html: string, script: string): string {
  return html
    .replace('; upgrade-insecure-requests', '')
    .replace('</head>', `<script type="module" src="${script}"></script></head>`)
}
