import { base } from '../../vitest.base.ts';

const own = base(import.meta.dirname);

/** Stories start a platform of their own, with its own servers. */
export default { ...own, test: { ...own.test, globalSetup: [] } };
