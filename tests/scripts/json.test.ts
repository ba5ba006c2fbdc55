/** What `--json` prints: JSON alone, and in exactly this shape, since other programs read it. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeVault } from '../fakes/make-vault.ts'
import { runOne } from '../fakes/run-one.ts'
import { answers, recordFile } from '../fakes/web-records.ts'

const count = z.int().min(0)
const place = z.int().min(1).nullable()

const message = z.strictObject({
  rule: z.string().min(1),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string(),
  line: place,
  column: place,
  message: z.string().min(1),
  url: z.url().nullable(),
})

const fix = z.strictObject({
  title: z.string().min(1),
  edits: z.array(z.strictObject({ start: count, end: count, text: z.string() })).min(1),
})
const checked = message.extend({ fix: fix.nullable() })

const link = z.strictObject({
  source: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  kind: z.enum(['wikilink', 'embed', 'markdown', 'property']),
  property: z.string().nullable(),
  raw: z.string(),
  target: z.string().nullable(),
  subpath: z.string().nullable(),
  anchor: z.string().nullable(),
  outcome: z.enum(['found', 'ambiguous', 'missing', 'withheld']),
  candidates: z.array(z.string()),
})

const day = z.iso.date().nullable()
const webLink = z.strictObject({
  address: z.url(),
  state: z.enum(['unknown', 'alive', 'moved', 'blocked', 'failing', 'dead']),
  cause: z.union([z.int(), z.string()]).nullable(),
  asked: day,
  alive: day,
  goneSince: day,
  moved: z.url().nullable(),
  title: z.string().nullable(),
  archive: z.strictObject({ address: z.url(), taken: z.iso.date() }).nullable(),
  places: z
    .array(z.strictObject({ source: z.string(), line: z.int().min(1), column: z.int().min(1) }))
    .min(1),
})

/** Two problems, one of them an error, and a link of every kind and outcome. */
const vault = {
  'a.md': [
    '---',
    'relatedNotes: ["[[b]]"]',
    '---',
    '[[b#Part|there]] ![[pic.png]] [c](d/c.md) [[nowhere]] [[twin]] [[secret]]',
    '',
  ].join('\n'),
  'b.md': '# B\n\n## Part\n\nText.\n',
  'd/c.md': 'C\n',
  'x/twin.md': '1\n',
  'y/twin.md': '2\n',
  'pic.png': 'x',
  'secret.md': '---\ndraft: maybe\n---\nx\n',
}

async function run(...args: string[]) {
  const dir = makeVault(vault)
  const { code, stdout, stderr } = await runOne([...args, '--json', '--vault', dir])
  return { code, stdout, stderr, dir }
}

describe('--json', () => {
  it('of check is one report', async () => {
    const { code, stdout, stderr } = await run('check')
    const links = z.strictObject({ found: count, ambiguous: count, missing: count, withheld: count })
    const report = z
      .strictObject({ notes: count, links, messages: z.array(checked) })
      .parse(JSON.parse(stdout))
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(report.notes).toBe(6)
    expect(report.links).toEqual({ found: 4, ambiguous: 1, missing: 1, withheld: 1 })
    const found = report.messages.map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`)
    expect(found).toEqual([
      'a.md:4:43 link-missing',
      'a.md:4:55 link-ambiguous',
      'a.md:4:64 link-withheld',
      'secret.md:2:8 flag-unclear',
    ])
  })

  it('of links --web is one page of another site a line', async () => {
    const address = 'https://canal.example/locks'
    const archive = { address: `https://web.archive.org/web/2021/${address}`, taken: '2021-03-04' }
    const dir = makeVault({
      'a.md': `[x](${address})\n\n[y](${address}#part) https://canal.example/new\n`,
      'b.md': '---\ndraft: true\n---\n[z](https://canal.example/private)\n',
      ...recordFile(address, { answers: answers.dead, archive }),
    })
    const { code, stdout, stderr } = await runOne(['links', '--web', '--json', '--vault', dir])
    const pages = stdout
      .trimEnd()
      .split('\n')
      .map((line) => webLink.parse(JSON.parse(line)))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(pages.map(({ address, state, places }) => [address, state, places.length])).toEqual([
      [address, 'dead', 2],
      ['https://canal.example/new', 'unknown', 1],
    ])
    expect(pages[0]).toMatchObject({ cause: 404, goneSince: '2026-03-01', archive })
  })

  it('of links is one object a line', async () => {
    const { code, stdout } = await run('links')
    const links = stdout
      .trimEnd()
      .split('\n')
      .map((line) => link.parse(JSON.parse(line)))
    expect(code).toBe(0)
    expect(
      links.map(({ kind, raw, outcome, target, anchor }) => [kind, raw, outcome, target, anchor]),
    ).toEqual([
      ['property', '"[[b]]"', 'found', 'b.md', null],
      ['wikilink', '[[b#Part|there]]', 'found', 'b.md', 'part'],
      ['embed', '![[pic.png]]', 'found', 'pic.png', null],
      ['markdown', '[c](d/c.md)', 'found', 'd/c.md', null],
      ['wikilink', '[[nowhere]]', 'missing', null, null],
      ['wikilink', '[[twin]]', 'ambiguous', 'x/twin.md', null],
      ['wikilink', '[[secret]]', 'withheld', 'secret.md', null],
    ])
  })

  it('of inspect is all about one note', async () => {
    const { code, stdout } = await run('inspect', 'B')
    const inspection = z
      .looseObject({ note: z.looseObject({}), messages: z.array(message) })
      .parse(JSON.parse(stdout))
    expect(code).toBe(0)
    expect(inspection).toMatchObject({
      note: { path: 'b.md', id: 'b', slug: 'b', title: 'B', words: 3 },
      url: expect.stringMatching(/\/notes\/b\/$/),
      withheld: null,
      links: [],
      messages: [],
    })
    expect(inspection['backlinks']).toMatchObject([
      { source: 'a.md', line: 2 },
      { source: 'a.md', line: 4 },
    ])
  })

  it('of new is the plan', async () => {
    const { code, stdout } = await run('new', 'Moss & stone', '--folder', 'd', '--dry-run')
    const plan = z
      .strictObject({ changes: z.array(z.strictObject({ path: z.string(), text: z.string() })) })
      .parse(JSON.parse(stdout))
    expect(code).toBe(0)
    expect(plan.changes.map(({ path }) => path)).toEqual(['d/moss-and-stone.md'])
  })

  it('of doctor is a list of findings', async () => {
    const { code, stdout } = await run('doctor')
    const finding = z.strictObject({
      subject: z.string().min(1),
      state: z.enum(['good', 'missing', 'bad']),
      found: z.string().min(1),
      advice: z.string().min(1).nullable(),
    })
    const findings = z.array(finding).min(5).parse(JSON.parse(stdout))
    expect(code).toBe(1)
    expect(findings.find(({ subject }) => subject === 'Content')?.found).toBe('1 error, 2 warnings')
    for (const { state, advice } of findings) if (state === 'bad') expect(advice).not.toBeNull()
  })

  it('of build is its figures', { timeout: 60_000 }, async () => {
    const out = join(makeVault({}), 'site')
    const { code, stdout } = await run('build', '--out', out)
    const stage = z.strictObject({ name: z.string(), durationMs: count })
    const report = z
      .strictObject({
        notes: count,
        published: count,
        withheld: count,
        pages: count,
        unchanged: z.literal(false),
        durationMs: count,
        stages: z.array(stage),
        peakRssMB: z.int().min(20),
      })
      .parse(JSON.parse(stdout))
    expect(code).toBe(1)
    expect(report).toMatchObject({ notes: 6, published: 5, withheld: 1 })
    expect(report.stages.map(({ name }) => name)).toEqual([
      'read',
      'parse',
      'link',
      'check',
      'program',
      'history',
      'pictures',
      'render',
      'secrets',
      'site',
      'cards',
      'search',
      'guard',
    ])
    const total = report.stages.reduce((sum, { durationMs }) => sum + durationMs, 0)
    expect(total).toBeLessThanOrEqual(report.durationMs + report.stages.length)
  })

  it.for([
    ['check', '--vault', '/no/such/folder'],
    ['inspect', 'nothing', '--vault', '.'],
    ['check', '--colour'],
  ])('prints nothing there when it fails: %s', async (args) => {
    const { code, stdout } = await runOne([...args, '--json'], { cwd: makeVault(vault) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})
