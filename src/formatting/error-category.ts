/** The texts of ErrorRecord.CategoryInfo (ErrorPackage.cs). */
import type { ErrorRecord } from '../errors/error-record.ts';
import { PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { typeOf } from '../objects/type-of.ts';

/** CategoryInfo.Reason: the exception's type unless set. */
export function categoryReason(record: ErrorRecord): string {
  return record.reason || record.exception.netType.name;
}

/** CategoryInfo.TargetName: the target's text unless set. */
export function categoryTargetName(record: ErrorRecord): string {
  return record.targetName || (record.targetObject === null ? '' : toText(record.targetObject));
}

/** CategoryInfo.TargetType: the target's type unless set. */
export function categoryTargetType(record: ErrorRecord): string {
  return (
    record.targetType ||
    (record.targetObject === null ? '' : record.targetObject instanceof PSObject ? 'PSObject' : typeOf(record.targetObject).name)
  );
}

/** At most 40 characters: the middle of longer texts goes. */
function ellipsize(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 19)}\u2026${text.slice(-19)}`;
}

/** CategoryInfo.GetMessage(): `Category: (Target:Type) [Activity], Reason`. */
export function categoryMessage(record: ErrorRecord): string {
  const reason = record.reason ? ellipsize(record.reason) : categoryReason(record);
  const target = `${ellipsize(categoryTargetName(record))}:${ellipsize(categoryTargetType(record))}`;
  return `${record.category}: (${target}) [${ellipsize(record.activity)}], ${reason}`;
}
