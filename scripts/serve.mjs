// Serves the built app as it is; used by `npm run preview` and by the end-to-end tests.
import { resolve } from 'node:path';
import { builtEmbedOrigins } from './serve/embed-origins.mjs';
import { listen } from './serve/listen.mjs';
import { readPort } from './serve/read-port.mjs';
import { createStaticServer } from './serve/static-server.mjs';

const root = resolve(import.meta.dirname, '..', 'dist');
const origin = await listen(createStaticServer({ roots: [root], embedders: builtEmbedOrigins(root) }), readPort(process.env['PORT'], 4173));
console.log(`Serving ${root} at ${origin}/`);
