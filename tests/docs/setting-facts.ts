/** What the help note on settings has to state of each setting, read from the schema itself. */
import { z } from 'zod'
import { settingsSchema } from '../../src/schemas/settings.ts'

/** By path, such as `topics[].id`: `Text. Default: …`, `Text. Required.` or `Text. Optional.` */
export function settingFacts(): Record<string, string> {
  return Object.fromEntries(factsIn(z.toJSONSchema(settingsSchema, { io: 'input' }), ''))
}

type JsonSchema = z.core.JSONSchema.BaseSchema

function factsIn(schema: JsonSchema, prefix: string): [string, string][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, string][] => {
    if (typeof property === 'boolean') return []
    const path = prefix + name
    return [
      [path, `${typeWords(property)}. ${needOf(schema, name, property)}.`],
      ...factsBelow(property, path),
    ]
  })
}

function factsBelow(schema: JsonSchema, path: string): [string, string][] {
  const item = itemOf(schema)
  return item ? factsIn(item, `${path}[].`) : factsIn(schema, `${path}.`)
}

function itemOf({ items }: JsonSchema): JsonSchema | null {
  return typeof items === 'object' && !Array.isArray(items) ? items : null
}

function typeWords(schema: JsonSchema): string {
  const { type, format, minimum, maximum } = schema
  const item = itemOf(schema)
  if (schema.enum) return schema.enum.map(literal).join(' or ')
  if (item?.enum) return `List of ${item.enum.map(literal).join(', ')}`
  if (item) return `List of ${typeWords(item).toLowerCase()}s`
  if (type === 'object') return 'Group'
  if (type === 'boolean') return 'Yes or no'
  if (type === 'number') return `Number from ${minimum} to ${maximum}`
  if (type === 'integer') return `Whole number from ${minimum} to ${maximum}`
  if (type === 'string') return format === 'uri' ? 'Address' : 'Text'
  throw new Error(`The help note has no words for ${JSON.stringify(schema)}.`)
}

function needOf({ required }: JsonSchema, name: string, schema: JsonSchema): string {
  if (schema.default !== undefined) return `Default: ${literal(schema.default)}`
  return required?.includes(name) ? 'Required' : 'Optional'
}

/** A value as a settings file writes it, in backticks. */
function literal(value: unknown): string {
  return `\`${JSON.stringify(value).replaceAll('"', "'")}\``
}
