/** What resolution and control both tell of the demonstration's orders. */

/** The standard change by which a port of a site's firewall is opened, as the catalogue's item names it. */
export const portChange = 'Open a port in a site firewall';
