import { enumOf } from '../../dotnet/values.ts';
import type { ErrorCategory, ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { isConstrained } from '../../objects/language-mode.ts';
import type { Value } from '../../objects/net-object.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';

/** What a cmdlet refuses in the constrained language. */
export interface Restriction {
  readonly id: string;
  readonly message: string;
  /** The exception's type; absent: PSNotSupportedException. */
  readonly exception?: string;
  readonly category?: ErrorCategory;
  readonly target?: Value;
}

/** Ends a cmdlet that the constrained language does not have, or not as it was called (the checks of Context.LanguageMode in cmdlets). */
export function refuseIfConstrained(cmd: { throwTerminatingError(record: ErrorRecord): never }, restriction: Restriction): void {
  if (!isConstrained()) return;
  const {
    id,
    message,
    exception = 'System.Management.Automation.PSNotSupportedException',
    category = 'PermissionDenied',
    target = null,
  } = restriction;
  cmd.throwTerminatingError(newErrorRecord(exceptionOf(exception, message), id, category, target));
}

/** The language mode of a runspace as scripts see it. */
export function languageModeOf(context: ExecutionContext): Value {
  return enumOf('System.Management.Automation.PSLanguageMode', context.languageMode);
}
