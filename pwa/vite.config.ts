import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Readers of DOCX and PDF files: two megabytes that the office needs once a year. */
const FILE_READERS = /node_modules\/(?:pdfjs-dist|mammoth)\//;

/** Not put on every phone ahead of time: fetched when it is needed. */
const RARE = 'assets/rare';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => FILE_READERS.test(id))
            ? `${RARE}/[name]-[hash].js`
            : 'assets/[name]-[hash].js',
      },
    },
  },
  plugins: [
    preact(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'sw.ts',
      // Registered by shell/service-worker.ts, which also handles the first visit.
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        globIgnores: [`${RARE}/**`],
      },
      manifest: {
        id: '/',
        name: 'Sổ tin CCHC',
        short_name: 'Sổ tin',
        description: 'Lưu tin, soạn, gửi duyệt và đếm tin bài tuyên truyền cải cách hành chính.',
        lang: 'vi',
        dir: 'ltr',
        start_url: '/today',
        scope: '/',
        display: 'standalone',
        theme_color: '#0b5a8a',
        background_color: '#f4f6f8',
        // Taken by the service worker, see share/take-share.ts.
        share_target: {
          action: '/share',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: {
            title: 'title',
            text: 'text',
            url: 'url',
            files: [{ name: 'images', accept: ['image/*'] }],
          },
        },
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
});
