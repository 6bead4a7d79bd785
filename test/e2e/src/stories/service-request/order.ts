/** A customer orders: with answers that fit the form, and the approval of somebody else. */
import { randomUUID } from 'node:crypto';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { clause, type Offered } from './offer.ts';

type Form = { readonly requestItem: { readonly form: { readonly required: readonly string[] } } | null };
type Problems = {
  readonly submitServiceRequest: {
    readonly refusal: { readonly code: string; readonly problems: readonly { readonly path: string }[] } | null;
  };
};

export const answers = { aisle: 'B07', stations: 2, startsOn: '2026-03-02' };

export const orderItem = async (stage: Stage, item: Offered): Promise<Named> => {
  const { as, check, chapter, refused } = stage;
  const customer = as('customer-user');
  let request: Named | undefined;
  await chapter('a customer orders it', async () => {
    const { requestItem } = await customer.ask<Form>('query Form($id: ID!) { requestItem(id: $id) { form } }', {
      id: item.id,
    });
    check.equal('the portal has the form', requestItem?.form.required, ['aisle', 'stations']);
    const order = { itemId: item.id, answers };
    const unfit = { ...order, answers: { aisle: 'seven', stations: 9, colour: 'red' } };
    const no = await refused('customer-user', 'submitServiceRequest', unfit, 'FORM_INVALID');
    check.equal('a bad form is refused by its clause', no.clause, clause);
    const { submitServiceRequest: told } = await customer.ask<Problems>(
      `mutation Unfit($input: SubmitServiceRequestInput!) { submitServiceRequest(input: $input) {
        refusal { code ... on FormInvalid { problems { path } } } } }`,
      { input: unfit },
    );
    const places = (told.refusal?.problems ?? []).map(({ path }) => path);
    for (const place of ['/aisle', '/stations'])
      check.that(`and says what is wrong with ${place}`, places.includes(place), places);
    await refused('supplier-user', 'submitServiceRequest', order, 'FORBIDDEN');
    const key = { ...order, idempotencyKey: randomUUID() };
    const first = await customer.does('submitServiceRequest', key);
    const again = await customer.does('submitServiceRequest', key);
    check.equal('the same order again is one order', again.id, first.id);
    check.equal('it waits for its approval', first.state, 'AWAITING_APPROVAL');
    request = first;
    return first.key;
  });
  const { id = '', key = '' } = request ?? {};
  await chapter('somebody else approves it', async () => {
    const approval = { id, approval: 'Budget' };
    const own = await refused('customer-user', 'approveServiceRequest', approval, 'APPROVER_IS_REQUESTER');
    check.equal('nobody approves what they ask for', own.clause, clause);
    const role = await refused('agent', 'approveServiceRequest', approval, 'APPROVER_ROLE_REQUIRED');
    check.that('and the refusal names the role', role.message.includes('FINANCE_MANAGER'), role);
    await refused('agent', 'startRequestTask', { id, task: 'Prepare the station' }, 'ILLEGAL_TRANSITION');
    const waiting = await as('finance-manager').ask<{ serviceRequests: { nodes: readonly { key: string }[] } }>(
      '{ serviceRequests(filter: { awaitingMyApproval: true }, first: 100) { nodes { key } } }',
    );
    check.that(
      'it is on the list of who may',
      waiting.serviceRequests.nodes.some((one) => one.key === key),
      waiting,
    );
    const approved = await as('finance-manager').does('approveServiceRequest', { ...approval, comment: 'As planned.' });
    check.equal('the last approval approves it', approved.state, 'APPROVED');
    const late = await refused('finance-manager', 'approveServiceRequest', approval, 'ILLEGAL_TRANSITION');
    check.that('what they may do instead is said', late.allowed.includes('CANCEL'), late);
    return undefined;
  });
  if (!request) throw new Error('nothing was ordered');
  return request;
};
