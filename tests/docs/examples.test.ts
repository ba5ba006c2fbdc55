/** What the help notes show is what happens: their examples are run. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { visit } from 'unist-util-visit'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { checkObstacles } from '../../src/garden/checks/check-files.ts'
import { codeFailureMessage } from '../../src/garden/code-failure.ts'
import { fileKind } from '../../src/garden/file-kinds.ts'
import { readFrontmatter } from '../../src/garden/frontmatter/read-frontmatter.ts'
import { leakMessages, sourceMapMessage } from '../../src/garden/guard/leak-messages.ts'
import { type MessageCode, messageCodes } from '../../src/garden/message-codes.ts'
import { metadataMessage } from '../../src/garden/metadata/metadata-message.ts'
import { stripMetadata } from '../../src/garden/metadata/strip-metadata.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { checkPosts } from '../../src/garden/posts/check-posts.ts'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { noteFields } from '../../src/schemas/note-fields.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { runOne } from '../fakes/run-one.ts'
import { codeAmong, codeBlocks } from './code-blocks.ts'
import { type HelpNote, projectRoot, readHelpNote, sectionsUnder } from './help-note.ts'
import { type Cell, helpTables } from './help-tables.ts'
import { jsonShape } from './json-shape.ts'
import { resolveFileRow, resolvePlaceRow, statedOutcome } from './link-rows.ts'
import { exampleSettings, makeExampleVault } from './make-example-vault.ts'
import { type MessageExample, messageExample } from './message-examples.ts'
import { quoteMessage } from './quote-message.ts'
import { readSettingsExample, settingNames } from './read-settings-example.ts'
import { renderFragment } from './render-fragment.ts'

it('help/settings shows a file that uses every setting', async () => {
  const [example] = codeBlocks(readHelpNote('settings').source, 'ts')
  expect(Object.keys(await readSettingsExample(example?.value ?? '')).sort()).toEqual(settingNames())
})

it('help/properties shows an example of each property', () => {
  const help = readHelpNote('properties')
  const shown = noteFields.map(({ name }) => codeUnder(help, name, 'yaml')?.split(': ')[0])
  expect(shown).toEqual(noteFields.map(({ name }) => name))
})

/** Messages that no vault gives by itself. */
const shownOtherwise: ReadonlySet<MessageCode> = new Set([
  'note-unreadable',
  'leak-found',
  'source-map-found',
  'mdx-failed',
  'metadata-kept',
  'image-malformed',
  'post-invalid',
  'post-twice',
])

describe('help/messages', () => {
  const help = readHelpNote('messages')
  const world = {
    root: projectRoot,
    cwd: projectRoot,
    clock: () => 0,
    today: () => '2026-11-22',
    stage: () => {},
    notice: () => {},
  }
  const codes = Object.keys(messageCodes) as MessageCode[]

  it.each(codes.filter((code) => !shownOtherwise.has(code)))(
    'shows what gives %s, and all it says',
    async (code) => {
      const { files, says } = exampleOf(help, code)
      // An example of a passphrase that is missing, and one of a room that has one.
      vi.stubEnv('ROOM_LOCKSIDE', code === 'room-empty' ? 'seven quiet lock gates' : undefined)
      onTestFinished(() => void vi.unstubAllEnvs())
      const place = { settings: exampleSettings(code), vault: makeExampleVault(code, files) }
      const { messages } = await readGarden(world, place)
      expect(messages.map(({ ruleId }) => ruleId)).toEqual(says.map(() => code))
      expect(says).toEqual(messages.map(quoteMessage))
      expect(says).not.toEqual([])
    },
  )

  it.each(['post-invalid', 'post-twice'] as const)('quotes what is said of posts: %s', (code) => {
    const { files, says } = exampleOf(help, code)
    const messages = checkPosts(new Map(Object.entries(files)))
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(messages.map(() => code))
    expect(says).toEqual(messages.map(quoteMessage))
  })

  it('quotes what a build says of the metadata of files', () => {
    const report = stripMetadata('report.pdf', Buffer.from('%PDF-1.7 /Info'))
    const photo = stripMetadata('canal.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))
    const said = { 'metadata-kept': ['report.pdf', report], 'image-malformed': ['canal.jpg', photo] } as const
    for (const [code, [file, result]] of Object.entries(said)) {
      const says = result.state === 'clean' ? [] : [quoteMessage(metadataMessage(file, result))]
      expect(exampleOf(help, code as MessageCode).says).toEqual(says)
    }
  })

  it('quotes what the leak guard says of a site', () => {
    const subject = { kind: 'title', text: 'Acme', from: 'deals/acme.md' } as const
    const leaks = [{ artefact: 'notes/walk/index.html', inName: false, subject }]
    expect(exampleOf(help, 'leak-found').says).toEqual(leakMessages(leaks).map(quoteMessage))
    const map = sourceMapMessage('_astro/page.js.map')
    expect(exampleOf(help, 'source-map-found').says).toEqual([quoteMessage(map)])
  })

  it('quotes what a build says of code that failed', () => {
    const failure = codeFailureMessage({ source: 'tides.mdx', reason: 'heights is not defined' })
    expect(exampleOf(help, 'mdx-failed').says).toEqual([quoteMessage(failure)])
  })

  it('quotes what is said of a file that cannot be read', () => {
    const detail = "EACCES: permission denied, open '/home/ada/notes/diary.md'"
    const messages = checkObstacles([{ path: toVaultPath('diary.md'), reason: 'unreadable', detail }])
    expect(exampleOf(help, 'note-unreadable').says).toEqual(messages.map(quoteMessage))
  })
})

describe('help/commands', () => {
  const help = readHelpNote('commands')
  const notes = {
    'walk.md': '---\ntags: [canals]\n---\n\n[[canal]] [[canla]]\n\n## Locks\n',
    'canal.md': '[[walk]]\n',
  }
  /** Keys whose inside depends on the note or the vault. */
  const open = ['extra', 'fields', 'blocks', 'backlinks', 'messages', 'dates']

  it.each([
    ['check', [], ['extra']],
    ['links', [], []],
    ['inspect', ['walk'], open],
    ['new', ['The lock keeper’s dog', '--topic', 'canals', '--dry-run'], []],
    ['rename', ['canal', 'the-old-canal', '--dry-run'], []],
    ['doctor', [], []],
  ])('shows the JSON that one %s prints', async (name, args, open) => {
    const { stdout } = await runOne([name, ...args, '--json', '--vault', makeVault(notes)])
    const [printed = ''] = stdout.split('\n')
    const example = codeUnder(help, `one ${name}`, 'json') ?? ''
    expect(jsonShape(JSON.parse(example), open)).toEqual(jsonShape(JSON.parse(printed), open))
  })

  it('shows the JSON that one build prints, and says when nothing is written', async () => {
    const vault = makeVault({})
    const out = join(vault, 'site')
    const { stdout } = await runOne(['build', '--json', '--vault', vault, '--out', out])
    const example: unknown = JSON.parse(codeUnder(help, 'one build', 'json') ?? '')
    expect(jsonShape(example)).toEqual(jsonShape(JSON.parse(stdout)))
    expect(existsSync(out)).toBe(false)
  })
})

describe('help/links', () => {
  const help = readHelpNote('links')

  it('says of each example which file it leads to', () => {
    const rows = rowsUnder(help, 'Examples of R0 to R8')
    expect(rows.map(resolveFileRow)).toEqual(rows.map(([, , , stated]) => stated && statedOutcome(stated)))
    expect(rows.length).toBeGreaterThan(9)
  })

  it('says of each example which place it leads to', () => {
    const rows = rowsUnder(help, 'Examples of S1 and S2')
    const stated = rows.map(([, , place]) => place?.codes[0] ?? null)
    expect(rows.map((row) => resolvePlaceRow(row, 'tea.md'))).toEqual(stated)
    expect(rows.length).toBeGreaterThan(5)
  })
})

describe('help/writing', () => {
  const help = readHelpNote('writing')

  it('uses every construct that the parser adds to Markdown', () => {
    const added = readFileSync(join(projectRoot, 'src/markdown/nodes.ts'), 'utf8').matchAll(
      /^ {2}type: '(\w+)'/gm,
    )
    const names = [...added].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(6)
    expect(names.filter((name) => !typesIn(help).has(name ?? ''))).toEqual([])
  })

  it('shows each example just as its source says', () => {
    const examples = codeBlocks(help.source, 'md')
    for (const { value, position } of examples) {
      const shown = help.source.slice(position?.end.offset).trimStart()
      expect(shown.slice(0, value.length)).toBe(value)
    }
    expect(examples.length).toBeGreaterThan(10)
  })

  it('knows the kinds of callouts and their other names', () => {
    const rows = rowsUnder(help, 'Callouts').map((row) => row.flatMap(({ codes }) => codes))
    const kindOf = (name: string) => /data-callout="(\w+)"/.exec(renderFragment(`> [!${name}]\n> x\n`))?.[1]
    expect(rows.map((names) => names.map(kindOf))).toEqual(
      rows.map(([kind, ...names]) => [kind, ...names.map(() => kind)]),
    )
    expect(rows.length).toBe(13)
  })

  it('knows which files are shown how', () => {
    const rows = rowsUnder(help, 'Embeds')
    const kinds = rows.map(([ends]) => new Set(ends?.codes.map((end) => fileKind(`x.${end}`))))
    expect(kinds.map((kind) => [...kind])).toEqual([['image'], ['audio'], ['video'], ['pdf'], [], []])
  })
})

function exampleOf(help: HelpNote, code: MessageCode): MessageExample {
  const [section] = sectionsUnder(help, code)
  return section ? messageExample(help, section) : { files: {}, says: [] }
}

/** The first block of code under a heading. */
function codeUnder(help: HelpNote, title: string, lang: string): string | undefined {
  return sectionsUnder(help, title).flatMap(({ nodes }) => codeAmong(nodes, lang))[0]?.value
}

/** The rows of the first table under a heading. */
function rowsUnder(help: HelpNote, title: string): Cell[][] {
  const [table] = sectionsUnder(help, title).flatMap(({ nodes }) => helpTables(nodes))
  return table?.rows ?? []
}

function typesIn({ source }: HelpNote): Set<string> {
  const types = new Set<string>()
  const citations = () => ({ names: 'Doe', year: '2020' })
  visit(parseMarkdown(source, { bodyStart: readFrontmatter(source).bodyStart, citations }), (node) => {
    types.add(node.type)
  })
  return types
}
