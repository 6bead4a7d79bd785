/** The environment of processes that a bench starts; the only reader of process.env here. */
export const productionEnv = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: 'true',
});
