/** The order is fulfilled: tasks side by side and one after the other, one of them by a standard change; then confirmed. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { closedChange } from '../golden-path/change.ts';
import { provideService } from '../golden-path/provision.ts';
import { chained } from '../verify.ts';
import { clause, tasks } from './offer.ts';

type Seen = {
  readonly serviceRequest: {
    readonly state: string;
    readonly tasks: readonly {
      readonly name: string;
      readonly state: string;
      readonly instructions: string | null;
      readonly blockedBy: readonly string[];
      readonly change: Pick<Named, 'id' | 'key'> | null;
      readonly reopenedWhy: string | null;
    }[];
  } | null;
};

const seenQuery =
  'query Seen($id: ID!) { serviceRequest(id: $id) { state tasks { name state instructions blockedBy reopenedWhy change { id key } } } }';

export const fulfil = async (stage: Stage, { id }: Named): Promise<void> => {
  const { as, check, chapter, refused, onceKnown, soon } = stage;
  const engineer = as('engineer');
  const seenWhen = (what: string, willDo: (seen: Seen) => boolean) =>
    soon(what, () => engineer.ask<Seen>(seenQuery, { id }), willDo);
  await chapter('the standard change of its template is raised, and its task knows', async () => {
    const seen = await seenWhen(
      'the task learns the change',
      ({ serviceRequest }) => !!serviceRequest?.tasks[1]?.change,
    );
    return seen.serviceRequest?.tasks[1]?.change?.key;
  });
  await chapter('its tasks are done side by side, and the last after them', async () => {
    const early = await refused('engineer', 'startRequestTask', { id, task: tasks.place }, 'TASK_BLOCKED');
    check.equal(
      'what comes last waits for both',
      [early.clause, [...early.allowed].sort()],
      [clause, [tasks.open, tasks.prepare].sort()],
    );
    for (const task of [tasks.prepare, tasks.open]) await engineer.does('startRequestTask', { id, task });
    const { serviceRequest: running } = await engineer.ask<Seen>(seenQuery, { id });
    check.equal(
      'two run at the same time',
      running?.tasks.map(({ state }) => state),
      ['IN_PROGRESS', 'IN_PROGRESS', 'OPEN'],
    );
    check.that(
      'those who work have the instructions',
      running?.tasks.every((task) => task.instructions) === true,
      running,
    );
    const { serviceRequest: theirs } = await as('customer-user').ask<Seen>(seenQuery, { id });
    check.equal(
      'the customer has not',
      theirs?.tasks.map(({ instructions }) => instructions),
      [null, null, null],
    );
    await engineer.does('completeRequestTask', { id, task: tasks.prepare });
    const still = await refused('engineer', 'startRequestTask', { id, task: tasks.place }, 'TASK_BLOCKED');
    check.equal('one of both is not enough', still.allowed, [tasks.open]);
    return undefined;
  });
  await chapter('one of them waits for its change, and is open again where that is given up', async () => {
    const no = await refused('engineer', 'completeRequestTask', { id, task: tasks.open }, 'TASK_CHANGE_OPEN');
    check.equal('it is not done before', no.clause, 'ISO/IEC 20000-1:2018 8.5.1');
    const { serviceRequest: waiting } = await engineer.ask<Seen>(seenQuery, { id });
    const why = 'That firewall is renewed first.';
    await as('change-manager').does('cancelChange', { id: waiting?.tasks[1]?.change?.id, why });
    const { serviceRequest: again } = await seenWhen(
      'the task learns that nothing came of it',
      ({ serviceRequest }) => serviceRequest?.tasks[1]?.state === 'OPEN',
    );
    check.that('it says why', again?.tasks[1]?.reopenedWhy?.includes(why) === true, again);
    await engineer.does('startRequestTask', { id, task: tasks.open });
    return undefined;
  });
  const provided = await provideService(stage);
  await chapter('another change is linked to it by hand, and it waits for that, too', async () => {
    const no = await refused('engineer', 'completeRequestTask', { id, task: tasks.open }, 'TASK_CHANGE_REQUIRED');
    check.equal('it is not done without', no.clause, 'ISO/IEC 20000-1:2018 8.5.1');
    const change = await closedChange(stage, provided, 'Open a port in a site firewall', async (changeId) => {
      await onceKnown('change-manager', 'linkRequestTaskChange', { id, task: tasks.open, changeId });
      await refused('change-manager', 'linkRequestTaskChange', { id, task: tasks.prepare, changeId }, 'INVALID_INPUT');
      await refused('engineer', 'completeRequestTask', { id, task: tasks.open }, 'TASK_CHANGE_OPEN');
    });
    const { serviceRequest: seen } = await seenWhen(
      'the task ends with its change',
      ({ serviceRequest }) => serviceRequest?.tasks[1]?.state === 'DONE',
    );
    check.equal('the task says by which', seen?.tasks[1]?.change?.key, change.key);
    const unbegun = await refused('engineer', 'completeRequestTask', { id, task: tasks.place }, 'ILLEGAL_TRANSITION');
    check.that('what has not begun is not completed', unbegun.allowed.includes('START'), unbegun);
    await engineer.does('startRequestTask', { id, task: tasks.place });
    const done = await engineer.does('completeRequestTask', { id, task: tasks.place });
    check.equal('the last task fulfils the order', done.state, 'FULFILLED');
    return change.key;
  });
  await chapter('those who asked contest it, and what was wrong is done again', async () => {
    const [why, task] = ['The scanner finds no network.', tasks.place];
    await refused('finance-manager', 'contestFulfilment', { id, why }, 'REQUESTER_REQUIRED');
    const open = await as('customer-user').does<Named & { contests: number }>(
      'contestFulfilment',
      { id, why, tasks: [task] },
      'id key version state contests',
    );
    check.equal('it is open again, and counted', [open.state, open.contests], ['IN_FULFILMENT', 1]);
    await as('customer-user').does('commentServiceRequest', { id, body: 'It stands in aisle B07.' });
    await engineer.does('commentServiceRequest', {
      id,
      body: 'The port of the switch is off.',
      visibility: 'INTERNAL',
    });
    type Written = { readonly serviceRequest: { readonly comments: readonly { readonly body: string }[] } };
    const commentsQuery = 'query Comments($id: ID!) { serviceRequest(id: $id) { comments { body } } }';
    const theirs = await as('customer-user').ask<Written>(commentsQuery, { id });
    check.equal('they read what is for them', theirs.serviceRequest.comments, [{ body: 'It stands in aisle B07.' }]);
    await engineer.does('startRequestTask', { id, task });
    const done = await engineer.does('completeRequestTask', { id, task });
    check.equal('then it is fulfilled again', done.state, 'FULFILLED');
    return why;
  });
  await chapter('everybody finds in the graph what there is for them', async () => {
    type Notices = {
      readonly myNotices: {
        readonly unreadCount: number;
        readonly nodes: readonly {
          readonly id: string;
          readonly reasons: readonly string[];
          readonly record: Named | null;
        }[];
      };
    };
    const query = `{ myNotices(first: 100, filter: { unread: true, kinds: [SERVICE_REQUEST] }) {
      unreadCount nodes { id reasons record { ... on ServiceRequest { id key version state } } } } }`;
    const mine = ({ myNotices }: Notices) => myNotices.nodes.find(({ record }) => record?.id === id);
    // Of the demonstration's: the one of this story was given before anybody could be told.
    await soon(
      'who approves finds what waits',
      () => as('finance-manager').ask<Notices>(query),
      ({ myNotices }) => myNotices.nodes.some(({ reasons }) => reasons.includes('APPROVAL_ASKED')),
    );
    const seen = await soon(
      'who asked is told that it is there',
      () => as('customer-user').ask<Notices>(query),
      (answer) => mine(answer)?.reasons.includes('RESOLVED') === true,
    );
    const theirs = mine(seen);
    check.that('one’s own acts and what is internal are no news', !theirs?.reasons.includes('COMMENTED'), theirs);
    await refused('finance-manager', 'markNoticesRead', { ids: [theirs?.id] }, 'NOT_FOUND');
    // It was fulfilled twice, and they may have heard of the first time only.
    await soon(
      'what is read is not told again',
      async () => {
        const told = mine(await as('customer-user').ask<Notices>(query));
        if (told) await as('customer-user').does('markNoticesRead', { ids: [told.id] }, 'marked');
        return told;
      },
      (told) => told === undefined,
    );
    return theirs?.reasons.join(', ');
  });
  await chapter('those who asked confirm it', async () => {
    const no = await refused('agent', 'confirmServiceRequest', { id }, 'REQUESTER_REQUIRED');
    check.equal('nobody confirms for them', no.clause, clause);
    await refused('agent', 'closeServiceRequest', { id }, 'ILLEGAL_TRANSITION');
    const confirmed = await as('customer-user').does('confirmServiceRequest', { id });
    check.equal('it is confirmed', confirmed.state, 'CONFIRMED');
    const closed = await as('agent').does('closeServiceRequest', { id, expectedVersion: confirmed.version });
    check.equal('and closed', closed.state, 'CLOSED');
    await chained(stage, 'serviceRequest', id, [
      ...['RequestSubmitted', 'RequestApprovalAsked', 'RequestApprovalGiven', 'RequestApproved'],
      'StandardChangeRequested',
      ...['RequestTaskChangeLinked', 'RequestTaskStarted', 'RequestTaskStarted', 'RequestTaskCompleted'],
      ...['RequestTaskReopened', 'RequestTaskStarted', 'RequestTaskChangeLinked'],
      ...['RequestTaskChangeClosed', 'RequestTaskCompleted', 'RequestTaskStarted', 'RequestTaskCompleted'],
      ...['RequestFulfilled', 'RequestContested', 'RequestCommented', 'RequestCommented'],
      ...['RequestTaskStarted', 'RequestTaskCompleted', 'RequestFulfilled', 'RequestConfirmed', 'RequestClosed'],
    ]);
    return undefined;
  });
};
