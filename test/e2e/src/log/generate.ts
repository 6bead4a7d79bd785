/** A log of the same shape as the real one, for a machine that does not have it: made up, the same on every machine. */
import { rng } from '@attest/demo';

const header =
  'number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,' +
  'sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,' +
  'cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,' +
  'vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const begin = Date.UTC(2016, 1, 29);
const days = 90;
/** One category is reported more often in one week, the tenth. */
const risingFrom = begin + 63 * dayMs;
const risingUntil = risingFrom + 7 * dayMs;

const two = (value: number): string => String(value).padStart(2, '0');
const local = (ms: number): string => {
  const at = new Date(ms);
  return `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
};

const ratings = [
  ['1 - High', '1 - High', '1 - Critical'],
  ['1 - High', '2 - Medium', '2 - High'],
  ['2 - Medium', '2 - Medium', '3 - Moderate'],
  ['3 - Low', '3 - Low', '4 - Low'],
] as const;

/** CSV with a header and so many incidents, each with four to seven rows. */
export const generateLog = (incidents: number): string => {
  const chance = rng('incident log');
  const lines = [header];
  for (let index = 0; index < incidents; index += 1) {
    const number = `INC${String(index + 1).padStart(7, '0')}`;
    const openedAt = begin + Math.floor((index * days) / incidents) * dayMs + chance.int(0, 1439) * minuteMs;
    const rising = openedAt >= risingFrom && openedAt < risingUntil && chance.chance(0.3);
    const category = rising ? 'Category 7' : chance.chance(0.02) ? '?' : `Category ${chance.int(1, 40)}`;
    const [impact, urgency, priority] = chance.pick(ratings);
    const waits = Array.from({ length: chance.int(0, 3) }, () =>
      chance.pick(['Active', 'Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem']),
    );
    let at = openedAt;
    for (const [step, state] of ['New', 'Active', ...waits, 'Resolved', 'Closed'].entries()) {
      const values = {
        ...{ number, state, active: String(state !== 'Closed'), reassigned: 0, reopened: 0, step, made: 'true' },
        ...{ caller: `Caller ${chance.int(1, 900)}`, openedBy: 'Opened by 8', opened: local(openedAt) },
        ...{ createdBy: 'Created by 6', created: local(openedAt), updatedBy: 'Updated by 21', updated: local(at) },
        ...{ contact: 'Phone', location: `Location ${chance.int(1, 60)}`, category, sub: 'Subcategory 1' },
        ...{ symptom: 'Symptom 7', ci: '?', impact, urgency, priority, group: `Group ${chance.int(1, 20)}`, to: '?' },
        ...{ knowledge: 'true', confirmed: 'false', notify: 'Do Not Notify', problem: '?', rfc: '?', vendor: '?' },
        ...{ caused: '?', code: 'code 5', resolvedBy: 'Resolved by 1', resolved: '?', closed: '?' },
      };
      lines.push(Object.values(values).join(','));
      at += state === 'Resolved' ? 5 * dayMs : chance.int(5, 600) * minuteMs;
    }
  }
  return `${lines.join('\n')}\n`;
};
