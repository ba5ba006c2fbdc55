/** The API of GitHub, asked as its documentation wants it. */
import type { ChannelHttp, ChannelServer } from './channel-http.ts'

/** `api` is that of github.com where nothing is said. */
export function atGithub(http: ChannelHttp, api = 'https://api.github.com', token: string): ChannelServer {
  return http.at(api, {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'x-github-api-version': '2022-11-28',
  })
}
