/** Sub-commands: each a folder here, loaded only when asked for. */

/** Runs with the arguments after its name; answers the exit code. */
export type Command = (args: string[]) => Promise<number>;

/** The `run` of a sub-command's index.ts. Throws where there is none. */
export const commandOf = async (name: string): Promise<Command> => {
  const module: Record<string, unknown> = await import(new URL(`./${name}/index.ts`, import.meta.url).href);
  if (typeof module.run !== 'function') throw new TypeError(`the command ${name} exports no run()`);
  return module.run as Command;
};
