/** The `attest` command. A sub-command is a folder here whose index.ts exports `run(args)`, answering the exit code. */
import { dispatch } from './command.ts';

// Until the command has answered, whatever ends the process is a failure.
process.exitCode = 1;
process.exitCode = await dispatch(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
