/** Long texts in parts: nothing is lost where one part meets the next. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tabulate } from '../../../src/garden/guard/secret-tables.ts'
import { keepSecrets } from '../../../src/garden/guard/secrets.ts'
import type { Subject } from '../../../src/garden/guard/subject.ts'
import { createTokeniser } from '../../../src/garden/guard/tokenise.ts'
import { createTracer } from '../../../src/garden/guard/tracer.ts'

const named = (text: string, kind: Subject['kind'] = 'title'): Subject => ({ kind, text, from: 'x.md' })
const subjects = [named('Quince settlement of the lower meadow'), named('+44 1632 960 983', 'private word')]
const tracer = createTracer(tabulate(keepSecrets(subjects, createTokeniser())))

/** Words that stand around a secret, some of which fold only with their neighbours. */
const filler = fc.constantFrom('moss ', 'Ｈeron, ', 'e\u0301tang\n', '中文', 'weir-', 'ΟΔΟΣ ')

/** Where a first part ends, or at the next space. */
const partEnd = 1 << 16

it('finds a secret wherever the end of a part falls into it', () => {
  fc.assert(
    fc.property(fc.array(filler, { minLength: 1, maxLength: 5 }), (words) => {
      const around = words.join('').repeat(partEnd)
      for (const { text } of subjects)
        for (const { index } of text.matchAll(/ /g)) {
          const before = around.slice(0, partEnd - index - 1)
          expect(tracer.numbersIn([`${before} ${text} ${before}`])).not.toEqual([])
        }
    }),
    { numRuns: 4 },
  )
})
