export * from './control/index.ts';
export * from './delivery/index.ts';
export * from './event.ts';
export * from './governance.ts';
export * from './relationship.ts';
export * from './resolution/knowledge.ts';
export * from './resolution/request.ts';
export * from './resolution.ts';
