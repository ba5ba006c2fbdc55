/**
 * row: 82
 * feature: Dead links, and their copies in an archive
 * bar: a page is dead after three days without it and not before; beside its link stands an archived copy, in the language of the note; the message names file, line and column; feeds and twins have the plain link
 */
import { describe, expect, it } from 'vitest'
import type { WebRecord } from '../../../src/schemas/web-record.ts'
import { answers, pageFacts, recordFile } from '../../fakes/web-records.ts'
import { growCase } from '../grow-case.ts'

const address = 'https://canal.example/locks'
const archive = {
  address: 'https://web.archive.org/web/20210304/https://canal.example/locks',
  taken: '2021-03-04',
}

/** The page of a note that links to the address, and what is said of it. */
async function grow(record: Partial<WebRecord>, text = `Read [the locks](${address}).`) {
  const { plan, messages } = await growCase({ 'a.md': text, ...recordFile(address, record) })
  const places = messages.map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`)
  return { html: plan.pages[0]?.html, outward: plan.outward.get('a'), web: plan.web, places, messages }
}

describe('row 82: a link whose page is dead', () => {
  it('stays, and beside it stands its archived copy', async () => {
    const { html, places, messages } = await grow({ answers: answers.dead, archive })
    expect(html).toBe(
      `<p>Read <a class="external link-dead" href="${address}" rel="noopener">the locks</a><small class="link-gone">\u00A0[<a href="${archive.address}" rel="noopener" title="no longer there">archived copy</a>]</small>.</p>`,
    )
    expect(places).toEqual(['a.md:1:6 link-dead'])
    expect(messages[0]?.reason).toBe(
      `This page is gone since 2026-03-01. A copy of 2021-03-04 is kept at ${archive.address}`,
    )
  })

  it('says so where no copy is known', async () => {
    const { html } = await grow({ answers: answers.dead })
    expect(html).toContain('</a><small class="link-gone">\u00A0[no longer there]</small>.')
  })

  it('speaks the language of the note', async () => {
    const { html } = await grow(
      { answers: answers.dead, archive },
      `---\nlang: de\n---\n[die Schleusen](${address})`,
    )
    expect(html).toContain('>archivierte Kopie</a>')
  })

  it('tells in its preview since when, and where the copy is', async () => {
    const { web } = await grow({ answers: answers.dead, archive, page: pageFacts({ title: 'Locks' }) })
    expect(web).toMatchObject([{ title: 'Locks', gone: { since: '2026-03-01', archive } }])
  })

  it('is plain in feeds and in the Markdown twin', async () => {
    const { outward } = await grow({ answers: answers.dead, archive })
    expect(outward).toMatchObject({
      markdown: `Read [the locks](${address}).\n`,
    })
    expect(outward?.feed).not.toMatch(/archive/)
  })

  it.each([
    ['one day', [{ outcome: 'gone', cause: 404, first: '2026-03-01', last: '2026-03-01', days: 1 }]],
    ['two days', [{ outcome: 'gone', cause: 'dns', first: '2026-03-01', last: '2026-03-02', days: 2 }]],
    [
      'a server in trouble',
      [{ outcome: 'error', cause: 503, first: '2026-03-01', last: '2026-03-09', days: 9 }],
    ],
    [
      'a server that refuses',
      [{ outcome: 'blocked', cause: 403, first: '2026-03-01', last: '2026-03-09', days: 9 }],
    ],
    [
      'a page that came back',
      [...answers.dead, { outcome: 'alive', cause: 200, first: '2026-03-04', last: '2026-03-04', days: 1 }],
    ],
  ] as [string, WebRecord['answers']][])('is not called dead: %s', async (_name, given) => {
    const { html, places } = await grow({ answers: given })
    expect(html).not.toContain('link-dead')
    expect(places).toEqual([])
  })

  it('is told from one whose page has moved', async () => {
    const moved = 'https://canal.example/history/locks'
    const { html, places, messages } = await grow({ answers: answers.alive, moved })
    expect(html).not.toContain('link-dead')
    expect(places).toEqual(['a.md:1:6 link-moved'])
    expect(messages[0]?.reason).toBe(`This page has moved for good to ${moved}.`)
  })

  it('is named once for each place, in a canvas too', async () => {
    const card = { id: '1', type: 'link', x: 0, y: 0, width: 100, height: 100, url: address }
    const canvas = JSON.stringify({ nodes: [card], edges: [] })
    const { messages, plan } = await growCase({
      'a.md': `![[c.canvas]]\n\n- ${address}\n- [x]\n\n[x]: ${address}\n`,
      'c.canvas': canvas,
      ...recordFile(address, { answers: answers.dead }),
    })
    expect(messages.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'a.md:3:3',
      'a.md:4:3',
      `c.canvas:1:${canvas.indexOf(address) + 1}`,
    ])
    expect(plan.pages.map(({ html }) => html.match(/link-gone/g)?.length)).toEqual([4, 2])
  })

  it('is not named where its note is not published', async () => {
    const { places } = await grow({ answers: answers.dead }, `---\ndraft: true\n---\n[x](${address})`)
    expect(places.filter((place) => place.includes('link-dead'))).toEqual([])
  })
})
