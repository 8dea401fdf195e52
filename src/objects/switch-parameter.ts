import { NetObject } from './net-object.ts';

/** System.Management.Automation.SwitchParameter. Use {@link switchOn}, {@link switchOff} or {@link switchOf}: there are only two. */
export class SwitchParameter extends NetObject {
  constructor(readonly isPresent: boolean) {
    super();
  }
  override toString(): string {
    return this.isPresent ? 'True' : 'False';
  }
}

/** A switch that was given. */
export const switchOn = new SwitchParameter(true);
/** A switch that was not given, or given as `-X:$false`. */
export const switchOff = new SwitchParameter(false);

/** The switch for a boolean. */
export function switchOf(value: boolean): SwitchParameter {
  return value ? switchOn : switchOff;
}
