/** The door to the web: asks for addresses, politely, and for nothing else. */
import { setTimeout as wait } from 'node:timers/promises'
import { archiveQuestion, parseArchive } from '../../../src/garden/web/parse-archive.ts'
import type { Visit } from '../../../src/garden/web/record-visit.ts'
import type { WebRecord } from '../../../src/schemas/web-record.ts'
import { createHostTurns } from './host-turns.ts'
import { NetError } from './net-error.ts'
import { type AskOptions, createAsk } from './polite-ask.ts'
import { resolvePublicHost } from './resolve-host.ts'
import { createRobots } from './robots-of-hosts.ts'
import { visitAddress } from './visit-address.ts'

export interface WebDoor {
  /** Asks for the address of `record`; never rejects for anything that a server does. */
  visit(record: WebRecord, today: string): Promise<Visit>
  /** The archived copy nearest to a day; null for none, undefined when the archive does not say. */
  findArchive(address: string, day: string): Promise<WebRecord['archive'] | undefined>
  /** Whether there is a network at all. */
  isOnline(): Promise<boolean>
}

export type DoorOptions = Partial<AskOptions & { pauseMs: number; sleep(ms: number): Promise<void> }> & {
  /** How the program names itself. */
  agent: string
  /** Where copies are looked for, without a slash at its end. */
  archive?: string
}

/** Names that software on the web knows itself by: the product, then who runs it. */
export function agentOf(version: string, site: string): string {
  const local = /^https?:\/\/localhost\b/.test(site)
  return `System-of-One/${version} (checks the links of ${local ? 'a garden of notes' : site})`
}

const internetArchive = 'https://archive.org'

/** A door for one run. What it learns of a host holds for that run. */
export function openWebDoor({ agent, pauseMs = 1000, ...options }: DoorOptions): WebDoor {
  const { archive = internetArchive, resolve = resolvePublicHost, timeoutMs = 20_000 } = options
  const sleep = options.sleep ?? ((ms: number) => wait(ms))
  const turns = createHostTurns({ pauseMs, sleep })
  const ask = createAsk({ agent, resolve, timeoutMs, turns, sleep })
  const robots = createRobots(ask, turns)
  return {
    visit: (record, today) => visitAddress(record, today, { ask, robots }),
    findArchive: async (address, day) => {
      try {
        const url = new URL(archiveQuestion(address, day, archive))
        const { status, body } = await ask({ method: 'GET', url, headers: {}, mostBytes: 100_000 })
        return status === 200 ? parseArchive(body.toString('utf8')) : undefined
      } catch (error) {
        if (error instanceof NetError) return undefined
        throw error
      }
    },
    isOnline: () =>
      resolve(new URL(archive).hostname).then(
        () => true,
        () => false,
      ),
  }
}
