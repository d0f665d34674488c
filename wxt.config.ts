import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

import { leanPurify } from './extension/lean-purify.ts';
import { leanReadability } from './extension/lean-readability.ts';

/** Pages of the extension load nothing but their own files: no remote code, no remote pictures. */
const PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // Pictures of hosts that the user has allowed, fetched by the worker.
  "connect-src 'self' http: https:",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  manifestVersion: 3,
  // Newcomers must see where a name comes from.
  imports: false,
  vite: () => ({
    plugins: [leanReadability(), leanPurify(), preact()],
    // PORTAL_ORIGIN is read at build time: the bridge serves it besides this computer's own pages.
    envPrefix: ['VITE_', 'WXT_', 'PORTAL_'],
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'vi',
    permissions: [
      'activeTab',
      'scripting',
      // Wakes the worker for images and files that are fetched after their page was kept.
      'alarms',
      'contextMenus',
      'unlimitedStorage',
      // Firefox cannot compare addresses by itself; there is no tick on its button.
      ...(browser === 'firefox' ? [] : ['declarativeContent']),
    ],
    // Asked for one host at a time, when a page's pictures lie on one that is closed to the page.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      // The same as a click on the button, so there is one way in only.
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
    },
    // While developing, WXT loads its modules from a server of its own.
    ...(mode === 'production' ? { content_security_policy: { extension_pages: PAGES_CSP } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'so-tin-cchc@extension.local',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
