/**
 * Holds what is asked of a GitHub of the tests to what GitHub's own descriptions of its API allow (`@octokit/openapi`
 * and `@octokit/graphql-schema`, of which `extract-descriptions.ts` takes what is used here). Stricter than GitHub in
 * one: a name that is not described is refused, where GitHub passes over it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql'
import { z } from 'zod'

export interface GithubRequest {
  method: string
  /** Without the address of the server and the query. */
  path: string
  query: URLSearchParams
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** The value of its JSON; undefined where it has no body. */
  body: unknown
}

const jsonSchema = z.record(z.string(), z.unknown())

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  schema: jsonSchema,
})

const operationSchema = z.object({
  parameters: z.array(parameterSchema),
  requestBody: z
    .object({
      required: z.boolean().default(false),
      content: z.object({ 'application/json': z.object({ schema: jsonSchema }) }),
    })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
})

type Operation = z.output<typeof operationSchema>

const extract = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

const { paths } = z
  .object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) })
  .parse(JSON.parse(extract('openapi-extract.json')))

const graphql = buildSchema(extract('graphql-extract.graphql'))

/** Why GitHub would not take it, or null. */
export function refuseRequest(request: GithubRequest): string | null {
  const { method, path, headers } = request
  const asked = `${method} ${path}`
  // https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent
  if (!headers['user-agent']) return `${asked}: no user-agent`
  if (path === '/graphql') return refuseGraphql(request.body)
  const found = findOperation(method, path)
  if (found === null) return `${asked}: no such operation`
  const wrong =
    refuseParameters(found.operation, found.values, request) ?? refuseBody(found.operation, request)
  return wrong && `${asked}: ${wrong}`
}

/** Why GitHub would not answer so, or null: each operation says with which statuses it may. */
export function refuseAnswer(method: string, path: string, status: number): string | null {
  if (path === '/graphql' || status >= 400) return null
  const found = findOperation(method, path)
  const isKnown = found !== null && String(status) in found.operation.responses
  return isKnown ? null : `${method} ${path}: no answer of ${status}`
}

interface Found {
  operation: Operation
  /** What stands in the path for its parameters. */
  values: Readonly<Record<string, string>>
}

/** Of paths that fit, the one with the fewest parameters. */
function findOperation(method: string, path: string): Found | null {
  const fits = Object.entries(paths).flatMap(([template, operations]) => {
    const operation = operations[method.toLowerCase()]
    const values = matchPath(template, path)
    return operation && values ? [{ operation, values }] : []
  })
  return fits.sort((a, b) => Object.keys(a.values).length - Object.keys(b.values).length)[0] ?? null
}

function matchPath(template: string, path: string): Record<string, string> | null {
  const pattern = template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  const groups = new RegExp(`^${pattern}$`).exec(path)
  return (
    groups &&
    Object.fromEntries(Object.entries(groups.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)]))
  )
}

function refuseParameters(
  { parameters }: Operation,
  values: Found['values'],
  { query }: GithubRequest,
): string | null {
  for (const { name, in: place, required, schema } of parameters) {
    if (place === 'header') continue
    const value = place === 'path' ? (values[name] ?? null) : query.get(name)
    if (value === null && required) return `no ${name}`
    if (value !== null && !allows(schema, ofText(value, schema))) return `${name} is ${value}`
  }
  const known = new Set(parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name))
  const strange = [...query.keys()].find((name) => !known.has(name))
  return strange === undefined ? null : `nothing is called ${strange} in its query`
}

function refuseBody({ requestBody }: Operation, { body }: GithubRequest): string | null {
  if (requestBody === undefined) return body === undefined ? null : 'it has no body'
  if (body === undefined) return requestBody.required ? 'no body' : null
  const { schema } = requestBody.content['application/json']
  const { error } = readSchema(schema).safeParse(body)
  if (error) return `its body: ${z.prettifyError(error)}`
  const known = jsonSchema.safeParse(schema['properties']).data
  const strange = known && Object.keys(jsonSchema.parse(body)).find((name) => !(name in known))
  return strange === undefined ? null : `nothing is called ${strange} in its body`
}

function refuseGraphql(body: unknown): string | null {
  const { query, variables } = z
    .strictObject({ query: z.string(), variables: jsonSchema.default({}) })
    .parse(body)
  const document = parse(query)
  const [wrong] = validate(graphql, document)
  if (wrong) return `POST /graphql: ${wrong.message}`
  const { variableDefinitions = [] } = getOperationAST(document) ?? {}
  const { errors } = getVariableValues(graphql, variableDefinitions, variables)
  return errors?.[0] ? `POST /graphql: ${errors[0].message}` : null
}

/** Paths and queries know numbers and truth values as text alone. */
function ofText(value: string, { type }: Record<string, unknown>): unknown {
  if (type === 'integer' || type === 'number') return /^-?\d+$/.test(value) ? Number(value) : value
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value
  return value
}

function allows(schema: Record<string, unknown>, value: unknown): boolean {
  return readSchema(schema).safeParse(value).success
}

function readSchema(schema: Record<string, unknown>): z.ZodType {
  return z.fromJSONSchema(schema, { defaultTarget: 'openapi-3.0' })
}
