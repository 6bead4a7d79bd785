/** The only reader of the environment in tests: servers that are already there. */
export type TestEnv = {
  /** An administrator's URL. */
  readonly databaseUrl: string | undefined;
  readonly natsUrl: string | undefined;
};

export const testEnv = (): TestEnv => ({
  databaseUrl: process.env.TEST_DATABASE_URL || undefined,
  natsUrl: process.env.TEST_NATS_URL || undefined,
});
