/** The only reader of process.env in this package; the supervisor of `npm start` takes its environment from here too. */
export type MachineEnv = {
  /** An administrator's URL of an existing PostgreSQL; absent: one is started. */
  readonly databaseUrl: string | undefined;
  /** An existing nats-server; absent: one is started. */
  readonly natsUrl: string | undefined;
  /** Directories that are searched for programs. */
  readonly path: string;
  /** All variables, to be handed on to child processes. */
  readonly all: Readonly<Record<string, string>>;
};

export const machineEnv = (): MachineEnv => {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) all[name] = value;
  return { databaseUrl: all.DATABASE_URL || undefined, natsUrl: all.NATS_URL || undefined, path: all.PATH ?? '', all };
};
