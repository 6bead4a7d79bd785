/** Samples of typed clients: a script and a page. */
export { run } from './script.ts';
export { type Served, serve } from './serve.ts';
