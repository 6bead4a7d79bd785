import { describe, expect, it } from 'vitest';
import { mainSource, parseOsRelease, parseSources, suiteOf, suitesFor } from './sources.ts';

const deb822 = `# the usual file
Types: deb deb-src
# a comment inside
URIs: http://deb.debian.org/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://deb.debian.org/debian-security
Suites: bookworm-security
Components: main

Enabled: no
Types: deb
URIs: http://switched.off/debian
Suites: bookworm
Components: main

Types: deb-src
URIs: http://only.source/debian
Suites: bookworm
Components: main
`;

describe('apt sources', () => {
  it('reads deb822 paragraphs, without those that are switched off or hold only source code', () => {
    expect(parseSources('debian.sources', deb822)).toEqual([
      {
        uris: ['http://deb.debian.org/debian'],
        suites: ['bookworm', 'bookworm-updates'],
        components: ['main', 'contrib'],
        signedBy: '/usr/share/keyrings/debian-archive-keyring.gpg',
      },
      {
        uris: ['http://deb.debian.org/debian-security'],
        suites: ['bookworm-security'],
        components: ['main'],
        signedBy: undefined,
      },
    ]);
  });

  it('keeps a key that is written into the file, line by line', () => {
    const key = '\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mQINBF\n -----END PGP PUBLIC KEY BLOCK-----';
    const [source] = parseSources(
      'own.sources',
      `Types: deb\nURIs: https://m/\nSuites: trixie\nComponents: main\nSigned-By:${key}\n`,
    );
    expect(source?.signedBy).toBe(key);
    expect(source && suiteOf(source, 'forky', ['main'])).toContain(`Signed-By: ${key}\n`);
  });

  it('reads one source a line, and carries no option over that weakens the checks', () => {
    const text = [
      '# deb http://comment/ x main',
      'deb [arch=amd64 signed-by=/etc/apt/keyrings/m.gpg trusted=yes] http://mirror/debian trixie main non-free # why',
      'deb-src http://mirror/debian trixie main',
      'deb mirror+file:/etc/apt/mirrors/debian.list trixie-updates main',
    ].join('\n');
    const [first, second, ...none] = parseSources('sources.list', text);
    expect(first).toEqual({
      uris: ['http://mirror/debian'],
      suites: ['trixie'],
      components: ['main', 'non-free'],
      signedBy: '/etc/apt/keyrings/m.gpg',
    });
    expect(second?.uris).toEqual(['mirror+file:/etc/apt/mirrors/debian.list']);
    expect(none).toEqual([]);
    expect(first && suiteOf(first, 'forky', ['main'])).not.toMatch(/trusted|insecure/i);
  });

  it('takes the main archive of the own suite, never another vendor or the security archive', () => {
    const vendor = parseSources('vendor.list', 'deb https://vendor.example/apt bookworm stable');
    const all = [...vendor, ...parseSources('debian.sources', deb822)];
    expect(mainSource(all, 'bookworm')?.uris).toEqual(['http://deb.debian.org/debian']);
    expect(mainSource(vendor, 'bookworm')).toBeUndefined();
    expect(mainSource(parseSources('s.list', 'deb http://m/ stable main'), 'bookworm')?.suites).toEqual(['stable']);
  });

  it('looks in newer suites of Debian first, and only in the own suite elsewhere', () => {
    const suites = (text: string) => suitesFor(parseOsRelease(text)).map(({ suite }) => suite);
    expect(suites('PRETTY_NAME="Debian"\nVERSION_CODENAME=bookworm\nID=debian\n')).toEqual([
      'forky',
      'trixie',
      'bookworm',
    ]);
    expect(suites('ID=debian\nVERSION_CODENAME=trixie\n')).toEqual(['forky', 'trixie']);
    expect(suites('ID=ubuntu\nID_LIKE=debian\nVERSION_CODENAME="noble"\n')).toEqual(['noble']);
    expect(suites('ID=alpine\n')).toEqual([]);
  });
});
