/**
 * Takes out of GitHub's own descriptions of its API what the tests hold requests to. Run by hand, in a folder where
 * npm has put `@octokit/openapi` and `@octokit/graphql-schema` (both MIT, 400 MB):
 * `node tests/fakes/github/extract-descriptions.ts FOLDER`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  print,
  type TypeNode,
  visit,
} from 'graphql'

const operations: Readonly<Record<string, readonly string[]>> = {
  '': ['get'],
  '/pulls': ['get', 'post'],
  '/pulls/{pull_number}': ['get', 'patch'],
  '/commits/{ref}': ['get'],
  '/commits/{commit_sha}/pulls': ['get'],
  '/releases': ['get', 'post'],
  '/releases/{release_id}': ['get', 'patch'],
  '/releases/tags/{tag}': ['get'],
  '/issues': ['get', 'post'],
  '/issues/{issue_number}': ['get', 'patch'],
  '/issues/{issue_number}/comments': ['get', 'post'],
  '/issues/comments/{comment_id}': ['get', 'patch'],
  '/issues/{issue_number}/labels': ['get', 'post', 'put'],
  '/labels': ['get', 'post'],
  '/labels/{name}': ['get', 'patch'],
  '/pages': ['get'],
  '/actions/workflows': ['get'],
  '/actions/runs': ['get'],
  '/actions/runs/{run_id}/attempts/{attempt_number}/jobs': ['get'],
  '/actions/runs/{run_id}/artifacts': ['get'],
  '/actions/permissions/workflow': ['get'],
  '/actions/secrets': ['get'],
  '/environments/{environment_name}': ['get'],
  '/environments/{environment_name}/secrets': ['get'],
  '/rules/branches/{branch}': ['get'],
}

/** Fields, arguments and inputs of other types are left out, and so are all but these of what is asked first. */
const types: Readonly<Record<string, readonly string[] | 'all'>> = {
  Query: ['repository'],
  Mutation: ['createDiscussion', 'updateDiscussion'],
  Repository: [
    'id',
    'discussion',
    'discussions',
    'discussionCategories',
    'hasDiscussionsEnabled',
    'isPrivate',
  ],
  Discussion: 'all',
  DiscussionCategory: 'all',
  DiscussionConnection: 'all',
  DiscussionCategoryConnection: 'all',
  PageInfo: 'all',
  CreateDiscussionInput: 'all',
  CreateDiscussionPayload: 'all',
  UpdateDiscussionInput: 'all',
  UpdateDiscussionPayload: 'all',
  DiscussionOrder: 'all',
  DiscussionOrderField: 'all',
  OrderDirection: 'all',
  DateTime: 'all',
  URI: 'all',
}

const plainTypes = ['ID', 'String', 'Int', 'Float', 'Boolean']

type Json = null | string | number | boolean | Json[] | { [name: string]: Json }
type JsonObject = { [name: string]: Json }

/** What says nothing of which requests are allowed. */
const words = new Set(['description', 'example', 'examples', 'summary', 'externalDocs', 'x-github', 'tags'])

function extractRest(whole: JsonObject): JsonObject {
  const resolve = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(resolve)
    if (value === null || typeof value !== 'object') return value
    const { $ref: ref } = value
    if (typeof ref === 'string') return resolve(ref.slice(2).split('/').reduce(inside, whole))
    // A property may have the name of one of these words.
    const isProperties =
      !('schema' in value) && Object.values(value).every((each) => each !== null && typeof each === 'object')
    const kept = Object.entries(value).filter(([name]) => isProperties || !words.has(name))
    return Object.fromEntries(kept.map(([name, each]) => [name, resolve(each)]))
  }
  const paths = Object.entries(operations).map(([end, methods]) => {
    const path = `/repos/{owner}/{repo}${end}`
    const item = inside(inside(whole, 'paths'), path)
    return [
      path,
      Object.fromEntries(methods.map((method) => [method, ofOperation(inside(item, method), resolve)])),
    ]
  })
  return { openapi: whole['openapi'] ?? null, paths: Object.fromEntries(paths) }
}

function ofOperation(operation: Json, resolve: (value: Json) => Json): JsonObject {
  const { parameters = [], requestBody, responses } = operation as JsonObject
  return {
    parameters: resolve(parameters),
    ...(requestBody ? { requestBody: resolve(requestBody) } : {}),
    responses: Object.fromEntries(Object.keys(responses as JsonObject).map((status) => [status, {}])),
  }
}

function inside(value: Json, name: string): Json {
  const found = (value as JsonObject)[name]
  if (found === undefined) throw new Error(`GitHub describes no ${name}`)
  return found
}

function extractGraphql(whole: DocumentNode): string {
  const nameOf = (type: TypeNode): string =>
    type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
  const isKept = (type: TypeNode) => nameOf(type) in types || plainTypes.includes(nameOf(type))
  const bare = <Node extends { name: { value: string } }>(parent: string, fields: readonly Node[] = []) =>
    fields.filter(({ name }) => types[parent] === 'all' || types[parent]?.includes(name.value))
  const definitions = whole.definitions
    .filter((one) => 'name' in one && one.name !== undefined && one.name.value in types)
    .map((one) => {
      const name = 'name' in one ? (one.name?.value ?? '') : ''
      if (one.kind === Kind.OBJECT_TYPE_DEFINITION) {
        const fields = bare(name, one.fields).filter(({ type }) => isKept(type))
        const plain = (field: FieldDefinitionNode) => ({
          ...field,
          arguments: (field.arguments ?? []).filter(({ type }) => isKept(type)),
        })
        return { ...one, interfaces: [], fields: fields.map(plain) }
      }
      return one
    })
  return print(
    visit(
      { ...whole, definitions },
      {
        Directive: () => null,
        enter: (node) =>
          'description' in node && node.description ? { ...node, description: undefined } : undefined,
      },
    ),
  )
}

const folder = process.argv[2] ?? ''
const scope = join(folder, 'node_modules', '@octokit')
const read = (...path: string[]) => readFileSync(join(scope, ...path), 'utf8')
const version = (name: string) => (JSON.parse(read(name, 'package.json')) as { version: string }).version
const from = (name: string) => `@octokit/${name} ${version(name)}, MIT, Copyright (c) Octokit contributors`
const here = import.meta.dirname

const rest = extractRest(JSON.parse(read('openapi', 'generated', 'api.github.com.json')) as JsonObject)
writeFileSync(
  join(here, 'openapi-extract.json'),
  `${JSON.stringify({ info: { title: from('openapi'), version: version('openapi') }, ...rest }, null, 2)}\n`,
)
const graphql = extractGraphql(parse(read('graphql-schema', 'schema.graphql')))
writeFileSync(join(here, 'graphql-extract.graphql'), `# ${from('graphql-schema')}\n\n${graphql}\n`)
