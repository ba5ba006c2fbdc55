/** Pagefind is a process of its own, which a system that is short of memory may end. */
import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { indexDocuments, type SearchDocument } from '../../pipelines/adapters/search/index-documents.ts'
import { UserError } from '../../src/garden/user-error.ts'

const document = (at: number): SearchDocument => ({
  url: `/notes/${at}/`,
  content: `<!doctype html><html><body data-pagefind-body><p>moss ${at}</p></body></html>`,
})

/** The processes of Pagefind that this one has started. */
function pagefinds(): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  return rows.flatMap((row) => {
    const [pid, parent, ...args] = row.trim().split(/\s+/)
    return Number(parent) === process.pid && /pagefind/.test(args.join(' ')) ? [Number(pid)] : []
  })
}

it('says so when it was ended while it worked, and begins anew for the next index', async () => {
  const ending = function* () {
    for (let at = 0; at < 200; at++) {
      yield document(at)
      if (at === 100) for (const pid of pagefinds()) process.kill(pid, 'SIGKILL')
    }
  }
  const error = await indexDocuments(ending(), 'en').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UserError)
  expect(String(error)).toMatch(/was ended while it worked/)
  const files = await indexDocuments([document(1)], 'en')
  expect(files.filter(({ path }) => path.endsWith('.pf_fragment'))).toHaveLength(1)
})
