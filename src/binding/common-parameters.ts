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
