import { NetObject } from '../objects/net-object.ts';
import { defineType } from './registry.ts';

/** `[NullString]`: passes a true null to a string parameter, where `$null` would pass an empty string. */
export class NullString extends NetObject {
  override toString(): string {
    return '';
  }
}
/** `[NullString]::Value`. */
const nullString = new NullString();

defineType({
  name: 'System.Management.Automation.Language.NullString',
  jsClass: NullString,
  sealed: true,
  staticProperties: { 'System.Management.Automation.Language.NullString Value': { get: () => nullString } },
  methods: { 'string ToString()': () => '' },
});
