/** Functions of links, files, objects and regular expressions. */
import { sameValue } from '../values/compare-values.ts'
import { makeLink } from '../values/make-link.ts'
import {
  type FileValue,
  isList,
  type LinkValue,
  type ObjectValue,
  type QueryFile,
  type RegexpValue,
  type Value,
} from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import { type FunctionCall, type FunctionTable, many } from './query-function.ts'

export const linkFunctions: FunctionTable<LinkValue> = {
  asFile: { usage: 'link.asFile()', args: [0, 0], call: ({ file }) => file && { kind: 'file', file } },
  linksTo: {
    usage: 'link.linksTo(file)',
    args: [1, 1],
    call: ({ file }, [other], call) => file !== null && linksTo(file, other ?? null, call),
  },
}

export const fileFunctions: FunctionTable<FileValue> = {
  asLink: {
    usage: 'file.asLink("words")',
    args: [0, 1],
    call: ({ file }, [display]) => ({
      kind: 'link',
      target: file.path,
      file,
      display: display === undefined || display === null ? null : textOf(display),
    }),
  },
  hasLink: {
    usage: 'file.hasLink(this.file)',
    args: [1, 1],
    call: ({ file }, [other], call) => linksTo(file, other ?? null, call),
  },
  hasProperty: {
    usage: 'file.hasProperty("status")',
    args: [1, 1],
    call: ({ file }, [name]) => file.hasProperty(textOf(name ?? null)),
  },
  hasTag: {
    usage: 'file.hasTag("a", "b")',
    args: [1, many],
    call: ({ file }, tags) =>
      tags.flatMap((tag) => (isList(tag) ? tag : [tag])).some((tag) => hasTag(file, textOf(tag))),
  },
  inFolder: {
    usage: 'file.inFolder("notes")',
    args: [1, 1],
    call: ({ file }, [folder]) => isIn(file.folder, textOf(folder ?? null)),
  },
}

export const objectFunctions: FunctionTable<ObjectValue> = {
  keys: { usage: 'object.keys()', args: [0, 0], call: ({ entries }) => [...entries.keys()] },
  values: { usage: 'object.values()', args: [0, 0], call: ({ entries }) => [...entries.values()] },
}

export const regexpFunctions: FunctionTable<RegexpValue> = {
  matches: {
    usage: '/a+/.matches(text)',
    args: [1, 1],
    call: ({ regexp }, [value], { charge }) => {
      const text = textOf(value ?? null)
      charge((text.length + 1) * regexp.size)
      return regexp.test(text)
    },
  },
}

function linksTo(file: QueryFile, other: Value, { world, charge }: FunctionCall): boolean {
  const links = file.links()
  charge(links.length)
  const target = typeof other === 'string' ? makeLink(world, other, file) : other
  return target !== null && links.some((link) => sameValue(link, target))
}

/** A tag counts with those inside of it, in any letter case. */
export function hasTag(file: QueryFile, name: string): boolean {
  const tag = name.replace(/^#/, '').toLowerCase()
  return file.tags.some((one) => one.toLowerCase() === tag || one.toLowerCase().startsWith(`${tag}/`))
}

function isIn(folder: string, name: string): boolean {
  const outer = name
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .normalize('NFC')
    .toLowerCase()
  const inner = folder.normalize('NFC').toLowerCase()
  return outer === '' || inner === outer || inner.startsWith(`${outer}/`)
}
