import { expect, test } from 'vitest'
import { pinnedNode, requirePinnedNode } from './require-pinned-node.ts'

test('tests run under the node that package.json pins', () => {
  expect(process.versions.node).toBe(pinnedNode())
})

test('the same major version will do', () => {
  expect(() => requirePinnedNode('24.0.0', '24.21.0')).not.toThrow()
})

test.for(['20.20.2', '2.4.0', '240.1.0'])('node %s is refused, with the way out', (running) => {
  expect(() => requirePinnedNode(running, '24.21.0')).toThrow(
    `The tests run under node 24.21.0, this is node ${running}. npm installs the right one by an install script: run \`npm rebuild node\``,
  )
})
