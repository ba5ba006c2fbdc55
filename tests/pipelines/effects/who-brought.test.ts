/** Who is behind a commit, as GitHub tells it. */
import { describe, expect, it } from 'vitest'
import { githubError } from '../../../pipelines/adapters/github/github-error.ts'
import type { Ask } from '../../../pipelines/adapters/github/request-github.ts'
import { whoBrought } from '../../../pipelines/adapters/github/who-brought.ts'
import { refuseRequest } from '../../fakes/github/refuse-request.ts'

const commit = 'c'.repeat(40)
const user = (login: string) => ({ login, type: 'User' })
const pull = (change: object = {}) => ({
  number: 7,
  merged_at: '2026-01-01T00:00:00Z',
  base: { ref: 'main', repo: { full_name: 'Ada/garden' } },
  ...change,
})

interface Answers {
  pulls?: unknown
  merged?: unknown
  author?: unknown
}

function who({ pulls = [], merged = null, author = null }: Answers) {
  const ask: Ask = async (route, parameters) => {
    expect(refuseRead(route, parameters)).toBeNull()
    if (route.endsWith('/commits/{commit_sha}/pulls')) return { data: pulls, more: false }
    if (route.endsWith('/pulls/{pull_number}')) {
      expect(parameters).toEqual({ pull_number: 7 })
      return { data: { merged_by: merged }, more: false }
    }
    expect([route, parameters]).toEqual(['GET /repos/{owner}/{repo}/commits/{ref}', { ref: commit }])
    return { data: { author }, more: false }
  }
  return whoBrought(ask, 'ada/garden', 'main', commit)
}

/** What GitHub's description says against it. */
function refuseRead(route: string, parameters: Readonly<Record<string, unknown>> = {}): string | null {
  const rest = new Map(Object.entries({ owner: 'ada', repo: 'garden', ...parameters }))
  const path = route.slice('GET '.length).replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = String(rest.get(name))
    rest.delete(name)
    return value
  })
  const query = new URLSearchParams([...rest].map(([name, value]) => [name, String(value)]))
  return refuseRequest({ method: 'GET', path, query, headers: { 'user-agent': 'ada' }, body: undefined })
}

describe('who brought a commit', () => {
  it.each<[string, Answers, unknown]>([
    [
      'the one who merged its pull request, not its author',
      { pulls: [pull()], merged: user('ada'), author: user('mallory') },
      [{ name: 'ada', isBot: false }],
    ],
    [
      'a bot, where a bot merged',
      { pulls: [pull()], merged: { login: 'app[bot]', type: 'Bot' } },
      [{ name: 'app[bot]', isBot: true }],
    ],
    ['its author, where it came alone', { author: user('ada') }, [{ name: 'ada', isBot: false }]],
    ['nobody, where GitHub does not know the author', {}, []],
    ['one without a name, where the account is gone', { pulls: [pull()] }, [{ name: '', isBot: false }]],
    [
      'all who merged, where there are several',
      { pulls: [pull(), pull()], merged: user('ada') },
      [
        { name: 'ada', isBot: false },
        { name: 'ada', isBot: false },
      ],
    ],
    [
      'its author, where no pull request was merged',
      { pulls: [pull({ merged_at: null })], merged: user('eve'), author: user('ada') },
      [{ name: 'ada', isBot: false }],
    ],
    [
      'its author, where it was merged into another branch',
      {
        pulls: [pull({ base: { ref: 'x', repo: { full_name: 'ada/garden' } } })],
        merged: user('eve'),
        author: user('ada'),
      },
      [{ name: 'ada', isBot: false }],
    ],
    [
      'its author, where it was merged in a fork',
      {
        pulls: [pull({ base: { ref: 'main', repo: { full_name: 'eve/garden' } } })],
        merged: user('eve'),
        author: user('ada'),
      },
      [{ name: 'ada', isBot: false }],
    ],
    ['not known, where the answer is of another form', { pulls: 'x' }, null],
  ])('is %s', async (_, answers, people) => {
    expect(await who(answers)).toEqual(people)
  })

  it('is not known where GitHub refuses', async () => {
    const refuse: Ask = async () => {
      throw githubError({ status: 404, message: 'Not Found' })
    }
    expect(await whoBrought(refuse, 'ada/garden', 'main', commit)).toBeNull()
  })
})
