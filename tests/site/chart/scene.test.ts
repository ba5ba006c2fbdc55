/** What of the graph is shown, found and pointed at. */
import { describe, expect, test } from 'vitest'
import { type ChartData, lineKinds } from '../../../src/site/chart/chart-format.ts'
import {
  type Choice,
  findNotes,
  isEdgeShown,
  isNodeShown,
  nodeAt,
  sceneOf,
  tagKind,
} from '../../../src/site/chart/scene.ts'

const link = lineKinds.indexOf('link')

/** Three notes in a row, the middle one linked to both others, and a tag of the first two. */
const data: ChartData = {
  hrefs: ['/a/', '/b/', '/c/', '/tags/t/'],
  titles: ['Moss and stone', 'Stone', 'Rain', '#t'],
  notes: 3,
  stages: [0, 2, -1],
  topics: [0, 0, -1],
  topicTitles: ['Ground'],
  x: [0, 100, 200, 50],
  y: [0, 0, 0, 50],
  edges: [0, 1, link, 1, 2, link, 0, 3, tagKind, 1, 3, tagKind],
}
const scene = sceneOf(data)
const all: Choice = { stages: new Set([-1, 0, 1, 2]), kinds: new Set(lineKinds.keys()), topic: null }
const shown = (choice: Choice) => [0, 1, 2, 3].filter((node) => isNodeShown(scene, choice, node))
const edges = (choice: Choice) => [0, 1, 2, 3].filter((edge) => isEdgeShown(scene, choice, edge))

describe('a choice', () => {
  test.each<[string, Partial<Choice>, number[], number[]]>([
    ['of all', {}, [0, 1, 2, 3], [0, 1, 2, 3]],
    ['without tags', { kinds: new Set([link]) }, [0, 1, 2], [0, 1]],
    ['without links', { kinds: new Set([tagKind]) }, [0, 1, 2, 3], [2, 3]],
    ['of one stage', { stages: new Set([2]) }, [1, 3], [3]],
    ['of a topic', { topic: 0 }, [0, 1, 3], [0, 2, 3]],
  ])('%s', (_name, parts, nodes, lines) => {
    expect([shown({ ...all, ...parts }), edges({ ...all, ...parts })]).toEqual([nodes, lines])
  })
})

describe('a scene', () => {
  test('knows the most linked first, and makes none larger than half the distance between two', () => {
    expect(scene.order).toEqual([1, 0, 3, 2])
    expect(Math.max(...scene.radius)).toBeLessThan(6)
    expect(scene.edgesOf[1]).toEqual([0, 1, 3])
  })

  test('finds the node at a place, if it is shown and near', () => {
    expect(nodeAt(scene, all, { x: 97, y: 2 }, 3)).toBe(1)
    expect(nodeAt(scene, all, { x: 80, y: 0 }, 3)).toBeNull()
    expect(nodeAt(scene, { ...all, stages: new Set([0]) }, { x: 100, y: 0 }, 3)).toBeNull()
  })

  test('finds notes by words of their titles, the most linked first, and no tags', () => {
    expect(findNotes(scene, ' STONE ', 8)).toEqual({ found: 2, first: [1, 0] })
    expect(findNotes(scene, 'stone moss', 8)).toEqual({ found: 1, first: [0] })
    expect(findNotes(scene, 'stone', 1)).toEqual({ found: 2, first: [1] })
    expect([findNotes(scene, '', 8).found, findNotes(scene, '#t', 8).found]).toEqual([0, 0])
  })
})
