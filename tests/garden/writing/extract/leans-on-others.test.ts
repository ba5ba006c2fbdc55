import { expect, it } from 'vitest'
import { leansOnOthers } from '../../../../src/garden/writing/extract/leans-on-others.ts'

it.each([
  ['It has no roots.', true],
  ['“And there is answering for it.', true],
  ['One is the cost of bargaining.', true],
  ['Diese Mauer hält.', true],
  ['Sin embargo, llueve.', true],
  ['这是一个问题。', true],
  ['Some of it is work.', true],
  ['None of the three was writing.', true],
  ['Say moss grows.', true],
  ['Because it can be seen.', true],
  ['Because it can be seen, it grows.', false],
  ['I think that is so.', true],
  ['Moss has no roots.', false],
  ['Item lists are short.', false],
  ['Andalusia is dry.', false],
  ['One person decides.', false],
  ['苔藓没有根。', false],
])('%s', (sentence, leans) => expect(leansOnOthers(sentence)).toBe(leans))
