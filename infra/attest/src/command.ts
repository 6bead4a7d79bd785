/** Sub-commands: each a folder here, loaded only when asked for. */

/** Runs with the arguments after its name; answers the exit code. */
export type Command = (args: string[]) => Promise<number>;

/** Every sub-command with what it does, in the order of the help. */
export const commands: Readonly<Record<string, string>> = {
  start: 'run the whole platform on this machine',
  test: 'run every test on one PostgreSQL and one NATS  [turbo arguments] [-- vitest arguments]',
  generate: 'write what is made from sources: types, events, glossary, supergraph  [part] [--check]',
  check: 'types, lint, architecture, generated files, composition, event compatibility  [name]',
  import: 'take over the log of another system',
  verify: 'prove the records of the platform, or of an export  [FILE]',
  export: 'write every event with its proof  FILE',
  operations: 'make the manifest of the operations that a client may send  FILE|FOLDER…',
  supergraph: 'compose the subgraphs into the supergraph  [--check]',
};

const help = [
  'usage: attest <command> [arguments]',
  '',
  ...Object.entries(commands).map(([name, summary]) => `  ${name.padEnd(12)}${summary}`),
  '',
].join('\n');

/** The `run` of a sub-command's index.ts. Throws where there is none. */
export const commandOf = async (name: string): Promise<Command> => {
  const module: Record<string, unknown> = await import(new URL(`./${name}/index.ts`, import.meta.url).href);
  if (typeof module.run !== 'function') throw new TypeError(`the command ${name} exports no run()`);
  return module.run as Command;
};

type Output = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** Runs what the command line asks for; help is no error, a missing or unknown command is 2. */
export const dispatch = async (
  [name, ...args]: readonly string[],
  { out, err }: Output,
  load: (name: string) => Promise<Command> = commandOf,
): Promise<number> => {
  if (name === '--help' || name === '-h' || name === 'help') {
    out(help);
    return 0;
  }
  if (name === undefined || !Object.hasOwn(commands, name)) {
    err(name === undefined ? help : `attest: there is no command "${name}"\n\n${help}`);
    return 2;
  }
  return (await load(name))(args);
};
