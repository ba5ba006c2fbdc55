/** Makes a synthetic vault: the same notes for the same count, on every machine. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const words =
  'system note garden link leverage feedback stock flow delay agent task context goal strategy loop pattern record plan review apply human judgement machine evidence claim source draft section reader writer'.split(
    ' ',
  )

/** Writes `count` notes of about 400 words with a code block and six links each into `dir`. */
export function makeBenchVault(dir: string, count: number): void {
  for (let note = 0; note < count; note++) {
    const folder = join(dir, `folder-${note % 20}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `note-${note}.md`), noteText(note, count))
  }
}

function noteText(note: number, count: number): string {
  const random = randomFrom(note + 1)
  const sentence = () =>
    `${Array.from({ length: 12 }, () => words[Math.floor(random() * words.length)]).join(' ')}.`
  const link = () => `[[note-${Math.floor(random() * count)}]]`
  const paragraph = () =>
    `${sentence()} ${sentence()} See ${link()} and ${link()}. ${sentence()} ${sentence()} ${sentence()}`
  const maturity = ['seedling', 'budding', 'evergreen'][note % 3]
  return `---
title: Note ${note}
description: ${sentence()}
maturity: ${maturity}
topic: topic-${note % 12}
created: 2024-${String(1 + (note % 12)).padStart(2, '0')}-10
updated: 2025-${String(1 + (note % 12)).padStart(2, '0')}-10
tags: [tag-${note % 50}, kind/${note % 7}]
---

${paragraph()}

## First part

${paragraph()}

\`\`\`js
export const answer = (input) => input.map((item) => item.value + ${note}).filter(Boolean)
\`\`\`

## Second part

${paragraph()}

- ${sentence()}
- ${sentence()}
- ${sentence()}

${Array.from({ length: 8 }, sentence).join(' ')}
`
}

/** A linear congruential generator, after Numerical Recipes: numbers from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
