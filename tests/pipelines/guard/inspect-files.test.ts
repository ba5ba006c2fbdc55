/** Inspection in threads: they find what one thread finds, and what they cannot do is done without them. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type FileToInspect, inspectFiles } from '../../../pipelines/adapters/guard/inspect-files.ts'
import { createGuard } from '../../../src/garden/guard/create-guard.ts'
import { makeVault } from '../../fakes/make-vault.ts'

const guard = createGuard([{ kind: 'title', text: 'The Quince settlement', from: 'a.md' }])
const leak = '<p>On the Quince settlement.</p>'

/** A site of so many pages, of which those named in `leaks` say what they must not. */
function siteOf(count: number, leaks: readonly number[]) {
  const texts = Array.from({ length: count }, (_, at) => (leaks.includes(at) ? leak : `<p>Page ${at}.</p>`))
  const dir = makeVault(Object.fromEntries(texts.map((text, at) => [`${at}.html`, text])))
  const read: string[] = []
  const files = texts.map((text, at): FileToInspect => {
    const name = `${at}.html`
    const bytes = Buffer.from(text)
    const file = {
      name,
      hash: createHash('sha256').update(bytes).digest('hex'),
      path: join(dir, name),
      read: () => {
        read.push(name)
        return bytes
      },
    }
    return { file, asIs: false }
  })
  return { files, read }
}

/** The places of the files in which a secret was found. */
async function found(files: readonly FileToInspect[]): Promise<number[]> {
  const seen = await inspectFiles(files, { tables: guard.tables, known: {} })
  expect(seen).toHaveLength(files.length)
  return [...seen.keys()].filter((at) => (seen[at]?.trace.inText.length ?? 0) > 0)
}

it('finds in threads what stands in a file, and in which', async () => {
  const { files, read } = siteOf(700, [0, 41, 699])
  expect(await found(files)).toEqual([0, 41, 699])
  expect(read).toEqual([])
})

it('inspects itself what threads cannot read, or what has other bytes than it should', async () => {
  const { files, read } = siteOf(700, [])
  const [gone, other, nowhere] = siteOf(3, [0, 1, 2]).files.map(({ file }) => file)
  const { path } = files[5]?.file ?? {}
  if (!gone || !other || !nowhere || path === undefined) throw new Error('These files are made above.')
  files[3] = { file: { ...gone, path: `${path}.gone` }, asIs: false }
  files[4] = { file: { ...other, path }, asIs: false }
  const { path: _, ...without } = nowhere
  files[6] = { file: without, asIs: false }
  expect(await found(files)).toEqual([3, 4, 6])
  expect(read).toEqual([])
})

it('finds in one thread what stands in few files', async () => {
  const { files, read } = siteOf(3, [1])
  expect(await found(files)).toEqual([1])
  expect(read).toHaveLength(3)
})
