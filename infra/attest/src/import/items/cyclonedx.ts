/** A CycloneDX SBOM in JSON: components as software, their licences as items, dependencies and licences as relations. */
import { hash } from 'node:crypto';
import { CannotImport } from '../map.ts';
import { isObject, type Json, type ObservedItem, objectsIn, present, textOf } from './item.ts';

const deepest = 50;

/** Components with those inside them, and what each is a part of. */
const componentsIn = (
  value: unknown,
  partOf: string | undefined,
  depth = 0,
): { component: Json; partOf?: string }[] => {
  if (depth > deepest) throw new CannotImport(`components are more than ${deepest} deep`);
  return objectsIn(value, 'components').flatMap((component) => [
    { component, ...(partOf !== undefined && { partOf }) },
    ...componentsIn(component.components, refOf(component), depth + 1),
  ]);
};

/** Its bom-ref, else its package URL, else its name and version; a hash of it where it is too long to be an id. */
const refOf = (component: Json): string => {
  const name = textOf(component.name);
  if (name === undefined) throw new CannotImport('a component has no name');
  return short(textOf(component['bom-ref']) ?? textOf(component.purl) ?? `${name}@${textOf(component.version) ?? ''}`);
};

const short = (ref: string): string => (ref.length <= 200 ? ref : `sha256:${hash('sha256', ref, 'hex')}`);

/** SPDX ids, names and expressions; an expression is one licence of that name. */
const licencesOf = (component: Json): string[] => [
  ...new Set(
    objectsIn(component.licenses, 'licenses').flatMap((entry) => {
      const licence = isObject(entry.license) ? entry.license : {};
      return textOf(licence.id) ?? textOf(licence.name) ?? textOf(entry.expression) ?? [];
    }),
  ),
];

const licenceRef = (name: string): string => short(`licence/${name}`);

/** Throws CannotImport for what is no CycloneDX SBOM. */
export const readCycloneDx = (file: unknown): ObservedItem[] => {
  if (!isObject(file) || file.bomFormat !== 'CycloneDX')
    throw new CannotImport('a CycloneDX SBOM in JSON has "bomFormat": "CycloneDX"');
  const metadata = isObject(file.metadata) ? file.metadata : {};
  const root = isObject(metadata.component) ? [metadata.component] : [];
  const all = [...componentsIn(root, undefined), ...componentsIn(file.components, undefined)];
  const byRef = new Map(all.map((one) => [refOf(one.component), one]));
  const needs = Map.groupBy(
    objectsIn(file.dependencies, 'dependencies').flatMap((entry) => {
      const from = textOf(entry.ref);
      const on = Array.isArray(entry.dependsOn) ? entry.dependsOn : [];
      return from === undefined
        ? []
        : on.flatMap((to) => (typeof to === 'string' ? [{ from: short(from), to: short(to) }] : []));
    }),
    ({ from }) => from,
  );
  const software = [...byRef].map(([externalId, { component, partOf }]): ObservedItem => {
    const publisher = isObject(component.supplier) ? component.supplier.name : component.publisher;
    return {
      externalId,
      typeName: 'SOFTWARE',
      name: [textOf(component.group), textOf(component.name)]
        .filter((part) => part !== undefined)
        .join('/')
        .slice(0, 200),
      attributes: present({ version: textOf(component.version) ?? 'unknown', vendor: publisher }),
      relations: [
        ...(needs.get(externalId) ?? [])
          .filter(({ to }) => to !== externalId && byRef.has(to))
          .map(({ to }) => ({ kind: 'DEPENDS_ON', externalId: to })),
        ...licencesOf(component).map((name) => ({ kind: 'LICENSED_BY', externalId: licenceRef(name) })),
        ...(partOf === undefined ? [] : [{ kind: 'PART_OF', externalId: partOf }]),
      ],
    };
  });
  const names = new Set([...byRef.values()].flatMap(({ component }) => licencesOf(component)));
  const licences = [...names].map(
    (name): ObservedItem => ({
      externalId: licenceRef(name),
      typeName: 'LICENCE',
      name: name.slice(0, 200),
      // An SBOM counts no seats: 0 until somebody who bought a number of them corrects the item.
      attributes: { quantity: 0 },
      relations: [],
    }),
  );
  return [...software, ...licences];
};
