/** `one dev`: what is saved is on show, and what is private is not, not even here. */
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { projectRoot } from '../fakes/run-one.ts'
import { launchBrowser } from './browser.ts'
import { type ServerProcess, startServer } from './start-server.ts'

const patience = { timeout: 15_000 }
const picture = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="${color}"/></svg>`

let vault: string
let dev: ServerProcess
/** The garden of the project itself, at the same time. */
let own: ServerProcess
let browser: Browser

const write = (path: string, text: string) => writeFileSync(join(vault, path), text)
const note = (title: string, text: string) => `---\ntitle: ${title}\n---\n\n## Part\n\n${text}\n`

beforeAll(async () => {
  vault = mkdtempSync(join(tmpdir(), 'dev [a] (b) '))
  mkdirSync(join(vault, 'sub'))
  for (let at = 0; at < 40; at++)
    write(`note-${at}.md`, note(`Number ${at}`, `Before ${at}. See [[note-${(at + 1) % 40}]].`))
  write('sub/picture.md', note('Picture', '![[used.svg]] and [[secret]]'))
  write('sub/used.svg', picture('green'))
  write('sub/unused.svg', picture('darkred'))
  write('secret.md', '---\ntitle: Hush\npublish: false\n---\nThe password is oyster. ![[unused.svg]]\n')
  ;[dev, own, browser] = await Promise.all([
    startServer(['dev', '--vault', vault]),
    startServer(['dev']),
    launchBrowser(inject('browser')),
  ])
})

afterAll(async () => {
  await Promise.all([browser?.close(), dev?.stop(), own?.stop()])
  rmSync(vault, { recursive: true })
})

/** Opens a page of the garden, until the test ends. */
async function open(path: string): Promise<Page> {
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await page.goto(new URL(path, dev.url).href)
  return page
}

/** Waits until the page that is open shows the words, without being asked again. */
async function shows(page: Page, words: string): Promise<void> {
  await page.locator('main').getByText(words).first().waitFor(patience)
}

/** Asks until the path has this status. */
async function answers(path: string, status: number): Promise<void> {
  await expect.poll(async () => (await dev.get(path)).status, { ...patience, interval: 100 }).toBe(status)
}

describe('what is saved is on show', () => {
  it('an edit', async () => {
    const page = await open('/notes/note-1/')
    await shows(page, 'Before 1.')
    write('note-1.md', note('Number 1', 'After the edit.'))
    await shows(page, 'After the edit.')
  })

  it('an edit that puts a new file in the place of the old, again and again', async () => {
    const page = await open('/notes/note-2/')
    for (const round of ['first', 'second', 'third']) {
      write('note-2.tmp', note('Number 2', `The ${round} save.`))
      renameSync(join(vault, 'note-2.tmp'), join(vault, 'note-2.md'))
      await shows(page, `The ${round} save.`)
    }
  })

  it('a new title, on the lists and where others link to it', async () => {
    const [list, linking] = [await open('/notes/'), await open('/notes/note-3/')]
    write('note-4.md', note('A better name', 'Text.'))
    await shows(list, 'A better name')
    await shows(linking, 'A better name')
  })

  it('a new note, and then its end', async () => {
    const list = await open('/notes/')
    expect((await dev.get('/notes/fresh/')).status).toBe(404)
    write('fresh.md', note('Fresh', 'It is new.'))
    await shows(list, 'Fresh')
    await answers('/notes/fresh/', 200)
    rmSync(join(vault, 'fresh.md'))
    await answers('/notes/fresh/', 404)
    await list.getByText('Fresh').waitFor({ state: 'detached', ...patience })
  })

  it('a picture that a note begins to use, and its next version', async () => {
    write('later.svg', picture('blue'))
    const page = await open('/notes/note-5/')
    write('note-5.md', note('Number 5', '![[later.svg]]'))
    // The page loads again when lists have followed: an attribute is asked for once more, code that runs in it is lost.
    const source = await page.locator('main img').getAttribute('src', patience)
    const address = new URL(source ?? '', page.url()).pathname
    expect(await dev.get(address)).toMatchObject({
      status: 200,
      type: 'image/svg+xml',
      body: picture('blue'),
    })
    write('later.svg', picture('teal'))
    expect((await dev.get(address)).body).toBe(picture('teal'))
    write('note-5.md', note('Number 5', 'No picture.'))
    await answers(address, 404)
  })
})

describe('a note that is broken', () => {
  it('is gone until it is mended, and nothing else is', async () => {
    const page = await open('/notes/note-6/')
    write('note-6.md', '---\ntitle: [Number 6\n---\nHalf a thought.\n')
    await answers('/notes/note-6/', 404)
    expect((await dev.get('/notes/note-7/')).status).toBe(200)
    await expect.poll(dev.said, patience).toContain('1 error: see `one check`')
    await expect.poll(async () => (await dev.get('/notes/')).body, patience).not.toContain('note-6/')
    // The open page goes along, and is loading again perhaps while the next is saved.
    write('note-6.md', note('Number 6', 'Mended.'))
    await answers('/notes/note-6/', 200)
    await shows(page, 'Mended.')
  })

  it('does not stop the rest when its bytes are no text', async () => {
    writeFileSync(join(vault, 'note-8.md'), new Uint8Array([0xff, 0xfe, 0, 0x41]))
    await answers('/notes/note-8/', 404)
    rmSync(join(vault, 'note-8.md'))
    const page = await open('/notes/note-9/')
    write('note-9.md', note('Number 9', 'Still here.'))
    await shows(page, 'Still here.')
  })
})

describe('what is private is not served', () => {
  it('but what a published note uses is', async () => {
    const page = await open('/notes/sub/picture/')
    const width = await page
      .locator('main img')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
    expect(width).toBe(40)
    expect(await page.locator('main').innerText()).not.toContain('Hush')
  })

  /** Every way of asking for a file by its path that a server of this kind knows. */
  function waysTo(path: string): string[] {
    const encoded = encodeURI(path)
    const whole = encodeURIComponent(path)
    const ways = [
      `/@fs${encoded}`,
      `/@fs/${encoded}`,
      `/@fs${path.replaceAll(' ', '%20').replaceAll('/', '%2F')}`,
      `/@fs/x/..${encoded}`,
      `/%40fs${encoded}`,
      `/@id/${encoded}`,
      `/@id/__x00__${encoded}`,
      `/..%2f..%2f..%2f..%2f..%2f..%2f..${whole}`,
      `/../../../../../../..${encoded}`,
      `/files/..%2f..%2f..%2f..${whole}`,
      `//${encoded}`,
      encoded,
      `/_image?href=${whole}`,
      `/_image?href=${encodeURIComponent(`/@fs${path}`)}&f=svg`,
    ]
    return ways.flatMap((way) =>
      way.includes('?')
        ? [way]
        : ['', '?raw', '?url', '?import&raw', '?inline', '?raw??', '#'].map((end) => way + end),
    )
  }

  /** The ways on which words of the file came out. */
  async function leaks(server: ServerProcess, paths: string[], words: string): Promise<string[]> {
    const ways = paths.flatMap(waysTo)
    const answered = await Promise.all(ways.map(async (way) => ({ way, body: (await server.get(way)).body })))
    return answered
      .filter(({ body }) => body.includes(words) || body.includes(Buffer.from(words).toString('base64')))
      .map(({ way }) => way)
  }

  it('not a note that is withheld, nor a picture that no published note uses', async () => {
    expect(await leaks(dev, [join(vault, 'secret.md')], 'oyster')).toEqual([])
    expect(await leaks(dev, [join(vault, 'sub/unused.svg')], 'darkred')).toEqual([])
    for (const path of ['/files/', '/files/unused.svg', '/sub/unused.svg', '/secret.md', '/notes/secret/']) {
      expect((await dev.get(path)).status, path).toBe(404)
    }
  })

  it('not a file of the system, of the project, or of the caches', async () => {
    expect(await leaks(dev, ['/etc/passwd'], 'root:')).toEqual([])
    expect(await leaks(dev, [join(projectRoot, 'garden.config.ts')], 'defineGarden')).toEqual([])
    expect(await leaks(dev, [join(projectRoot, '.git/config')], '[core]')).toEqual([])
    for (const path of [
      '/site.db',
      '/render.db',
      '/vault.txt',
      '/.astro/data-store.json',
      '/data-store.json',
    ]) {
      expect((await dev.get(path)).status, path).not.toBe(200)
    }
  })

  it('not the drafts of the project’s own garden, which lies among its code', async () => {
    const draft = 'src/content/notes/camelot-for-two.md'
    expect(
      await leaks(own, [join(projectRoot, draft), `/${draft}`], 'Two independent practitioners'),
    ).toEqual([])
    expect((await own.get('/notes/camelot-for-two/')).status).toBe(404)
    expect((await own.get('/notes/camelot/')).status).toBe(200)
  })
})

it('two gardens on show at the same time do not mix', async () => {
  const [mine, theirs] = [(await own.get('/notes/')).body, (await dev.get('/notes/')).body]
  expect(mine).toContain('/notes/camelot/')
  expect(mine).not.toContain('/notes/note-10/')
  expect(theirs).toContain('/notes/note-10/')
  expect(theirs).not.toContain('/notes/camelot/')
})

const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

it.skipIf(!outside)('listens to this machine alone (skipped where it has no other address)', async () => {
  const socket = connect({ host: outside, port: Number(new URL(dev.url).port) })
  const [error] = await once(socket, 'error')
  expect(error).toMatchObject({ code: 'ECONNREFUSED' })
})

it.for([
  ['SIGINT', [0]],
  // Either is right: nobody asked how it went.
  ['SIGTERM', [0, 128 + 15]],
] as const)('ends at %s', async ([signal, codes]) => {
  const short = await startServer(['dev', '--vault', vault])
  expect(codes).toContain(await short.stop(signal))
  await expect(short.get('/')).rejects.toThrow('ECONNREFUSED')
})
