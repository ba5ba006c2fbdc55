import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { parseSettings, readSettings } from '../../pipelines/adapters/read-settings.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { quietWorld } from '../fakes/quiet-world.ts'

/** What a `UserError` says, with its hint; anything else that is thrown is thrown on. */
async function complaint(work: () => unknown): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof UserError) return `${error.message}\n${error.hint}`
    throw error
  }
  return 'nothing to complain about'
}

/** An engine that would be right without `more`. */
const engine = (more: Record<string, unknown>) => ({
  baseUrl: 'https://models.example/v1',
  key: { env: 'MODELS_KEY' },
  currency: 'EUR',
  budget: { run: 1, month: 5 },
  ...more,
})

const parse = (value: unknown) => parseSettings(value, 'garden.config.ts')

/** A project whose settings file is `source`. */
const project = (source: string) => quietWorld(makeVault({ 'garden.config.ts': source }))

describe('parseSettings', () => {
  it('takes a title alone, and fills in the rest', () => {
    expect(parse({ title: 'Moss' })).toMatchObject({ title: 'Moss', base: '/', public: ['.'], topics: [] })
  })

  const wrong: Record<string, unknown[]> = {
    title: [undefined, '', 7],
    description: [7],
    noun: [''],
    author: ['Ada', {}, { name: '' }, { name: 'Ada', url: 'ada' }, { name: 'Ada', mail: 'a@b.c' }],
    url: [
      'example.org',
      'ftp://example.org',
      'javascript:alert(1)',
      '',
      'https://a.b/c',
      'https://a.b/?c',
      'https://a.b#c',
    ],
    base: ['repo', '', '/re po/', '/repo?', '/repo#x', '/a//', '//a', '/a%20b/', '/../', '/a/.', '/a\\b'],
    trailingSlash: ['', 'ignore', true],
    lang: ['', 'english please', 'EN', 'e'],
    vault: ['', 7],
    public: ['.', [7]],
    ignore: ['templates', [null]],
    publish: [true, 'none'],
    privateWords: ['', ['a']],
    harmless: ['a', ['']],
    topics: [
      {},
      [{ id: 'a' }],
      [{ id: '', title: 'A' }],
      [{ id: 'a', title: 'A', colour: 'red' }],
      [{ id: 'a', title: 'A', path: 'b' }],
      [{ id: 'a', title: 'A', aside: 'yes' }],
    ],
    folderTopics: ['yes'],
    renameRedirects: ['yes', 1],
    history: ['git', 1],
    evergreenMonths: [-1, 1.5, '12', null],
    licence: ['CC BY', 'mailto:a@example.org'],
    cards: ['no', 1],
    previews: ['hover', 1],
    outerPictures: ['never', true],
    webPreviews: ['hover', 1],
    webRecheckDays: [0, 3651, 1.5, '30'],
    webIgnore: ['example.org', ['https://example.org/'], ['']],
    stackedNotes: ['always', 1],
    comments: [
      true,
      {},
      { repo: 'garden', repoId: 'R_a', category: 'Notes', categoryId: 'DIC_a' },
      { repo: 'ada/garden', repoId: '', category: 'Notes', categoryId: 'DIC_a' },
      { repo: 'ada/garden', repoId: 'R_a', category: 'Notes', categoryId: 'DIC_a', mapping: 'number' },
    ],
    webmentions: [
      true,
      {},
      { endpoint: 'webmention.io' },
      { endpoint: 'https://a.b', blocked: ['https://c.d'] },
    ],
    distribution: [
      true,
      { approvers: ['ada marsh'] },
      { maxAge: 0 },
      { approvalHolds: 1.5 },
      { limits: { run: 0 } },
      { limits: { week: 1 } },
      { hubs: ['http://hub.example/'] },
      { channels: { twitter: {} } },
      { channels: { mastodon: {} } },
      { channels: { mastodon: { server: 'http://social.example' } } },
      { channels: { mastodon: { server: 'https://social.example/' } } },
      { channels: { mastodon: { server: 'https://social.example', token: 'a' } } },
      { channels: { mastodon: { server: 'https://social.example', visibility: 'direct' } } },
      { channels: { bluesky: { handle: '@ada' } } },
      { channels: { bluesky: { handle: 'ada.example', service: 'https://bsky.social/xrpc' } } },
      { channels: { devto: { publish: 'yes' } } },
      { channels: { linkedin: { author: 'ada' } } },
      { channels: { buttondown: { key: 'a' } } },
      { channels: { smtp: { host: 'mail.example', from: 'ada' } } },
      { channels: { smtp: { host: 'mail.example', from: 'ada@a.example', port: 0 } } },
      { channels: { discussion: { repo: 'ada/garden' } } },
      { channels: { release: { repo: 'garden' } } },
      { channels: { webmention: true } },
    ],
    report: [
      true,
      { zone: 'Mars/Olympus' },
      { zone: '+01:00' },
      { zone: '' },
      { kinds: [] },
      { kinds: ['day'] },
      { kinds: ['week', 'week'] },
      { issue: 'yes' },
      { mail: 'ada@ada.example' },
      { mail: { to: 'ada', host: 'mail.example' } },
      { mail: { to: 'ada@ada.example' } },
      { mail: { to: 'ada@ada.example', host: 'mail.example', port: 0 } },
      { almanac: 'no' },
      { expires: { 'my token': '2027-03-31' } },
      { expires: { MY_TOKEN: '31.3.2027' } },
      { expires: { MY_TOKEN: '2027-02-30' } },
    ],
    suggestions: [
      true,
      { perPullRequest: 0 },
      { perPullRequest: 51 },
      { neverTo: 'inbox' },
      { neverFrom: [''] },
      { neverPhrases: [7] },
      { never: [] },
    ],
    privacyPage: ['yes', 1],
    privacyNote: ['', true],
    host: ['GitHub', {}, { name: '' }, { name: 'A', policy: 'a' }],
    nav: [[{ label: 'A' }], [{ label: '', href: '/' }]],
    linkText: ['Title'],
    softBreaks: ['true', 1],
    embedDepth: [0, 21, 1.5, '3'],
    feedItems: [0, 1.5, 1001, '50', Number.NaN],
    docs: ['help'],
    html: ['allow', true],
    untrusted: ['clippings', [1]],
    mdx: ['yes', 1],
    relations: ['supports', ['']],
    bibliography: ['works.bib', ['']],
    rooms: [
      {},
      [{ id: 'acme' }],
      [{ id: 'acme', passphrase: 'open sesame' }],
      [{ id: 7, passphrase: { env: 'A' } }],
    ],
    engine: [
      true,
      {},
      engine({ key: 'sk-1' }),
      engine({ key: { env: 'sk-1' } }),
      engine({ apiKey: 'sk-1' }),
      engine({ baseUrl: 'http://models.example/v1' }),
      engine({ baseUrl: 'https://ada:secret@models.example/v1' }),
      engine({ baseUrl: 'https://models.example/v1?key=1' }),
      engine({ baseUrl: 'http://127.0.0.1.example/v1' }),
      engine({ currency: '€' }),
      engine({ budget: { run: 1 } }),
      engine({ budget: { run: -1, month: 1 } }),
      engine({ budget: { run: 1, day: -1, month: 1 } }),
      engine({ send: 'none' }),
      engine({ judge: true }),
      engine({ batchShare: 2 }),
      engine({ embeddings: { model: 'm' } }),
      engine({ text: { model: 'm', inputPrice: 1 } }),
      engine({ embeddings: { model: 'text-embedding-3-small' } }),
    ],
    colour: ['red'],
  }

  test.for(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => ({ name, value }))))(
    'names $name when it is $value',
    async ({ name, value }) => {
      const said = await complaint(() => parse({ title: 'Moss', [name]: value }))
      expect(said).toContain('garden.config.ts')
      expect(said).toMatch(new RegExp(`(?:at |key: ")${name}`))
    },
  )

  it('knows prices of the server that has them, and of no other', () => {
    const known = { baseUrl: 'https://api.openai.com/v1', currency: 'USD' }
    const embeddings = { model: 'text-embedding-3-small' }
    const priceOf = (more: Record<string, unknown>) =>
      parse({ title: 'Moss', engine: engine({ ...known, ...more }) }).engine?.embeddings?.price
    expect(priceOf({ embeddings })).toBe(0.02)
    expect(priceOf({ embeddings: { ...embeddings, price: 0.05 } })).toBe(0.05)
    for (const more of [{ currency: 'EUR' }, { baseUrl: 'https://models.example/v1' }])
      expect(() => priceOf({ embeddings, ...more })).toThrow(/engine\.embeddings\.price/)
    expect(() => priceOf({ embeddings: { model: 'unheard-of' } })).toThrow(/not known here/)
  })

  it.for(['/', '/repo', '/repo/', '/a/b.c/', '/.hidden/', '/é/...x/'])('takes the base %s', (base) => {
    expect(parse({ title: 'Moss', base }).base).toBe(base)
  })

  it.for(['https://a.b', 'https://a.b/', 'http://localhost:4321'])('takes the address %s', (url) => {
    expect(parse({ title: 'Moss', url }).url).toBe(url)
  })

  it.for([
    'https://models.example/v1',
    'http://localhost:11434/v1',
    'http://127.0.0.1:8080',
    'http://[::1]:1/v1',
  ])('takes the engine at %s', (baseUrl) => {
    expect(parse({ title: 'Moss', engine: engine({ baseUrl }) }).engine?.baseUrl).toBe(baseUrl)
  })

  it('has a wrong value here for every setting', () => {
    expect(Object.keys(wrong)).toEqual(expect.arrayContaining(Object.keys(settingsSchema.shape)))
  })

  it('names all that is wrong at once', async () => {
    const said = await complaint(() => parse({ noun: '', feedItems: 0 }))
    for (const name of ['title', 'noun', 'feedItems']) expect(said).toContain(`at ${name}`)
  })

  test.for([null, undefined, [], 'Moss', () => ({ title: 'Moss' })])('refuses to be %s', async (value) => {
    expect(await complaint(() => parse(value))).toContain('expected object')
  })
})

describe('readSettings', () => {
  it('reads the settings and places the vault beside them', async () => {
    const world = project(`export default { title: 'Moss', vault: 'notes' }`)
    const { settings, vault } = await readSettings(world)
    expect(settings.title).toBe('Moss')
    expect(vault).toBe(join(world.root, 'notes'))
  })

  test.for([
    ['is not there', {}, /no settings at .*garden\.config\.ts/],
    ['does not parse', { 'garden.config.ts': 'export default {' }, /garden\.config\.ts.* cannot be read/],
    ['throws', { 'garden.config.ts': 'throw new Error("a storm")' }, /cannot be read: a storm/],
    [
      'exports nothing',
      { 'garden.config.ts': 'export const title = "Moss"' },
      /is not right:\n.*expected object/,
    ],
  ] as const)('says so when the file %s', async ([, files, words]) => {
    expect(await complaint(() => readSettings(quietWorld(makeVault({ ...files }))))).toMatch(words)
  })

  it('finds another vault from the folder that the command was run in', async () => {
    const world = { ...project(`export default { title: 'Moss' }`), cwd: '/somewhere' }
    expect((await readSettings(world, { vault: 'else' })).vault).toBe('/somewhere/else')
  })

  it('knows its own vault when the command line names it', async () => {
    const world = project(`export default { title: 'Moss', public: ['open'], vault: 'notes' }`)
    expect((await readSettings(world, { vault: './notes/' })).settings.public).toEqual(['open'])
  })

  it('takes the address of the command line for any vault', async () => {
    const world = project(`export default { title: 'Moss', url: 'https://a.example', base: '/a/' }`)
    const address = { url: 'https://b.example', base: '/b/' }
    expect((await readSettings(world, address)).settings).toMatchObject(address)
    expect((await readSettings(world, { ...address, vault: 'else' })).settings).toMatchObject(address)
    expect((await readSettings(world, { base: '' })).settings.base).toBe('/')
  })

  test.for([
    [{ base: 'repo' }, '--base'],
    [{ trailingSlash: 'maybe' }, '--trailing-slash'],
    [{ url: 'example.org' }, '--url'],
  ] as const)('names the option of a wrong address: %s', async ([address, option]) => {
    const world = project(`export default { title: 'Moss' }`)
    expect(await complaint(() => readSettings(world, address))).toContain(`\`${option}\`: `)
  })
})
