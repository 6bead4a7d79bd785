/** Who may do what: every mutation of this service, by the roles that may; and what strangers are shown. A test tries each. */

/** That somebody who may act may act on this very record is for its process to say. */
export const permissions = [
  {
    may: 'SERVICE_LEVEL_MANAGER BUSINESS_RELATIONSHIP_MANAGER CUSTOMER_USER',
    do: 'acceptSla',
  },
  {
    may: 'SERVICE_CATALOGUE_MANAGER SERVICE_LEVEL_MANAGER BUSINESS_RELATIONSHIP_MANAGER',
    do: 'proposeService',
  },
  {
    may: 'SERVICE_CATALOGUE_MANAGER',
    do: 'changeService designService introduceService retireService withdrawService',
  },
  {
    may: 'SERVICE_LEVEL_MANAGER',
    do: 'publishCalendar withdrawCalendar draftSla redraftSla agreeSla activateSla endSla withdrawSla',
  },
  {
    may: 'FINANCE_MANAGER',
    do: 'recordCost reverseCost',
  },
];

/** Calendars of service hours are everybody's. */
export const openTo = {
  CUSTOMER_USER: 'calendar calendarByKey calendars Calendar',
  SUPPLIER_USER: 'calendar calendarByKey calendars Calendar',
};
