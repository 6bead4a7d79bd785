/**
 * A JSON export of NetBox: `devices`, `virtual_machines`, `interfaces` and `cables`, as its API lists them. Interfaces are not
 * items of their own: they say which devices a cable connects.
 */
import { CannotImport } from '../map.ts';
import { isObject, type Json, type ObservedItem, objectsIn, present, textOf } from './item.ts';

const idOf = (value: Json, where: string): number => {
  if (typeof value.id === 'number' && Number.isSafeInteger(value.id)) return value.id;
  throw new CannotImport(`${where} has an entry without a numeric id`);
};

/** What NetBox calls something: `name`, `display`, `model`, or a choice's `label`. */
const nameOf = (value: unknown): string | undefined =>
  isObject(value)
    ? (textOf(value.name) ?? textOf(value.model) ?? textOf(value.display) ?? textOf(value.label))
    : textOf(value);

/** Roles of devices that forward, by words in their names. */
const network = /switch|router|firewall|access point|gateway|load balancer|wireless|patch/i;

const addressOf = (value: unknown): string | undefined =>
  textOf(isObject(value) ? value.address : value)?.replace(/\/\d+$/, '');

const gigabytes = (megabytes: unknown): number | undefined =>
  typeof megabytes === 'number' ? Math.round(megabytes / 1024) : undefined;

type Linked = { readonly kind: string; readonly externalId: string };

const deviceOf = (device: Json, links: readonly Linked[]): ObservedItem => {
  const id = idOf(device, 'devices');
  const role = nameOf(device.role) ?? nameOf(device.device_role) ?? '';
  const forwards = network.test(role);
  const place = [device.site, device.location, device.rack].map(nameOf).filter((part) => part !== undefined);
  const model = isObject(device.device_type) ? device.device_type : {};
  return {
    externalId: `device/${id}`,
    typeName: forwards ? 'NETWORK_DEVICE' : 'HOST',
    name: nameOf(device) ?? `device ${id}`,
    attributes: present({
      vendor: nameOf(model.manufacturer),
      serialNumber: device.serial,
      location: place.join(', '),
      ipAddress: addressOf(device.primary_ip),
      ...(forwards ? {} : { operatingSystem: nameOf(device.platform), virtual: false }),
    }),
    relations: links,
  };
};

const machineOf = (machine: Json): ObservedItem => {
  const id = idOf(machine, 'virtual_machines');
  const host = isObject(machine.device) ? machine.device.id : undefined;
  return {
    externalId: `virtual-machine/${id}`,
    typeName: 'HOST',
    name: nameOf(machine) ?? `virtual machine ${id}`,
    attributes: present({
      operatingSystem: nameOf(machine.platform),
      ipAddress: addressOf(machine.primary_ip),
      cpuCores: typeof machine.vcpus === 'number' ? Math.ceil(machine.vcpus) : undefined,
      memoryGb: gigabytes(machine.memory),
      location: nameOf(machine.site),
      virtual: true,
    }),
    relations: typeof host === 'number' ? [{ kind: 'RUNS_ON', externalId: `device/${host}` }] : [],
  };
};

/** The devices at the end of a cable: by its terminations, whose object is an interface or names its device. */
const endsOf = (terminations: unknown, devices: ReadonlyMap<number, number>): number[] =>
  objectsIn(terminations, 'terminations of cables').flatMap((end) => {
    const object = isObject(end.object) ? end.object : {};
    if (isObject(object.device) && typeof object.device.id === 'number') return [object.device.id];
    const known = typeof end.object_id === 'number' ? devices.get(end.object_id) : undefined;
    return known === undefined ? [] : [known];
  });

const linksOf = (cables: readonly Json[], interfaces: readonly Json[]): Map<number, Linked[]> => {
  const devices = new Map(
    interfaces.flatMap((one): [number, number][] =>
      isObject(one.device) && typeof one.device.id === 'number' ? [[idOf(one, 'interfaces'), one.device.id]] : [],
    ),
  );
  const links = new Map<number, Linked[]>();
  for (const cable of cables) {
    idOf(cable, 'cables');
    for (const a of endsOf(cable.a_terminations, devices))
      for (const b of endsOf(cable.b_terminations, devices)) {
        const [from, to] = a < b ? [a, b] : [b, a];
        const held = links.get(from) ?? [];
        const link = { kind: 'CONNECTS_TO', externalId: `device/${to}` };
        if (from !== to && !held.some((one) => one.externalId === link.externalId)) links.set(from, [...held, link]);
      }
  }
  return links;
};

const known = ['devices', 'virtual_machines', 'interfaces', 'cables'] as const;

/** Throws CannotImport for what is no export of NetBox. */
export const readNetBox = (file: unknown): ObservedItem[] => {
  if (!isObject(file) || !known.some((name) => name in file))
    throw new CannotImport(`an export of NetBox is a JSON object with ${known.join(', ')}`);
  const listed = (name: (typeof known)[number]): readonly Json[] => {
    const value = file[name];
    return objectsIn(isObject(value) ? value.results : value, name);
  };
  const links = linksOf(listed('cables'), listed('interfaces'));
  return [
    ...listed('devices').map((device) => deviceOf(device, links.get(idOf(device, 'devices')) ?? [])),
    ...listed('virtual_machines').map(machineOf),
  ];
};
