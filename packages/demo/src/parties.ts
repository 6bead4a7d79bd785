/** The demonstration's customers and suppliers. All names are made up. */
import { demoId } from './id.ts';

export type DemoCustomer = {
  /** Short name, as `demoId('customer', name)` takes it. */
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
  /** ISO 3166-1, for public holidays. */
  readonly country: string;
  /** Domain of its people's e-mail. */
  readonly domain: string;
};

export type DemoSupplier = {
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  readonly kind: 'EXTERNAL' | 'INTERNAL' | 'CUSTOMER_ACTING_AS_SUPPLIER';
  readonly domain: string;
  /** The customer that acts as supplier, where it is of that kind. */
  readonly actingCustomerId?: string;
};

const customer = (slug: string, name: string, zone: string, country: string): DemoCustomer => ({
  slug,
  id: demoId('customer', slug),
  name,
  zone,
  country,
  domain: `${slug}.example`,
});

const supplier = (slug: string, name: string, kind: DemoSupplier['kind'], acting?: string): DemoSupplier => ({
  slug,
  id: demoId('supplier', slug),
  name,
  kind,
  domain: `${slug}.example`,
  ...(acting && { actingCustomerId: demoId('customer', acting) }),
});

/** Three zones that disagree: one without daylight saving and with a half-hour offset, two that change on different days. */
export const customers = [
  customer('nordlicht', 'Nordlicht Logistik', 'Europe/Berlin', 'DE'),
  customer('saffron-bay', 'Saffron Bay Foods', 'Asia/Kolkata', 'IN'),
  customer('great-lakes', 'Great Lakes Mutual', 'America/Chicago', 'US'),
] as const satisfies readonly DemoCustomer[];

/** One of each kind that the standard distinguishes. */
export const suppliers = [
  supplier('meridian', 'Meridian Carrier', 'EXTERNAL'),
  supplier('group-hosting', 'Group Hosting', 'INTERNAL'),
  supplier('nordlicht-yard', 'Nordlicht Yard Systems', 'CUSTOMER_ACTING_AS_SUPPLIER', 'nordlicht'),
] as const satisfies readonly DemoSupplier[];
