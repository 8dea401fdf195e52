import type { ScriptExtent } from '../../grammar/index.ts';
import { NetObject, type Value } from '../objects/net-object.ts';

/** System.Management.Automation.InvocationInfo: `$MyInvocation`, and where an error's command was called. */
export class InvocationInfo extends NetObject {
  /** `$PSBoundParameters` of the call. */
  boundParameters: Value = null;
  unboundArguments: Value = null;
  /** Counted from 1; 0 where no pipeline runs the command, as for the invocation that only says where an error happened. */
  pipelinePosition = 0;
  pipelineLength = 0;
  expectingInput = false;
  /** `.`, `&`, or the name as typed; empty for `$MyInvocation` of a script block run by a cmdlet. */
  invocationName = '';
  displayScriptPosition: ScriptExtent | null = null;
  /** The number that what runs now will have in the history of its session; scripts run as its first command. */
  static nextHistoryId = 1;
  /** The number of the command in the history of the session. */
  historyId = InvocationInfo.nextHistoryId;
  /** `Internal` when a cmdlet called it, else `Runspace`. */
  commandOrigin: 'Runspace' | 'Internal' = 'Internal';
  constructor(
    /** A CommandInfo (`MyCommand`) or null. */
    readonly myCommand: Value,
    readonly scriptPosition: ScriptExtent | null,
  ) {
    super();
  }

  /** Objects that the commands of its pipeline have processed, by position; at 0 those that were piped into the first (PipelineIterationInfo). */
  iterations: number[] | null = null;
  private forErrors: InvocationInfo | null = null;

  /** What an error record shows of it: the command, its name and place, but no arguments (ErrorRecord.SetInvocationInfo). */
  shownByError(): InvocationInfo {
    if (this.forErrors) return this.forErrors;
    const copy = new InvocationInfo(this.myCommand, this.scriptPosition);
    copy.invocationName = this.invocationName;
    copy.historyId = this.historyId;
    copy.displayScriptPosition = this.displayScriptPosition;
    copy.forErrors = copy;
    this.forErrors = copy;
    return copy;
  }

  /** A copy that stands at another place of a script. */
  at(position: ScriptExtent | null): InvocationInfo {
    const copy = new InvocationInfo(this.myCommand, position);
    copy.boundParameters = this.boundParameters;
    copy.unboundArguments = this.unboundArguments;
    copy.pipelinePosition = this.pipelinePosition;
    copy.pipelineLength = this.pipelineLength;
    copy.expectingInput = this.expectingInput;
    copy.invocationName = this.invocationName;
    copy.historyId = this.historyId;
    copy.commandOrigin = this.commandOrigin;
    copy.iterations = this.iterations;
    return copy;
  }
}
