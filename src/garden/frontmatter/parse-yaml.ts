/**
 * Parses the YAML of a block of properties. The `yaml` package reads every
 * scalar as text; types, aliases and duplicate keys are our own business, so that
 * nothing grows beyond bounds and every place is exact.
 */
import { type Document, isMap, parseDocument } from 'yaml'
import { createConversion } from './conversion.ts'
import { convertNode } from './convert-node.ts'
import type { FrontmatterItem, FrontmatterProblem, SourceRange } from './frontmatter.ts'
import { parsePlainYaml } from './parse-plain-yaml.ts'
import { yamlReason } from './yaml-reason.ts'

/** Longer blocks are refused, so that one note cannot stall a build. */
const mostCharacters = 1_000_000

export interface ParsedYaml {
  /** The mapping; null for a block without one property. */
  root: FrontmatterItem | null | 'malformed'
  problems: FrontmatterProblem[]
}

/** Parses `source.slice(yaml.start, yaml.end)`. All ranges count in the whole source. */
export function parseYaml(source: string, yaml: { start: number; end: number }): ParsedYaml {
  const plain = parsePlainYaml(source, yaml)
  return plain ? { root: plain, problems: [] } : parseAnyYaml(source, yaml)
}

/** The same by the package alone, whatever the block is like. */
export function parseAnyYaml(source: string, yaml: { start: number; end: number }): ParsedYaml {
  if (yaml.end - yaml.start > mostCharacters) {
    return malformed(
      invalid(
        `The block of properties is longer than ${mostCharacters} characters. Move the text into the body.`,
        [yaml.start, yaml.end],
      ),
    )
  }
  // Other readers end a line here, and a flag may stand behind it.
  const lone = /\r(?!\n)/.exec(source.slice(yaml.start, yaml.end))
  if (lone) {
    const reason =
      'The properties are not valid YAML: a line ends in a lone carriage return. Save the file with line feeds.'
    return malformed(invalid(reason, shift([lone.index, lone.index + 1], yaml)))
  }
  const document = parseText(source.slice(yaml.start, yaml.end))
  if (typeof document === 'string')
    return malformed(invalid(`The properties cannot be read: ${document}.`, null))
  const [error] = document.errors
  if (error)
    return malformed(
      invalid(yamlReason(error), error.code === 'RESOURCE_EXHAUSTION' ? null : shift(error.pos, yaml)),
    )
  if (document.contents === null) return { root: null, problems: [] }
  if (!isMap(document.contents)) return malformed(notMapping(shift(document.contents.range, yaml)))
  const conversion = createConversion(source, yaml.start)
  const root = convertNode(document.contents, conversion)
  if (conversion.failures.length > 0) return malformed(...conversion.failures)
  return { root, problems: conversion.warnings }
}

/** The reason in words where the parser gives up, as it does on nesting thousands deep. */
function parseText(text: string): Document.Parsed | string {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      resolveKnownTags: false,
      merge: false,
      // The package compares each key with all before it; convert-node.ts uses a set.
      uniqueKeys: false,
      prettyErrors: false,
      // With 'silent' a second document behind `...` would be dropped without an error.
      logLevel: 'error',
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function malformed(...problems: FrontmatterProblem[]): ParsedYaml {
  return { root: 'malformed', problems }
}

function invalid(message: string, range: SourceRange | null): FrontmatterProblem {
  return { code: 'frontmatter-invalid-yaml', message, start: range?.[0] ?? null, end: range?.[1] ?? null }
}

function notMapping([start, end]: SourceRange): FrontmatterProblem {
  const message =
    'The lines between the two `---` are not properties. Write each as `key: value`; if they are text, put `***` in place of the first line.'
  return { code: 'frontmatter-not-a-mapping', message, start, end }
}

function shift([start, end]: readonly number[], yaml: { start: number; end: number }): SourceRange {
  const from = yaml.start + (start ?? 0)
  return [from, Math.min(Math.max(from, yaml.start + (end ?? 0)), yaml.end)]
}
