import { NetObject } from './net-object.ts';

/** System.Management.Automation.SwitchParameter. */
export class SwitchParameter extends NetObject {
  constructor(readonly isPresent: boolean) {
    super();
  }
}
