import { NetObject } from '../objects/net-object.ts';

/** System.Management.Automation.ProgressRecord: one state of a progress bar. */
export class ProgressRecord extends NetObject {
  parentActivityId = -1;
  percentComplete = -1;
  secondsRemaining = -1;
  currentOperation: string | null = null;
  completed = false;
  constructor(
    readonly activityId: number,
    public activity: string,
    public status: string,
  ) {
    super();
  }
}
