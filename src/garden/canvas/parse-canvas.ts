/** The text of a `.canvas` file to cards and lines, with the places of their words. */
import { type Canvas, type CanvasEdge, type CanvasNode, canvasSchema } from '../../schemas/canvas.ts'
import { type JsonNode, type JsonString, nodeAt, plainValue } from '../json/json-node.ts'
import { parseJson } from '../json/parse-json.ts'

/** A card, and where its words stand: a text, the path of a file, or the background of a group. */
export interface PlacedNode {
  node: CanvasNode
  words: JsonString | null
}

export interface ParsedCanvas {
  nodes: PlacedNode[]
  edges: CanvasEdge[]
}

export interface CanvasProblem {
  code: 'canvas-invalid' | 'canvas-edge-loose'
  reason: string
  offset: number
}

/**
 * Parses a canvas. An empty file is an empty canvas, as Obsidian makes it.
 * `canvas` is null when the file is not JSON or not of the format; a line from
 * or to a card that is not there, or not the only one of its name, is left out.
 */
export function parseCanvas(source: string): { canvas: ParsedCanvas | null; problems: CanvasProblem[] } {
  if (source.replace('\uFEFF', '').trim() === '') return { canvas: { nodes: [], edges: [] }, problems: [] }
  const read = parseJson(source)
  if ('problem' in read) {
    const reason = `This canvas is not valid JSON: ${read.problem.reason}.`
    return { canvas: null, problems: [{ code: 'canvas-invalid', reason, offset: read.problem.offset }] }
  }
  const { data, error } = canvasSchema.safeParse(plainValue(read.root))
  return error ? refuse(read.root, error.issues) : place(read.root, data)
}

interface Issue {
  path: PropertyKey[]
  message: string
}

function refuse(root: JsonNode, issues: readonly Issue[]) {
  const problems = issues.map(({ path, message }): CanvasProblem => {
    const reason = `This canvas is not of the format JSON Canvas: ${pathWords(path)}: ${message}.`
    return { code: 'canvas-invalid', reason, offset: nodeAt(root, path).start }
  })
  return { canvas: null, problems: problems.slice(0, mostProblems) }
}

/** One slip in the program that wrote a canvas is in all of its cards. */
const mostProblems = 5

/** `nodes[3].x` */
function pathWords(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole'
  const words = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return `\`${words.replace(/^\./, '')}\``
}

function place(root: JsonNode, { nodes, edges }: Canvas) {
  const seen = Map.groupBy(nodes, ({ id }) => id)
  const problems: CanvasProblem[] = []
  const sound = edges.filter((edge, at) => {
    const loose = (['fromNode', 'toNode'] as const).find((key) => seen.get(edge[key])?.length !== 1)
    if (!loose) return true
    const { start } = nodeAt(root, ['edges', at, loose])
    problems.push({
      code: 'canvas-edge-loose',
      reason: looseReason(edge[loose], seen.has(edge[loose])),
      offset: start,
    })
    return false
  })
  return { canvas: { nodes: nodes.map((node, at) => placeNode(root, node, at)), edges: sound }, problems }
}

function looseReason(id: string, shared: boolean): string {
  const why = shared ? `Several cards have the id \`${id}\`` : `No card has the id \`${id}\``
  return `${why}; this line is left out.`
}

function placeNode(root: JsonNode, node: CanvasNode, at: number): PlacedNode {
  const words = nodeAt(root, ['nodes', at, wordsKey[node.type]])
  return { node, words: words.kind === 'string' ? words : null }
}

const wordsKey: Record<CanvasNode['type'], string> = {
  text: 'text',
  file: 'file',
  link: 'url',
  group: 'background',
}
