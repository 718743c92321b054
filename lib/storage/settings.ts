// The user's choices and their defaults.
import type { Database, Settings } from './database'

export const defaultSettings: Settings = {
  id: 'settings',
  language: 'browser',
  theme: 'system',
  autoLockMinutes: 15,
  selectedChainId: 1,
}

export async function readSettingsRow(database: Database): Promise<Settings> {
  return { ...defaultSettings, ...(await database.settings.get('settings')) }
}

/** Changes the members given and keeps the rest. */
export async function changeSettings(
  database: Database,
  change: Partial<Omit<Settings, 'id'>>,
): Promise<Settings> {
  return database.transaction('rw', database.settings, async () => {
    const settings = { ...(await readSettingsRow(database)), ...change }
    await database.settings.put(settings)
    return settings
  })
}
