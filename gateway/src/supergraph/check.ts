/** In a thread: whether a text is a valid supergraph; building and validating one takes longer than a request may wait. */
import { parentPort, workerData } from 'node:worker_threads';
import { Supergraph } from '@apollo/federation-internals';
import { parse, print } from 'graphql';
import { withoutRules } from '../authorize/rules.ts';

const faultOf = (sdl: string): string | undefined => {
  try {
    Supergraph.build(print(withoutRules(parse(sdl, { noLocation: true }))), { validateSupergraph: true });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

parentPort?.postMessage({ fault: faultOf(String(workerData)) });
