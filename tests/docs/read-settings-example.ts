/** Reads a settings file that a document shows, as the command would read it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { parseSettings } from '../../pipelines/adapters/read-settings.ts'
import { type SettingsInput, settingsSchema } from '../../src/schemas/settings.ts'
import { projectRoot } from './help-note.ts'

/** What the file `text` exports, once it has proved right. */
export async function readSettingsExample(text: string): Promise<SettingsInput> {
  const dir = mkdtempSync(join(tmpdir(), 'settings-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const file = join(dir, 'garden.config.ts')
  writeFileSync(file, text.replaceAll("'./", `'${pathToFileURL(projectRoot).href}/`))
  const shown: unknown = (await import(/* @vite-ignore */ pathToFileURL(file).href)).default
  parseSettings(shown, file)
  return shown as SettingsInput
}

/** The names of all settings at the top of the file. */
export function settingNames(): string[] {
  return Object.keys(settingsSchema.shape).sort()
}
