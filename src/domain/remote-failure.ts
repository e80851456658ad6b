/** Why nothing came from an address; translated where it is shown. */
export type RemoteFailureCode =
  /** No address of the web, or one with a password in it. */
  | 'bad-address'
  /** Nobody has allowed this page to ask that host. */
  | 'not-allowed'
  /** The network, the name, or a server that does not let other pages read it: browsers tell these apart to nobody. */
  | 'unreachable'
  /** The policy that this page was sent with forbids it. */
  | 'policy'
  | 'status'
  /** It points to another address, which nobody was asked about. */
  | 'redirected'
  /** A part was asked for and the whole came. */
  | 'no-ranges'
  | 'too-large'
  | 'too-slow'
  | 'changed';

/** What an address did not give, with the figures for the message. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly code: RemoteFailureCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: RemoteFailureCode, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.code = code;
    this.values = values;
  }
}
