/** Faults of a request, and of ours, answered as GraphQL answers faults. */
import type { Turned } from './identity.ts';

export type RequestFault = { readonly status: number; readonly code: string; readonly message: string };

export const errorsOf = ({ code, message }: RequestFault) => ({ errors: [{ message, extensions: { code } }] });

/** Of a caller who is turned away. */
export const turnedFault = (status: Turned['status'], message: string): RequestFault => ({
  status,
  code: status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN',
  message,
});

export const ourFault: RequestFault = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Something went wrong on our side.',
};
