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
  override toString(): string {
    const type = this.completed ? 'Completed' : 'Processing';
    return `parent = ${this.parentActivityId} id = ${this.activityId} act = ${this.activity} stat = ${this.status} cur = ${this.currentOperation ?? ''} pct = ${this.percentComplete} sec = ${this.secondsRemaining} type = ${type}`;
  }
}
