/**
 * row: 71
 * feature: Previews of links to other sites
 * bar: made when the site is built from records committed with the notes: no request to anybody, neither by the build nor by the reader's browser; the words of others as plain text; nothing of what withheld notes link to
 */
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { renderWebPreview } from '../../../src/site/render-web-preview.ts'
import { answers, pageFacts, recordFile } from '../../fakes/web-records.ts'
import { growCase } from '../grow-case.ts'

const address = 'https://canal.example/locks'
const alive = { answers: answers.alive, alive: '2026-03-01' }
const facts = pageFacts({
  title: 'The locks & their keepers',
  description: 'How water climbs a hill.',
  site: 'Canal Society',
  author: 'Ada Marsh',
  published: '2021-03-04',
})

async function previewsOf(files: Record<string, string>, more: Record<string, unknown> = {}) {
  const { plan } = await growCase(files, more)
  const settings = settingsSchema.parse({ title: 'Case', ...more })
  return { plan, files: plan.web.map((page) => renderWebPreview(page, settings)) }
}

const htmlOf = ({ pages }: Awaited<ReturnType<typeof growCase>>['plan'], slug = 'a') =>
  pages.find(({ entry }) => entry.slug === slug)?.html ?? ''

describe('row 71: a link to another site', () => {
  it('has a preview of what its page says of itself', async () => {
    const { plan, files } = await previewsOf({
      'a.md': `[locks](${address}#part)`,
      ...recordFile(address, { page: facts, ...alive }),
    })
    const name = plan.web[0]?.name
    expect(htmlOf(plan)).toBe(
      `<p><a class="external" href="${address}#part" rel="noopener" data-web="${name}">locks</a></p>`,
    )
    expect(files).toHaveLength(1)
    expect(files[0]).toContain(
      '<header class="preview-web"><span class="preview-host" dir="ltr">canal.example</span><b>The locks &#x26; their keepers</b></header>',
    )
    expect(files[0]).toContain(
      '<section data-place=""><p>How water climbs a hill.</p><p class="preview-origin">Ada Marsh · Canal Society · 4 March 2021</p></section>',
    )
  })

  it('is the same link however it is written: in text, by reference, bare, in a note that is embedded', async () => {
    const { plan } = await previewsOf({
      'a.md': `${address} <${address}> [r] [HTTPS](HTTPS://CANAL.example:443/locks) ![[b]]\n\n[r]: ${address}\n`,
      'b.md': `[in b](${address})`,
      ...recordFile(address, { page: facts, ...alive }),
    })
    expect(htmlOf(plan).match(/data-web=/g)).toHaveLength(5)
    expect(plan.web).toHaveLength(1)
  })

  it('is plain where nothing is known', async () => {
    const { plan } = await previewsOf({
      'a.md': `[x](${address}) [y](https://canal.example/silent)`,
      ...recordFile('https://canal.example/silent', {
        page: pageFacts({ type: 'application/pdf' }),
        ...alive,
      }),
    })
    expect(htmlOf(plan)).not.toContain('data-web')
    expect(plan.web).toEqual([])
  })

  it('runs nothing and loads nothing, whatever its page says', async () => {
    const evil = '<img src=https://evil.example/x onerror=alert(1)><script>alert(1)</script>"\'</section>'
    const { files } = await previewsOf({
      'a.md': `[x](${address})`,
      ...recordFile(address, {
        page: pageFacts({ title: evil, description: evil, site: evil, author: evil }),
        ...alive,
      }),
    })
    expect(files[0]).not.toMatch(/<(?:img|script|link|iframe|style|a)\b/i)
    expect(files[0]?.match(/<\/section>/g)).toHaveLength(1)
  })

  it('speaks its own language and direction', async () => {
    const { files } = await previewsOf({
      'a.md': `[x](${address})`,
      ...recordFile(address, {
        page: pageFacts({ title: 'سدود', description: 'ماء', lang: 'ar' }),
        ...alive,
      }),
    })
    expect(files[0]).toContain('<b lang="ar" dir="rtl">سدود</b>')
    expect(files[0]).toContain('<p lang="ar" dir="rtl">ماء</p>')
  })

  it('gives nothing of what withheld notes, comments and properties link to', async () => {
    const secret = 'https://canal.example/secret'
    const { plan, files } = await previewsOf({
      'a.md': `---\nsource: ${secret}\n---\nText %% ${secret} %% <!-- ${secret} -->`,
      'draft.md': `---\ndraft: true\n---\n[x](${secret})`,
      ...recordFile(secret, { page: facts, ...alive }),
    })
    expect(plan.web).toEqual([])
    expect(files).toEqual([])
    expect(htmlOf(plan)).not.toContain('secret')
  })

  it('has none where the setting switches them off, and a dead one keeps its mark', async () => {
    const { plan } = await previewsOf(
      { 'a.md': `[x](${address})`, ...recordFile(address, { page: facts, answers: answers.dead }) },
      { webPreviews: false },
    )
    expect(plan.web).toEqual([])
    expect(htmlOf(plan)).not.toContain('data-web')
    expect(htmlOf(plan)).toContain('link-gone')
  })

  it('is plain in feeds and in the Markdown twin', async () => {
    const { plan } = await previewsOf({
      'a.md': `[locks](${address})`,
      ...recordFile(address, { page: facts, ...alive }),
    })
    expect(plan.outward.get('a')).toMatchObject({
      feed: `<p><a href="${address}">locks</a></p>`,
      markdown: `[locks](${address})\n`,
    })
  })

  it('on a card of a canvas has one too', async () => {
    const card = { id: '1', type: 'link', x: 0, y: 0, width: 100, height: 100, url: address }
    const { plan } = await previewsOf({
      'a.md': '![[c.canvas]]',
      'c.canvas': JSON.stringify({ nodes: [card], edges: [] }),
      ...recordFile(address, { page: facts, ...alive }),
    })
    expect(htmlOf(plan)).toContain('data-web')
    expect(htmlOf(plan, 'c.canvas')).toContain('data-web')
  })
})
