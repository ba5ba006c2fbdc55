import type { APIRoute } from 'astro'
import { sidenoteStyles } from '../site/sidenote-styles.ts'
import rules from '../styles/sidenotes.css?raw'

export const GET: APIRoute = () =>
  new Response(sidenoteStyles(rules), { headers: { 'Content-Type': 'text/css; charset=utf-8' } })
