/** Each command of each workflow runs as it stands there, and does there what it is for. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startGithub } from '../fakes/github-server.ts'
import { projectRoot } from '../fakes/run-one.ts'
import { readWorkflow } from './read-workflow.ts'
import { type RehearsedStep, rehearse, type Stage, shareProject } from './rehearse.ts'

interface Rehearsed {
  stage: Stage
  /** The clone of each job. */
  clones: Record<string, string>
  steps: RehearsedStep[]
}

/** What is expected after all jobs of a workflow. */
const ends: Record<string, (rehearsed: Rehearsed) => void> = {
  'ci.yml': ({ steps }) => {
    expect(steps.map(({ command }) => command)).toEqual(['.ci/run'])
    expect(steps[0]?.output).toContain('npm test was asked for')
  },
  'publish.yml': ({ clones }) => {
    for (const file of ['index.html', 'rss.xml', 'notes/index.html'])
      expect([file, existsSync(join(clones['build'] ?? '', 'dist', file))]).toEqual([file, true])
  },
  'tend.yml': ({ stage: { github } }) => {
    expect(github.pulls.map(({ branch }) => branch)).toContain('one/links')
  },
}

describe.for(globSync('.github/workflows/*.yml', { cwd: projectRoot }))(
  '%s',
  { timeout: 180_000 },
  (path) => {
    it('runs to its end', async () => {
      const name = path.replace(/.*\//, '')
      const workflow = await readWorkflow(name, readFileSync(join(projectRoot, path), 'utf8'))
      if ('errors' in workflow) throw new Error(workflow.errors.join('\n'))
      const bare = shareProject()
      const stage = { bare, github: await startGithub(bare) }
      const rehearsed: Rehearsed = { stage, clones: {}, steps: [] }
      for (const [id, job] of Object.entries(workflow.jobs)) {
        const { clone, steps } = await rehearse(job, stage)
        for (const step of steps) expect(step).toMatchObject({ code: 0 })
        expect(steps.map(({ command }) => command)).toEqual(job.steps.flatMap(({ run }) => run ?? []))
        rehearsed.clones[id] = clone
        rehearsed.steps.push(...steps)
      }
      expect(ends).toHaveProperty([name])
      ends[name]?.(rehearsed)
    })
  },
)
