/** The HTML of every kind of page, and of notes with every construct. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileOf, kinds, useSite } from './use-site.ts'
import { validateHtml } from './validate-html.ts'

const site = useSite()
const specimen = useSite('specimen')

const others = { search: '/search/', graph: '/graph/', 'note of help': '/notes/help/writing/' }

describe('the HTML is valid', () => {
  it.for(Object.entries({ ...kinds, ...others }))('%s: %s', async ([, path]) => {
    expect(await validateHtml(readFileSync(fileOf(site.dir(), path), 'utf8'))).toEqual([])
  })

  it('with every construct, on all pages of the specimen', async () => {
    expect(specimen.paths().length).toBeGreaterThan(20)
    for (const path of specimen.paths()) {
      const faults = await validateHtml(readFileSync(fileOf(specimen.dir(), path), 'utf8'))
      expect(faults.map((fault) => `${path} ${fault}`)).toEqual([])
    }
  })

  it('notices what is wrong', async () => {
    const page = '<!doctype html><html lang="en"><title>t</title><p><td align="left">a</td></p></html>'
    expect((await validateHtml(page)).map((fault) => fault.split(' ')[0])).toContain('no-deprecated-attr')
  })
})
