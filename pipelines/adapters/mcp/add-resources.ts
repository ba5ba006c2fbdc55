/** Notes as resources, for clients that let people pick them. */
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { GardenReader } from '../../../src/garden/reader/garden-reader.ts'
import { UserError } from '../../../src/garden/user-error.ts'

const start = 'garden://notes/'

export function addResources(server: McpServer, reader: () => Promise<GardenReader>): void {
  const list = async () => ({
    resources: (await reader()).list().map(({ note, title, description }) => ({
      uri: uriOf(note),
      name: note,
      title,
      mimeType: 'text/markdown',
      ...(description === null ? {} : { description }),
    })),
  })
  server.registerResource(
    'note',
    new ResourceTemplate(`${start}{+note}`, { list }),
    { title: 'A note', description: 'A note as Markdown.', mimeType: 'text/markdown' },
    async (uri) => {
      const found = (await reader()).read(nameOf(uri.href))
      if (!found)
        throw new UserError(`There is no note \`${uri.href}\`.`, 'List the resources to see what there is.')
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text: found.markdown }] }
    },
  )
}

function uriOf(note: string): string {
  return start + note.split('/').map(encodeURIComponent).join('/')
}

function nameOf(uri: string): string {
  return uri.slice(start.length).split('/').map(decodeURIComponent).join('/')
}
