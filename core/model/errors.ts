/**
 * Every code an {@link AttuneError} may carry. Each is documented in docs/operators.md, section "Codes of faults".
 * - `config`: a setting is missing or wrong
 * - `input`: a file, flag or line given by a person cannot be used
 * - `model`: model files are missing, damaged or do not fit the program
 * - `database`: the database cannot be reached or does not fit the program
 * - `platform`: a chat platform refused something that a person has to mend
 * - `secret`: encrypted data cannot be read with the present secret
 */
export type ErrorCode = 'config' | 'input' | 'model' | 'database' | 'platform' | 'secret';

/** An expected failure. `message` is one or two sentences for the person who reads it: what is wrong, what to do. */
export class AttuneError extends Error {
  readonly code: ErrorCode;
  /** Whether it may be over at the next start without anybody mending it, as a server that is away. */
  readonly mayPass: boolean;

  constructor(code: ErrorCode, message: string, options: ErrorOptions & { mayPass?: boolean } = {}) {
    super(message, options);
    this.name = 'AttuneError';
    this.code = code;
    this.mayPass = options.mayPass ?? false;
  }
}
