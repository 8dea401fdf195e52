import { EnumValue } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import { UInt64 } from '../objects/numbers.ts';
import { isTrue } from './primitives.ts';

/** ActionPreference by name. */
export type ActionPreference = 'SilentlyContinue' | 'Stop' | 'Continue' | 'Inquire' | 'Ignore' | 'Suspend' | 'Break';

/** The common parameters of one call (CommonParameters, ShouldProcessParameters and PagingParameters in PowerShell); undefined: not given. */
export class CommonParameters {
  verbose: boolean | undefined;
  debug: boolean | undefined;
  errorAction: ActionPreference | undefined;
  warningAction: ActionPreference | undefined;
  informationAction: ActionPreference | undefined;
  progressAction: ActionPreference | undefined;
  /** Variable names as given, perhaps with a leading `+`. */
  errorVariable: string | undefined;
  warningVariable: string | undefined;
  informationVariable: string | undefined;
  outVariable: string | undefined;
  outBuffer: number | undefined;
  pipelineVariable: string | undefined;
  whatIf: boolean | undefined;
  confirm: boolean | undefined;
  includeTotalCount: boolean | undefined;
  skip: bigint | undefined;
  first: bigint | undefined;
}

/** Puts a common parameter into its field. */
export function setCommonParameter(common: CommonParameters, name: string, value: Value): void {
  const field = (name.charAt(0).toLowerCase() + name.slice(1)) as keyof CommonParameters;
  const fields = common as unknown as Record<string, unknown>;
  if (value instanceof EnumValue) fields[field] = value.toString() as ActionPreference;
  else if (value instanceof UInt64) fields[field] = value.value;
  else if (typeof value === 'string' || typeof value === 'number') fields[field] = value;
  else if (value !== null) fields[field] = isTrue(value);
}
