/**
 * What the feed validator of the W3C demands (https://validator.w3.org/feed/docs/),
 * as far as our feeds could break it. Each rule gives the sentences that are broken.
 */
import { fromXml } from './xml-tree.ts'

export function rssFaults(xml: string): string[] {
  const rss = fromXml(xml)
  const [channel] = rss.all('channel')
  if (rss.name !== 'rss' || rss.attributes['version'] !== '2.0' || !channel) return ['no RSS 2.0']
  const items = channel.all('item')
  const guids = items.map((item) => item.text('guid'))
  const self = channel.all('atom:link').find(({ attributes }) => attributes['rel'] === 'self')
  return [
    ...['title', 'link', 'description'].filter(
      (name) => channel.all(name).length !== 1 || channel.text(name) === '',
    ),
    ...(isFull(channel.text('link')) ? [] : ['the link of the channel is not full']),
    ...(isFull(self?.attributes['href'] ?? '') ? [] : ['no atom:link to itself']),
    ...(new Set(guids).size === guids.length ? [] : ['two guids are the same']),
    ...[...channel.texts('lastBuildDate'), ...items.flatMap((item) => item.texts('pubDate'))].filter(
      (date) => !rfc822.test(date),
    ),
    ...items.flatMap((item) => [
      ...(item.text('title') || item.text('description')
        ? []
        : ['an item has neither title nor description']),
      ...['title', 'link', 'description', 'guid', 'pubDate', 'content:encoded'].filter(
        (name) => item.all(name).length > 1,
      ),
      ...item
        .all('guid')
        .flatMap(({ attributes, value }) =>
          attributes['isPermaLink'] !== 'false' && !isFull(value) ? [`guid ${value} is no address`] : [],
        ),
      ...(isFull(item.text('link')) ? [] : ['the link of an item is not full']),
      ...htmlFaults(item.text('content:encoded')),
    ]),
  ]
}

export function atomFaults(xml: string): string[] {
  const feed = fromXml(xml)
  if (feed.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom')
    return ['no Atom 1.0']
  const entries = feed.all('entry')
  const ids = entries.map((entry) => entry.text('id'))
  const hasAuthor = feed.all('author').some((author) => author.text('name') !== '')
  return [
    ...[feed, ...entries].flatMap((part) => [
      ...['id', 'title', 'updated'].filter((name) => part.all(name).length !== 1 || part.text(name) === ''),
      ...[...part.texts('updated'), ...part.texts('published')].filter((date) => !rfc3339.test(date)),
      ...(hasScheme(part.text('id')) ? [] : [`the id ${part.text('id')} is no IRI`]),
      ...part
        .all('link')
        .flatMap(({ attributes }) => (isFull(attributes['href'] ?? '') ? [] : ['a link is not full'])),
      ...(part.all('link').filter(({ attributes }) => attributes['rel'] === 'alternate').length === 1
        ? []
        : ['not one alternate link']),
    ]),
    ...(feed.all('link').some(({ attributes }) => attributes['rel'] === 'self') ? [] : ['no link to itself']),
    ...(hasAuthor || entries.every((entry) => entry.all('author').length > 0) ? [] : ['no author']),
    ...(new Set(ids).size === ids.length ? [] : ['two ids are the same']),
    ...entries.flatMap((entry) => htmlFaults(entry.text('content'))),
    ...entries.flatMap((entry) =>
      entry.all('content')[0]?.attributes['type'] === 'html' ? [] : ['content is no HTML'],
    ),
  ]
}

export function jsonFaults(text: string): string[] {
  const feed = JSON.parse(text)
  const ids = feed.items.map(({ id }: { id: string }) => id)
  return [
    ...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : ['no JSON Feed 1.1']),
    ...(typeof feed.title === 'string' && feed.title !== '' ? [] : ['no title']),
    ...[feed.home_page_url, feed.feed_url].filter((url) => !isFull(url)),
    ...(new Set(ids).size === ids.length ? [] : ['two ids are the same']),
    ...feed.items.flatMap((item: Record<string, string>) => [
      ...(typeof item['id'] === 'string' && item['id'] !== '' ? [] : ['an item has no id']),
      ...(isFull(item['url'] ?? '') ? [] : ['the address of an item is not full']),
      ...(typeof item['content_html'] === 'string' ? [] : ['an item has no content']),
      ...[item['date_published'], item['date_modified']].filter(
        (date) => date !== undefined && !rfc3339.test(date),
      ),
      ...htmlFaults(item['content_html'] ?? ''),
    ]),
  ]
}

/** Addresses are full, nothing runs, and nothing is named that another item could be named as well. */
function htmlFaults(html: string): string[] {
  return [
    ...[...html.matchAll(/\s(?:href|src|poster|cite)="([^"]*)"/g)].flatMap(([, url = '']) =>
      hasScheme(url) ? [] : [`${url} is not full`],
    ),
    ...(html.match(/<(?:script|style|iframe|object|embed|form|link|meta)\b|\s(?:on\w+|style|id|class)=/g) ??
      []),
  ]
}

function isFull(url: string): boolean {
  return /^https?:\/\/[^\s/]+\//.test(url)
}

function hasScheme(iri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i.test(iri)
}

const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
