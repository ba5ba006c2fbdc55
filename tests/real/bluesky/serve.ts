/**
 * The reference server of Bluesky on this machine, with a directory of identities (PLC) in memory, whose entries are
 * checked and read by the directory's own library. A program: prints the address of the server once it listens, and
 * puts all into the folder that it is given.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

// Named by variables: what is installed here alone has no types where the rest is checked.
const [serverPackage, directoryPackage] = ['@atproto/pds', '@did-plc/lib']

async function startDirectory(): Promise<string> {
  const { assureValidNextOp, formatDidDoc, opToData } = await import(directoryPackage)
  const logs = new Map<string, unknown[]>()
  const server = createServer(async (request, response) => {
    const [, did = '', part = ''] = decodeURIComponent(request.url ?? '').split('/')
    const log = logs.get(did) ?? []
    const say = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    try {
      if (request.method === 'POST') {
        const operation = JSON.parse(await textOf(request))
        if (log.length > 0) throw new Error('nobody changes here')
        await assureValidNextOp(did, [], operation)
        logs.set(did, [operation])
        return say(200, {})
      }
      const data = log.length > 0 ? opToData(did, log.at(-1)) : null
      if (data === null) return say(404, { message: 'not registered' })
      return say(200, part === 'data' ? data : formatDidDoc(data))
    } catch (error) {
      return say(400, { message: String(error) })
    }
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

/** A port that nobody has. The server names itself by it, so it must be known before. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const folder = process.argv[2] ?? ''
const port = Number(process.argv[3]) || (await freePort())
mkdirSync(join(folder, 'blobs'), { recursive: true })
const { PDS, envToCfg, envToSecrets, readEnv } = await import(serverPackage)
Object.assign(process.env, {
  LOG_ENABLED: 'false',
  PDS_HOSTNAME: 'localhost',
  PDS_PORT: String(port),
  PDS_DEV_MODE: 'true',
  PDS_INVITE_REQUIRED: 'false',
  PDS_DATA_DIRECTORY: folder,
  PDS_BLOBSTORE_DISK_LOCATION: join(folder, 'blobs'),
  PDS_DID_PLC_URL: await startDirectory(),
  PDS_SERVICE_HANDLE_DOMAINS: '.test',
  PDS_JWT_SECRET: randomBytes(16).toString('hex'),
  PDS_ADMIN_PASSWORD: randomBytes(16).toString('hex'),
  PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX: randomBytes(32).toString('hex'),
})
const env = readEnv()
const server = await PDS.create(envToCfg(env), envToSecrets(env))
await server.start()
process.stdout.write(`http://localhost:${port}\n`)
