/** What resolvers of this process's types are given. */
export type {
  ApprovalStep as RequestItemApproval,
  RequestItem,
  TaskTemplate as RequestItemTask,
} from './domain/item.ts';
export type { Approval as RequestApproval, ServiceRequest } from './domain/request.ts';
export type { ShownTask as RequestTask } from './domain/task.ts';
export type { RequestComment as ServiceRequestComment } from './store.ts';
