/** Reads the machine's own apt configuration: which mirror, signed by which key. Pure. */

export type AptSource = {
  readonly uris: readonly string[];
  readonly suites: readonly string[];
  readonly components: readonly string[];
  /** As written: a path, a fingerprint, or a whole key over several lines. Absent: apt's own trusted keys. */
  readonly signedBy: string | undefined;
};

const words = (text: string | undefined): readonly string[] => text?.split(/\s+/).filter(Boolean) ?? [];

/** `deb [options] uri suite components...`, one a line. */
const parseLine = (line: string): AptSource | undefined => {
  const found = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s*(.*)$/.exec(line.replace(/#.*/, '').trim());
  if (!found) return undefined;
  const [, options = '', uri = '', suite = '', components] = found;
  const signedBy = /(?:^|\s)signed-by=(\S+)/i.exec(options)?.[1];
  return { uris: [uri], suites: [suite], components: words(components), signedBy };
};

/** A paragraph of `Field: value` lines; an indented line continues the field before it. */
const parseParagraph = (text: string): AptSource | undefined => {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    const field = /^([\w-]+):\s*(.*)$/.exec(line);
    if (field) {
      last = (field[1] ?? '').toLowerCase();
      fields.set(last, (field[2] ?? '').trim());
    } else if (/^\s+\S/.test(line)) fields.set(last, `${fields.get(last) ?? ''}\n${line}`);
  }
  if (!words(fields.get('types')).includes('deb') || fields.get('enabled')?.toLowerCase() === 'no') return undefined;
  const source = {
    uris: words(fields.get('uris')),
    suites: words(fields.get('suites')),
    components: words(fields.get('components')),
  };
  return source.uris.length > 0 ? { ...source, signedBy: fields.get('signed-by') || undefined } : undefined;
};

/**
 * The sources of one file.
 *
 * Options that weaken apt's checks (`trusted=yes`, `allow-insecure`) are not carried over.
 *
 * @param name  says the format: *.sources is deb822, anything else has one source a line
 */
export const parseSources = (name: string, text: string): readonly AptSource[] => {
  const parts = name.endsWith('.sources') ? text.split(/\n\s*\n/).map(parseParagraph) : text.split('\n').map(parseLine);
  return parts.filter((part) => part !== undefined);
};

/** The source of the distribution's main archive: the one that has the machine's own suite, not its security or updates. */
export const mainSource = (sources: readonly AptSource[], codename: string): AptSource | undefined =>
  sources.find(({ suites, components }) => suites.includes(codename) && components.includes('main')) ??
  sources.find(
    ({ suites, components }) =>
      components.includes('main') && suites.some((one) => ['stable', 'testing', 'sid', 'unstable'].includes(one)),
  );

/** One suite of a source, in deb822. */
export const suiteOf = ({ uris, signedBy }: AptSource, suite: string, components: readonly string[]): string => {
  const lines = ['Types: deb', `URIs: ${uris.join(' ')}`, `Suites: ${suite}`, `Components: ${components.join(' ')}`];
  return `${[...lines, ...(signedBy ? [`Signed-By: ${signedBy}`] : [])].join('\n')}\n`;
};

export type Distribution = { readonly id: string; readonly codename: string };

/** ID and VERSION_CODENAME of /etc/os-release. */
export const parseOsRelease = (text: string): Distribution => {
  const field = (name: string) => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
  return { id: field('ID'), codename: field('VERSION_CODENAME') };
};

/** Where to look, best first. A newer suite of Debian is worth a look because this one program runs on older ones too. */
export const suitesFor = ({ id, codename }: Distribution) => {
  if (id === 'debian')
    return [...new Set(['forky', 'trixie', codename])]
      .filter(Boolean)
      .map((suite) => ({ suite, components: ['main'] }));
  return codename ? [{ suite: codename, components: id === 'ubuntu' ? ['main', 'universe'] : ['main'] }] : [];
};
