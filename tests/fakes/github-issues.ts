/**
 * The issues of one repository as GitHub keeps them: lists lag behind, hold pull requests as well and come in pages,
 * and some say no to what others may do. https://docs.github.com/rest/issues/issues
 */

export interface FakeIssue {
  number: number
  title: string
  body: string
  state: 'open' | 'closed'
  reason: 'completed' | 'reopened' | null
  login: string
  type: 'User' | 'Bot'
  association: string
  /** Milliseconds since 1970. */
  updated: number
  isPull: boolean
  /** In so many lists it does not stand yet. */
  lag: number
}

export interface FakeIssues {
  all: FakeIssue[]
  /** Turned off in the settings of the repository. */
  isOff: boolean
  /** In so many lists a new issue does not stand yet. */
  lag: number
  /** Who the token is. */
  who: Pick<FakeIssue, 'login' | 'type' | 'association'>
  now(): number
  /** Somebody opens an issue by hand. */
  add(issue: Partial<FakeIssue>): FakeIssue
}

export interface AskedIssues {
  method: string
  /** Behind the repository, such as `/issues/3`. */
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
  pageSize: number
}

export interface SaidIssues {
  status: number
  value: unknown
  headers?: Record<string, string>
}

export function fakeIssues(): FakeIssues {
  const issues: FakeIssues = {
    all: [],
    isOff: false,
    lag: 0,
    who: { login: 'github-actions[bot]', type: 'Bot', association: 'NONE' },
    now: Date.now,
    add: (issue) => {
      const made: FakeIssue = {
        number: issues.all.length + 1,
        title: '',
        body: '',
        state: 'open',
        reason: null,
        login: 'mallory',
        type: 'User',
        association: 'NONE',
        updated: issues.now(),
        isPull: false,
        lag: 0,
        ...issue,
      }
      issues.all.push(made)
      return made
    },
  }
  return issues
}

export function answerIssues(issues: FakeIssues, asked: AskedIssues): SaidIssues {
  if (issues.isOff) return { status: 410, value: { message: 'Issues are disabled for this repo' } }
  if (asked.path === '/issues') return asked.method === 'GET' ? list(issues, asked) : create(issues, asked)
  const issue = issues.all.find(({ number }) => asked.path === `/issues/${number}`)
  if (!issue) return { status: 404, value: { message: 'Not Found' } }
  return asked.method === 'GET' ? { status: 200, value: json(issue) } : edit(issues, issue, asked)
}

function list({ all }: FakeIssues, { query, pageSize }: AskedIssues): SaidIssues {
  const since = Date.parse(query.get('since') ?? '')
  const state = query.get('state') ?? 'open'
  const shown = all.filter((issue) => issue.lag <= 0)
  for (const issue of all) issue.lag -= 1
  const found = shown
    // GitHub keeps whole seconds.
    .filter(({ updated }) => !(Math.floor(updated / 1000) * 1000 < since))
    .filter((issue) => state === 'all' || issue.state === state)
  if (query.get('direction') !== 'asc') found.reverse()
  const page = Number(query.get('page') ?? 1)
  const size = Math.min(Number(query.get('per_page') ?? 30), pageSize)
  const some = found.slice((page - 1) * size, page * size)
  const more = page * size < found.length
  return {
    status: 200,
    value: some.map(json),
    ...(more ? { headers: { link: '<http://elsewhere/?page=2>; rel="next"' } } : {}),
  }
}

function create(issues: FakeIssues, { body }: AskedIssues): SaidIssues {
  const [title, text] = [body['title'], body['body']]
  if (typeof title !== 'string' || title === '' || String(text).length > 65_536)
    return { status: 422, value: { message: 'Validation Failed' } }
  const issue = issues.add({ ...issues.who, title, body: String(text ?? ''), lag: issues.lag })
  return { status: 201, value: json(issue) }
}

function edit(issues: FakeIssues, issue: FakeIssue, { body }: AskedIssues): SaidIssues {
  const { title = issue.title, body: text = issue.body, state = issue.state } = body
  if (String(text).length > 65_536) return { status: 422, value: { message: 'Validation Failed' } }
  const isClosed = issue.state === 'open' && state === 'closed'
  Object.assign(issue, { title, body: text, state, updated: issues.now() })
  if (isClosed) issue.reason = 'completed'
  return { status: 200, value: json(issue) }
}

function json({ number, title, body, state, reason, login, type, association, isPull }: FakeIssue): object {
  const place = `https://github.example/ada/garden/${isPull ? 'pull' : 'issues'}/${number}`
  return {
    number,
    html_url: place,
    state,
    state_reason: reason,
    title,
    // As the web editor leaves it.
    body: body === '' ? null : body.replaceAll('\n', '\r\n'),
    author_association: association,
    user: { login, type },
    ...(isPull ? { pull_request: { url: place } } : {}),
  }
}
