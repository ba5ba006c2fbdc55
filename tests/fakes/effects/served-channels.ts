/** Each channel with its server on this machine, and the door to it that the product has. */
import { openBluesky } from '../../../pipelines/adapters/channels/bluesky.ts'
import { openButtondown } from '../../../pipelines/adapters/channels/buttondown.ts'
import type { ChannelHttp } from '../../../pipelines/adapters/channels/channel-http.ts'
import { openDevto } from '../../../pipelines/adapters/channels/devto.ts'
import { openDiscussion } from '../../../pipelines/adapters/channels/discussion.ts'
import { openLinkedin } from '../../../pipelines/adapters/channels/linkedin.ts'
import { openMastodon } from '../../../pipelines/adapters/channels/mastodon.ts'
import { openRelease } from '../../../pipelines/adapters/channels/release.ts'
import { openSmtp } from '../../../pipelines/adapters/channels/smtp.ts'
import { openWebmention } from '../../../pipelines/adapters/channels/webmention.ts'
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import type { ChannelName, Post } from '../../../src/schemas/post.ts'
import { startBluesky } from '../channels/fake-bluesky.ts'
import { startButtondown } from '../channels/fake-buttondown.ts'
import { startDevto } from '../channels/fake-devto.ts'
import { startGithubPosts } from '../channels/fake-github-posts.ts'
import { startLinkedin } from '../channels/fake-linkedin.ts'
import { startMastodon } from '../channels/fake-mastodon.ts'
import { startSmtp } from '../channels/fake-smtp.ts'
import { startWebmention } from '../channels/fake-webmention.ts'
import type { FakeChannel } from '../channels/start-channel.ts'
import { gateDoor, gateHttp, nowhere, type ServedChannel, smtpFaults } from './served-channel.ts'
import type { World } from './simulated-world.ts'

interface Kind {
  /** Whether what was sent can be looked up, and changed. */
  canFind: boolean
  canUpdate: boolean
  start(world: World): Promise<ServedChannel>
}

/** Milliseconds until a door that keeps its own time gives up a server that says nothing. */
const patience = 150

export const servedChannels: Record<ChannelName, Kind> = {
  mastodon: {
    canFind: true,
    canUpdate: true,
    start: async (world) => {
      const server = await startMastodon({ now: () => world.now })
      return served(world, server, {
        open: (http) => openMastodon({ server: server.url }, server.token, http),
        shown: () => server.posts.map(({ text }) => text),
        secret: server.token,
      })
    },
  },
  bluesky: {
    canFind: true,
    canUpdate: false,
    start: async (world) => {
      const server = await startBluesky()
      const { handle, password, url: service } = server
      return served(world, server, {
        open: (http) => openBluesky({ handle, service }, password, http),
        shown: () => server.posts.map(({ record }) => record.text),
        secret: password,
      })
    },
  },
  devto: {
    canFind: true,
    canUpdate: true,
    start: async (world) => {
      const server = await startDevto()
      return served(world, server, {
        open: (http) => openDevto({ publish: true, api: server.url }, server.key, http),
        shown: () => server.posts.map(({ body_markdown }) => body_markdown),
        secret: server.key,
      })
    },
  },
  linkedin: {
    canFind: false,
    canUpdate: true,
    start: async (world) => {
      const server = await startLinkedin()
      return served(world, server, {
        open: (http) => openLinkedin({ author: 'urn:li:person:ada', api: server.url }, server.token, http),
        shown: () => server.posts.map(({ commentary }) => commentary),
        secret: server.token,
      })
    },
  },
  buttondown: {
    canFind: true,
    canUpdate: true,
    start: async (world) => {
      const server = await startButtondown()
      return served(world, server, {
        open: (http) => openButtondown({ api: server.url }, server.key, http),
        shown: () => server.posts.map(({ body }) => body),
        secret: server.key,
      })
    },
  },
  discussion: {
    canFind: true,
    canUpdate: true,
    start: async (world) => {
      const server = await startGithubPosts()
      const account = { repo: server.repo, category: 'Notes', api: server.url }
      return served(world, server, {
        open: (http) => openDiscussion(account, server.token, http),
        shown: () => server.discussions.map(({ body }) => body),
        secret: server.token,
      })
    },
  },
  release: {
    canFind: true,
    canUpdate: true,
    start: async (world) => {
      const server = await startGithubPosts()
      return served(world, server, {
        open: (http) => openRelease({ repo: server.repo, api: server.url }, server.token, http),
        shown: () => server.releases.map(({ body }) => body),
        secret: server.token,
      })
    },
  },
  smtp: {
    canFind: false,
    canUpdate: false,
    start: async (world) => {
      const server = await startSmtp()
      const { login, port } = server
      const open = (isReachable: boolean) =>
        openSmtp(
          {
            host: '127.0.0.1',
            port: isReachable ? port : nowhere,
            from: 'ada@garden.example',
            secure: false,
          },
          { login, to: ['b@there.example'] },
          { timeoutMs: patience, tls: { rejectUnauthorized: false } },
        )
      return {
        open: () => gateDoor(world, server, open, smtpFaults),
        secrets: [login.pass],
        shown: () => server.mails,
        close: server.close,
      }
    },
  },
  webmention: {
    canFind: true,
    canUpdate: false,
    start: async (world) => {
      const server = await startWebmention()
      server.hangsUp = true
      const door = (now: () => number) => (isReachable: boolean) =>
        openWebmention({
          now,
          timeoutMs: patience,
          resolve: async () => [isReachable ? '127.0.0.1' : '127.0.0.2'],
        })
      return {
        open: (now) => gateDoor(world, server, door(now)),
        secrets: [],
        to: server.page,
        shown: () => [...server.posts].map(decodeURIComponent),
        close: server.close,
      }
    },
  },
}

interface Opening {
  open(http: ChannelHttp): Door<Post>
  shown(): string[]
  secret: string
}

function served(world: World, server: FakeChannel, { open, shown, secret }: Opening): ServedChannel {
  server.hangsUp = true
  return {
    open: (now) => open(gateHttp(world, server, now)),
    secrets: [secret],
    shown,
    close: server.close,
  }
}
