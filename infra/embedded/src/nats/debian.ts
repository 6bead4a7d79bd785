/**
 * nats-server out of the distribution's archive, for a machine that reaches a Debian mirror and not GitHub.
 *
 * apt works in directories of its own, so that no root is needed and nothing of the machine changes; it checks signatures and
 * sums as always, with the machine's own keys, mirror and proxy settings.
 */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../home.ts';
import { type Output, run } from '../process.ts';
import { type AptSource, mainSource, parseOsRelease, parseSources, suiteOf, suitesFor } from './sources.ts';
import { atLeast, goodVersion } from './version.ts';

/** Settings come after the machine's own; hooks of the machine are not for this run, and checks stay on whatever it says. */
const aptConfig = (dir: string): string =>
  [
    ...['Update::Post-Invoke', 'Update::Post-Invoke-Success', 'Update::Pre-Invoke'].map(
      (name) => `#clear APT::${name};`,
    ),
    '#clear DPkg::Post-Invoke;',
    '#clear DPkg::Pre-Install-Pkgs;',
    `Dir::State "${dir}/state/";`,
    `Dir::Cache "${dir}/cache/";`,
    `Dir::Etc::sourcelist "${dir}/attest.sources";`,
    'Dir::Etc::sourceparts "-";',
    'Dir::Etc::preferences "/dev/null";',
    'Dir::Etc::preferencesparts "-";',
    'APT::Get::AllowUnauthenticated "false";',
    'Acquire::AllowInsecureRepositories "false";',
    'Acquire::AllowWeakRepositories "false";',
    'Acquire::AllowDowngradeToInsecureRepositories "false";',
    'Acquire::Languages "none";',
    'Acquire::Retries "1";',
    'Acquire::http::Timeout "10";',
    'Acquire::https::Timeout "10";',
    '',
  ].join('\n');

const machineSources = async (): Promise<readonly AptSource[]> => {
  const read = async (file: string) => parseSources(file, await readFile(file, 'utf8').catch(() => ''));
  const parts = await readdir('/etc/apt/sources.list.d').catch(() => []);
  const files = parts.filter((name) => /\.(list|sources)$/.test(name)).map((name) => `/etc/apt/sources.list.d/${name}`);
  return (await Promise.all(['/etc/apt/sources.list', ...files].map(read))).flat();
};

const complaint = ({ stdout, stderr }: Output): string =>
  stderr.split('\n').find((line) => line.startsWith('E:')) ?? (stderr.trim() || stdout.trim()).split('\n').at(-1) ?? '';

const apt = async (dir: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> => {
  const done = await run('apt-get', ['-q', '-c', join(dir, 'apt.conf'), ...args], {
    cwd: dir,
    env,
    timeoutMs: 180_000,
  });
  if (done.code !== 0) throw new Error(`apt-get ${args[0]}: ${complaint(done)}`);
};

/** The package of one suite, unpacked. @returns the program's path and version */
const takeFrom = async (dir: string, sources: string, env: Readonly<Record<string, string>>) => {
  for (const part of ['state/lists/partial', 'cache/archives/partial'])
    await mkdir(join(dir, part), { recursive: true });
  await writeFile(join(dir, 'apt.conf'), aptConfig(dir));
  await writeFile(join(dir, 'attest.sources'), sources);
  await apt(dir, ['update'], env);
  await apt(dir, ['download', 'nats-server'], env);
  const file = (await readdir(dir)).find((name) => name.endsWith('.deb'));
  if (!file) throw new Error('apt-get download left no package');
  const root = join(dir, 'root');
  const unpacked = await run('dpkg', ['-x', join(dir, file), root], { cwd: dir });
  if (unpacked.code !== 0) throw new Error(`dpkg -x: ${unpacked.stderr.trim()}`);
  return { program: join(root, 'usr', 'sbin', 'nats-server'), version: file.split('_')[1] ?? '' };
};

/**
 * Fetches the newest that the archive has, looking in newer suites first and stopping at the first that is good.
 *
 * @param into  the program is written there as `nats-server`, even an old one when there is no other
 * @throws      Error with the reasons when there is none at all
 */
export const fetchFromDebian = async (into: string, log: Log, env: Readonly<Record<string, string>>): Promise<void> => {
  const distribution = parseOsRelease(await readFile('/etc/os-release', 'utf8').catch(() => ''));
  const source = mainSource(await machineSources(), distribution.codename);
  if (!source) throw new Error('this machine has no apt source of a main archive');
  const reasons: string[] = [];
  const fallback = join(into, 'nats-server.old');
  let old = '';
  for (const { suite, components } of suitesFor(distribution)) {
    const dir = await mkdtemp(join(into, 'apt-'));
    try {
      log(`looking for nats-server in ${distribution.id} ${suite} (${source.uris.join(' ')})`);
      const { program, version } = await takeFrom(dir, suiteOf(source, suite, components), env);
      const good = atLeast(version, goodVersion);
      if (good || !old) await rename(program, good ? join(into, 'nats-server') : fallback);
      if (good) return;
      old ||= version;
      reasons.push(`${suite} has ${version}`);
    } catch (error) {
      reasons.push(`${suite}: ${error instanceof Error ? error.message : error}`);
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }
  if (!old) throw new Error(reasons.join('; '));
  await rename(fallback, join(into, 'nats-server'));
};
