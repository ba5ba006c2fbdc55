/**
 * The documentation is complete, and nothing that it describes is gone: every
 * command, setting, property and message code has its place in the help notes.
 * That its examples are true is for docs/examples.test.ts to show.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGarden } from '../pipelines/adapters/read-garden.ts'
import { readSettings } from '../pipelines/adapters/read-settings.ts'
import type { World } from '../pipelines/adapters/world.ts'
import { documentMessages } from '../src/garden/document-messages.ts'
import { createMessage } from '../src/garden/message.ts'
import { type MessageCode, messageCodes } from '../src/garden/message-codes.ts'
import { readNote } from '../src/garden/note.ts'
import { toVaultPath } from '../src/garden/paths.ts'
import { noteUrl } from '../src/garden/urls.ts'
import { parseMarkdown } from '../src/markdown/parse.ts'
import { noteFields } from '../src/schemas/note-fields.ts'
import { codeBlocks } from './docs/code-blocks.ts'
import { commandFacts, documentedCommands } from './docs/command-facts.ts'
import { commandFault, commandLines } from './docs/command-lines.ts'
import { helpNames, projectRoot, readHelpNote, statedFacts } from './docs/help-note.ts'
import { helpTables } from './docs/help-tables.ts'
import { quoteMessage } from './docs/quote-message.ts'
import { readSettingsExample } from './docs/read-settings-example.ts'
import { ruleNumbers, rulesNamedInCode } from './docs/rule-numbers.ts'
import { settingFacts } from './docs/setting-facts.ts'

const world: World = {
  root: projectRoot,
  cwd: projectRoot,
  clock: () => 0,
  today: () => '2026-11-22',
  stage: () => {},
  notice: () => {},
}

describe('the help notes', () => {
  it('list every command with its arguments, options and defaults, and no other', () => {
    expect(documentedCommands(readHelpNote('commands'))).toEqual(commandFacts())
  })

  it('state the type and the default of every setting, and of no other', () => {
    expect(statedFacts(readHelpNote('settings'))).toEqual(settingFacts())
  })

  it('state the type and the other names of every property, and of no other', () => {
    const expected = noteFields.map(({ name, type, synonyms }) => {
      const also = synonyms.map((synonym) => `\`${synonym}\``).join(', ')
      return [name, `${capital(type)}.${also === '' ? '' : ` Also read from ${also}.`}`]
    })
    expect(statedFacts(readHelpNote('properties'))).toEqual(Object.fromEntries(expected))
  })

  it('state the severity of every message code, and of no other', () => {
    const expected = Object.entries(messageCodes).map(([code, { severity }]) => [
      code,
      `${capital(severity)}.`,
    ])
    expect(statedFacts(readHelpNote('messages'))).toEqual(Object.fromEntries(expected))
  })

  it('number every rule of links that the code names', () => {
    const numbers = ruleNumbers(readHelpNote('links'))
    expect(numbers).toEqual(rules({ P: [1, 6], R: [0, 8], S: [1, 4] }))
    expect(rulesNamedInCode().filter((number) => !numbers.includes(number))).toEqual([])
    expect(rulesNamedInCode()).toEqual(expect.arrayContaining(['P1', 'R5']))
  })

  it('are published, with nothing wrong in them', async () => {
    const { garden, messages } = await readGarden(world, await readSettings(world))
    const slugs = helpNames().map((name) => `help/${name}`)
    expect([...garden.publishSet.published.keys()]).toEqual(expect.arrayContaining(slugs))
    expect(messages.filter(({ file }) => file?.startsWith('help/')).map(quoteMessage)).toEqual([])
  })
})

describe('the address that a message gives', () => {
  it('is a section of a published page, for every code', async () => {
    const { settings, vault } = await readSettings(world)
    const { garden } = await readGarden(world, { settings, vault })
    const pages = [...garden.publishSet.published.values()].flatMap(({ slug, headings }) =>
      headings.map(({ id }) => new URL(`${noteUrl(settings, slug)}#${id}`, settings.url).href),
    )
    const codes = Object.keys(messageCodes) as MessageCode[]
    const messages = codes.map((code) => createMessage(code, '', { file: '' }))
    const addresses = documentMessages(messages, settings).map(({ url }) => url)
    expect(addresses.filter((url) => !pages.includes(url ?? ''))).toEqual([])
    expect(new Set(addresses).size).toBe(codes.length)
  })
})

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  ...helpNames().map((name) => `src/content/notes/help/${name}.md`),
]

describe.each(documents)('%s', (file) => {
  const source = readFileSync(join(projectRoot, file), 'utf8')
  const { tree } = readNote({ path: toVaultPath(file), text: source, hash: '', dates: null })

  it('names only commands, options and scripts that there are', () => {
    expect(commandLines(tree).flatMap((line) => commandFault(line) ?? [])).toEqual([])
  })

  it('shows only settings and properties that there are', async () => {
    for (const { value } of codeBlocks(source, 'ts')) await readSettingsExample(value)
    expect(codeBlocks(source, 'yaml').flatMap(({ value }) => propertyFaults(value))).toEqual([])
  })
})

it('README.md lists every command', () => {
  const { children } = parseMarkdown(readFileSync(join(projectRoot, 'README.md'), 'utf8'))
  const cells = helpTables(children).flatMap(({ rows }) => rows.flatMap(([first]) => first?.codes ?? []))
  const commands = Object.keys(commandFacts()).filter((name) => name !== '')
  expect(cells.map((code) => code.split(' ')[1]).sort()).toEqual(commands.sort())
})

/** Keys that are no property, and what is wrong with the others. */
function propertyFaults(yaml: string): string[] {
  const text = yaml.startsWith('---') ? yaml : `---\n${yaml}\n---\n`
  const { note } = readNote({ path: toVaultPath('example.md'), text, hash: '', dates: null })
  return [...Object.keys(note.extra), ...note.messages.map(quoteMessage)]
}

function rules(ranges: Record<string, [first: number, last: number]>): string[] {
  return Object.entries(ranges).flatMap(([letter, [first, last]]) =>
    Array.from({ length: last - first + 1 }, (_, at) => `${letter}${first + at}`),
  )
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
