import { expect, test } from 'vitest'
import { doctorExitCode } from '../../scripts/commands/doctor.ts'

const bad = (...subjects: string[]) => subjects.map((subject) => ({ subject, state: 'bad' as const }))

test.for([
  [[], 0],
  [['Content'], 1],
  [['Vault'], 1],
  [['Runtime'], 2],
  [['History', 'Content'], 2],
] as const)('bad %s give exit code %i', ([subjects, code]) => {
  expect(doctorExitCode([...bad(...subjects), { subject: 'Address', state: 'missing' }])).toBe(code)
})
