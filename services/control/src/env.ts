/** The only reader of this service's environment. */
import { serviceEnv } from '@attest/subgraph';

export const env = () => serviceEnv(process.env, { service: 'control', port: 4102 });
