// How the extension is built. The manifest asks only for what is used; lib/manifest.test.ts holds the list.
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'wxt'

/** Fixes the extension's id, so that passkeys and permissions outlive a reinstall. The public half of a key that nobody kept. */
const publicKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqu+nYQTAjzez9sAlASBUTd/IvxgL8OIZE5zrsmqSHxrhXAUg5GzP4pqnIVxNSvw2FsQ/nvHnFeVt8K6zqNZxFbs0IjWiQ9v6KCuTgJIbxhgN/e/Bg4s6COR3Z1JqAaiJ7nP7LR56/nixJjr5yzyuga8kDI9KUyZWqr/u8yGY4BwEstlHEDGxVCZV+bzX9UuwlCbbOOrwukzhD/4rUFwAYnWc7GAClBt4Xh+3Mr7y/bTUoqRgQ4gsdO2zNQmXhUI7PAu5+/k80oGThhNz/s07aEqiVY1qBXHVpJiRUYzWtG+SbQcH+/poLaTQfZJcYHuTjrxLByl4vEyZ8W4DjjWKrwIDAQAB'

/**
 * WXT's wrapper of an isolated content script posts a message with our id to every page's window and listens on its
 * document, which a page can notice. Our relay needs nothing of it, so an empty class stands in.
 */
const withoutContentContext = {
  name: 'holdfast:without-content-context',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'wxt/utils/content-script-context' ? '\0no-content-context' : undefined),
  load: (id: string) => (id === '\0no-content-context' ? 'export class ContentScriptContext {}' : undefined),
}

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDir: process.env.HOLDFAST_OUTPUT ?? '.output',
  vite: () => ({
    plugins: [tailwindcss(), withoutContentContext],
    // Built twice from the same source the bytes must be the same, so nothing of the machine may enter them.
    build: {
      sourcemap: false,
      target: 'chrome120',
      modulePreload: false,
      // Every file that a screen waits for costs it a few milliseconds: small ones are joined.
      rollupOptions: { output: { experimentalMinChunkSize: 30_000 } },
    },
  }),
  manifest: {
    name: '__MSG_name__',
    short_name: 'Holdfast',
    description: '__MSG_description__',
    default_locale: 'en',
    key: publicKey,
    // 120: alarms every 30 seconds; 116: runtime.getContexts; 111: content scripts in the page's own world.
    minimum_chrome_version: '120',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'idle',
      'offscreen',
      'contextMenus',
    ],
    host_permissions: ['https://*/*', 'http://localhost/*', 'http://*.localhost/*', 'http://127.0.0.1/*'],
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self' https: wss: http://localhost:* http://127.0.0.1:* ws://localhost:* ws://127.0.0.1:*",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    // An empty list: no site and no other extension may send us a message from outside.
    externally_connectable: { ids: [] },
    action: { default_title: 'Holdfast' },
  },
})
