/** What the platform is made of: the services with their usual ports, and the gateway before them. */
import { join } from 'node:path';
import { projectRoot } from '@attest/embedded';

export const serviceNames = ['resolution', 'control', 'delivery', 'relationship', 'governance'] as const;
export type ServiceName = (typeof serviceNames)[number];
export type ChildName = ServiceName | 'gateway';

export const isServiceName = (text: string): text is ServiceName => serviceNames.some((name) => name === text);

export const usualPorts: Readonly<Record<ChildName, number>> = {
  gateway: 4000,
  resolution: 4101,
  control: 4102,
  delivery: 4103,
  relationship: 4104,
  governance: 4105,
};

/** The file that starts a service, or the gateway, alone. */
export const entryOf = (name: ChildName): string =>
  name === 'gateway'
    ? join(projectRoot, 'gateway', 'src', 'main.ts')
    : join(projectRoot, 'services', name, 'src', 'main.ts');
