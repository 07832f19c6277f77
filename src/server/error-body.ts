import { StoreUnavailable } from '../guidance/store-unavailable.js';
import { HttpFault } from './http-fault.js';

/** What a sender is told of an error: `{ error: { code, message } }`, never its inside. */
export interface ErrorBody {
  error: { code: string; message: string };
}

const byStatus: Record<number, [string, string]> = {
  400: ['bad-request', 'The request could not be understood.'],
  404: ['not-found', 'There is nothing at this address.'],
  405: ['method-not-allowed', 'This address does not take this method.'],
  406: ['not-acceptable', 'This answer exists as JSON only.'],
  413: ['too-large', 'The request is too large.'],
  415: ['unsupported-media-type', 'Send JSON.'],
};

const storeFault = () =>
  new HttpFault(503, 'unavailable', 'This could not be stored right now. Try again in a moment.').withHeaders(
    { 'Retry-After': '5' },
  );

/** The fault that an error is to the outside; `null` when it is our own and must be logged. */
export function faultOf(error: unknown): HttpFault | null {
  if (error instanceof HttpFault) return error;
  if (error instanceof StoreUnavailable) return storeFault();
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  const known = byStatus[status];
  if (known) return new HttpFault(status, ...known);
  return status < 500 ? new HttpFault(status, 'refused', 'The request was refused.') : null;
}

const ownFault = new HttpFault(500, 'internal', 'Something went wrong here. It has been logged.');

export function errorBody(error: unknown): { fault: HttpFault; body: ErrorBody } {
  const fault = faultOf(error) ?? ownFault;
  return { fault, body: { error: { code: fault.code, message: fault.message } } };
}
