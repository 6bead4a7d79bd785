import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CannotImport } from '../map.ts';
import { checkItemMap } from './csv.ts';
import { readCycloneDx } from './cyclonedx.ts';
import { batchesOf, type Format, readItems } from './index.ts';
import { checked, itemsAtMost, type ObservedItem } from './item.ts';
import { readNetBox } from './netbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-items-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const anItem = (over: Partial<ObservedItem> = {}): ObservedItem => ({
  ...{ externalId: 'a', typeName: 'HOST', name: 'a', attributes: {}, relations: [] },
  ...over,
});

const netbox = {
  devices: {
    results: [
      {
        ...{
          id: 7,
          name: 'app-01',
          serial: ' SN-7 ',
          role: { name: 'Server' },
          site: { name: 'North' },
          rack: { name: 'R1' },
        },
        device_type: { model: 'X', manufacturer: { name: 'Example' } },
        ...{ primary_ip: { address: '192.0.2.7/24' }, platform: { name: 'Debian 13' } },
      },
      { id: 8, name: 'sw-1', serial: '', role: { name: 'Access Switch' } },
    ],
  },
  virtual_machines: [{ id: 7, name: 'vm-1', vcpus: 1.5, memory: 4096, device: { id: 7 } }],
  interfaces: [
    { id: 70, device: { id: 7 } },
    { id: 80, device: { id: 8 } },
  ],
  cables: [
    { id: 1, a_terminations: [{ object_id: 80 }], b_terminations: [{ object: { id: 70, device: { id: 7 } } }] },
    { id: 2, a_terminations: [{ object_id: 70 }], b_terminations: [{ object_id: 80 }] },
    { id: 3, a_terminations: [{ object_id: 999 }], b_terminations: [{ object_id: 80 }] },
  ],
};

const sbom = {
  bomFormat: 'CycloneDX',
  metadata: { component: { name: 'shop', version: '2', 'bom-ref': 'shop' } },
  components: [
    { name: 'left', group: '@x', version: '1', purl: 'pkg:npm/left@1', licenses: [{ license: { id: 'MIT' } }] },
    { name: 'right', version: '3', components: [{ name: 'inner' }], licenses: [{ expression: 'MIT OR Apache-2.0' }] },
  ],
  dependencies: [{ ref: 'shop', dependsOn: ['pkg:npm/left@1', 'gone', 'shop'] }],
};

const map = {
  ...{ key: 'id', name: 'host', type: { column: 'kind', values: { server: 'HOST' } } },
  attributes: {
    location: 'where',
    cpuCores: { column: 'cores', as: 'INTEGER' },
    virtual: { column: 'vm', as: 'BOOLEAN' },
  },
  relations: { CONNECTS_TO: 'links' },
};

describe('an export of NetBox', () => {
  it('gives devices, machines and what cables connect, each once', () =>
    expect(readNetBox(netbox)).toEqual([
      anItem({
        ...{ externalId: 'device/7', name: 'app-01' },
        attributes: {
          ...{ vendor: 'Example', serialNumber: 'SN-7', location: 'North, R1', ipAddress: '192.0.2.7' },
          ...{ operatingSystem: 'Debian 13', virtual: false },
        },
        relations: [{ kind: 'CONNECTS_TO', externalId: 'device/8' }],
      }),
      anItem({ externalId: 'device/8', typeName: 'NETWORK_DEVICE', name: 'sw-1' }),
      anItem({
        ...{ externalId: 'virtual-machine/7', name: 'vm-1' },
        attributes: { cpuCores: 2, memoryGb: 4, virtual: true },
        relations: [{ kind: 'RUNS_ON', externalId: 'device/7' }],
      }),
    ]));
  it.each([[null], [[]], [{}], ['text'], [{ devices: 3 }], [{ devices: [{ name: 'no id' }] }], [{ devices: [null] }]])(
    '%j is refused',
    (file) => expect(() => readNetBox(file)).toThrow(CannotImport),
  );
});

describe('an SBOM', () => {
  it('gives software, licences, and what depends on what', () => {
    const items = readCycloneDx(sbom);
    expect(items.map(({ externalId, typeName }) => [externalId, typeName])).toEqual([
      ['shop', 'SOFTWARE'],
      ['pkg:npm/left@1', 'SOFTWARE'],
      ['right@3', 'SOFTWARE'],
      ['inner@', 'SOFTWARE'],
      ['licence/MIT', 'LICENCE'],
      ['licence/MIT OR Apache-2.0', 'LICENCE'],
    ]);
    expect(items[0]?.relations).toEqual([{ kind: 'DEPENDS_ON', externalId: 'pkg:npm/left@1' }]);
    expect(items[1]).toMatchObject({
      name: '@x/left',
      relations: [{ kind: 'LICENSED_BY', externalId: 'licence/MIT' }],
    });
    expect(items[3]).toMatchObject({
      attributes: { version: 'unknown' },
      relations: [{ kind: 'PART_OF', externalId: 'right@3' }],
    });
  });
  it.each([[null], [{}], [{ bomFormat: 'SPDX' }], [{ bomFormat: 'CycloneDX', components: {} }]])(
    '%j is refused',
    (file) => expect(() => readCycloneDx(file)).toThrow(CannotImport),
  );
  it('that is nested without end is refused', () => {
    const deep = Array.from({ length: 60 }).reduce<object>((inner) => ({ name: 'x', components: [inner] }), {
      name: 'y',
    });
    expect(() => readCycloneDx({ bomFormat: 'CycloneDX', components: [deep] })).toThrow('deep');
  });
});

describe('a file', () => {
  const csv = 'id,host,kind,where,cores,vm,links\nh2,app-02,server,,8,no,h1 h3\nh1,app-01,server,Hall 1,,,\n';
  it('of CSV is read by its map', async () =>
    expect(await readItems(written('a.csv', csv), 'csv', written('map.json', map))).toEqual([
      anItem({ externalId: 'h1', name: 'app-01', attributes: { location: 'Hall 1' } }),
      anItem({
        ...{ externalId: 'h2', name: 'app-02', attributes: { cpuCores: 8, virtual: false } },
        relations: ['h1', 'h3'].map((externalId) => ({ kind: 'CONNECTS_TO', externalId })),
      }),
    ]));
  it.each<[string, string, Format]>([
    ['no JSON', '{"devices": [', 'netbox'],
    ['binary', '\u0000\u0001\u0002', 'cyclonedx'],
    ['an unknown word', 'id,host,kind,where,cores,vm,links\nh1,a,router,,,,\n', 'csv'],
    ['a word for a number', 'id,host,kind,where,cores,vm,links\nh1,a,server,,many,,\n', 'csv'],
    ['a column too few', 'id,host,kind\nh1,a,server\n', 'csv'],
    ['a quote without end', 'id,host,kind,where,cores,vm,links\n"h1,a,server\n', 'csv'],
    ['no rows', 'id,host,kind,where,cores,vm,links\n', 'csv'],
    ['an id twice', 'id,host,kind,where,cores,vm,links\nh1,a,server,,,,\nh1,b,server,,,,\n', 'csv'],
    ['no id', 'id,host,kind,where,cores,vm,links\n,a,server,,,,\n', 'csv'],
  ])('with %s is refused whole', async (name, content, format) =>
    expect(readItems(written(`${name}.x`, content), format, written('map.json', map))).rejects.toThrow(CannotImport),
  );
  it('that is not there, or a CSV without a map, is refused', async () => {
    await expect(readItems(join(folder, 'nowhere'), 'netbox', undefined)).rejects.toThrow('there is no file');
    await expect(readItems(written('b.csv', csv), 'csv', undefined)).rejects.toThrow('needs a map');
  });
  it('with too many items is refused', () => {
    const many = Array.from({ length: itemsAtMost + 1 }, (_, n) => anItem({ externalId: String(n) }));
    expect(() => checked(many, 'it')).toThrow('more than');
  });
});

describe('a map', () => {
  it.each<[object, string]>([
    [{ sauce: 1 }, 'sauce is no part of a map'],
    [{ key: '' }, 'key must be a text'],
    [{ attributes: { a: { column: 'b', as: 'DATE' } } }, 'attributes.a.as must be one of'],
    [{ relations: [] }, 'relations must be an object'],
    [{ type: {} }, 'type.value or type.column must be a text'],
  ])('with %j is refused by name', (over, words) => expect(() => checkItemMap({ ...map, ...over })).toThrow(words));
});

it('batches fit what is taken at once', () => {
  const many = Array.from({ length: 1200 }, (_, n) => anItem({ externalId: String(n) }));
  expect(batchesOf(many).map(({ length }) => length)).toEqual([500, 500, 200]);
  const large = Array.from({ length: 3 }, (_, n) =>
    anItem({ externalId: String(n), attributes: { a: 'x'.repeat(600_000) } }),
  );
  expect(batchesOf(large).map(({ length }) => length)).toEqual([1, 1, 1]);
});
