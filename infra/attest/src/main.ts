/** The `attest` command. A sub-command is a folder here whose index.ts exports `run(args)`, answering the exit code. */
import { type Command, commandOf } from './command.ts';

const commands: Readonly<Record<string, string>> = {
  start: 'run the whole platform on this machine',
  test: 'run every test on one PostgreSQL and one NATS  [turbo arguments] [-- vitest arguments]',
  generate: 'write what is made from sources: types, events, glossary, supergraph  [part] [--check]',
  check: 'types, lint, architecture, generated files, composition, event compatibility',
  import: 'take over the log of another system',
  verify: 'check an export offline, with nothing but the public key',
  export: 'write records with their proofs',
  supergraph: 'compose the subgraphs into the supergraph  [--check]',
};

const help = [
  'usage: attest <command> [arguments]',
  '',
  ...Object.entries(commands).map(([name, summary]) => `  ${name.padEnd(12)}${summary}`),
  '',
].join('\n');

const main: Command = async ([name, ...args]) => {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help);
    return name === undefined ? 2 : 0;
  }
  if (!(name in commands)) {
    process.stderr.write(`attest: there is no command "${name}"\n\n${help}`);
    return 2;
  }
  return (await commandOf(name))(args);
};

// Until main has answered, whatever ends the process is a failure.
process.exitCode = 1;
process.exitCode = await main(process.argv.slice(2));
