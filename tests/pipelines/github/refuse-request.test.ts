import { expect, it, test } from 'vitest'
import { refuseAnswer, refuseRequest } from '../../fakes/github/refuse-request.ts'

const headers = { 'user-agent': 'ada' }

function refuse(asked: string, body?: unknown): string | null {
  const [method = '', address = ''] = asked.split(' ')
  const { pathname: path, searchParams: query } = new URL(address, 'https://api.github.example')
  return refuseRequest({ method, path, query, headers, body })
}

const page =
  'query($owner:String!,$n:Int!){repository(owner:$owner,name:"garden"){discussion(number:$n){id}}}'

test.each<[asked: string, body?: unknown]>([
  ['GET /repos/ada/garden'],
  ['GET /repos/ada/garden/pulls?head=ada:one/links&state=all&per_page=100&page=1'],
  ['POST /repos/ada/garden/issues', { title: 'A', labels: ['b', { name: 'c', color: null }] }],
  ['PATCH /repos/ada/garden/issues/7', { state: 'closed', state_reason: null }],
  ['GET /repos/ada/garden/labels/a%2Fb'],
  ['GET /repos/ada/garden/releases/tags/note-1'],
  ['POST /graphql', { query: page, variables: { owner: 'ada', n: 1 } }],
])('%s is allowed', (asked, body) => {
  expect(refuse(asked, body)).toBeNull()
})

test.each<[asked: string, body: unknown, why: string]>([
  ['GET /repos/ada', undefined, 'no such operation'],
  ['DELETE /repos/ada/garden', undefined, 'no such operation'],
  ['GET /repos/ada/garden/pulls?state=every', undefined, 'state is every'],
  ['GET /repos/ada/garden/pulls?branch=a', undefined, 'nothing is called branch in its query'],
  ['GET /repos/ada/garden/issues/first', undefined, 'issue_number is first'],
  ['GET /repos/ada/garden', {}, 'it has no body'],
  ['POST /repos/ada/garden/issues', undefined, 'no body'],
  ['POST /repos/ada/garden/issues', { body: 'A' }, 'at title'],
  ['POST /repos/ada/garden/issues', { title: 'A', labels: 'b' }, 'at labels'],
  ['POST /repos/ada/garden/issues', { title: 'A', label: ['b'] }, 'nothing is called label in its body'],
  ['PATCH /repos/ada/garden/pulls/7', { state: 'merged' }, 'at state'],
  ['POST /repos/ada/garden/releases', { name: 'A' }, 'at tag_name'],
  ['POST /graphql', { query: page, variables: { owner: 'ada', n: '1' } }, 'got invalid value "1"'],
  ['POST /graphql', { query: page, variables: { n: 1 } }, '"$owner" of required type'],
  ['POST /graphql', { query: page.replace('{id}', '{key}'), variables: {} }, 'Cannot query field "key"'],
])('%s with %j is refused', (asked, body, why) => {
  expect(refuse(asked, body)).toContain(why)
})

it('wants to know who asks', () => {
  const query = new URLSearchParams()
  const asked = { method: 'GET', path: '/repos/ada/garden', query, headers: {}, body: undefined }
  expect(refuseRequest(asked)).toContain('no user-agent')
})

it('answers as is described alone', () => {
  const answers = [201, 200, 422].map((status) => refuseAnswer('POST', '/repos/ada/garden/pulls', status))
  expect(answers).toEqual([null, 'POST /repos/ada/garden/pulls: no answer of 200', null])
})
