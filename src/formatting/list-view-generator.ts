/** Entries of lists and of wide views: FormatViewGenerator_List.cs, FormatViewGenerator_Wide.cs. */
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { activeProperties, expandAll, expandDefaultPropertySet, expandParameters, type ResolvedProperty } from './association.ts';
import { FormatEntryData, ListViewEntry, ListViewHeaderInfo, WideViewEntry, WideViewHeaderInfo } from './format-records.ts';
import { nullReference } from './object-access.ts';
import { displayNameExpression } from './object-text.ts';
import type { ListControl } from './view-definitions.ts';
import { ViewGenerator } from './view-generator.ts';

/** Makes lists, from a view or from properties. */
export class ListViewGenerator extends ViewGenerator {
  private showComputerName = false;

  /** Adds the computer's name to a view. */
  addComputerName(): void {
    this.showComputerName = true;
  }

  protected override *shapeInfo(): Steps<ListViewHeaderInfo> {
    return new ListViewHeaderInfo();
  }

  override *payload(object: Value, enumerationLimit: number): Steps<FormatEntryData> {
    const entry = new ListViewEntry();
    if (this.view?.control.shape === 'List') yield* this.fromView(this.view.control, object, enumerationLimit, entry);
    else {
      for (const { parameter, expression } of yield* activeProperties(this.parameters?.properties ?? [], object, this.context)) {
        const { text } = yield* this.displayValue(object, enumerationLimit, expression, parameter?.directive ?? null);
        entry.fields.push({ label: null, propertyName: parameter?.label ?? expression.toString(), value: text });
      }
    }
    return new FormatEntryData(entry);
  }

  private *fromView(control: ListControl, object: Value, enumerationLimit: number, entry: ListViewEntry): Steps<void> {
    const selected = (yield* this.activeEntry(control.entries, object, object)) ?? control.entries[0]!;
    const items = this.showComputerName ? [...selected.items, { label: 'PSComputerName', expression: 'PSComputerName' }] : selected.items;
    for (const item of items) {
      if (!(yield* this.conditionHolds(object, item.condition))) continue;
      // an item of nothing has no tokens at all, and PowerShell does not look
      if (item.expression === undefined && item.text === undefined) throw nullReference();
      const { text, result } = yield* this.viewField(item, object, enumerationLimit);
      const named = item.expression === undefined ? (item.text ?? '') : this.expression(item.expression).toString();
      entry.fields.push({ label: item.label ?? result?.expression.toString() ?? named, propertyName: null, value: text });
    }
  }
}

/** Makes wide views: one value an object. */
export class WideViewGenerator extends ViewGenerator {
  protected override *shapeInfo(): Steps<WideViewHeaderInfo> {
    const info = new WideViewHeaderInfo();
    const control = this.view?.control;
    if (!this.autosize) info.columns = this.parameters?.columns ?? (control?.shape === 'Wide' ? (control.columns ?? 0) : 0);
    return info;
  }

  override *payload(object: Value, enumerationLimit: number): Steps<FormatEntryData> {
    const control = this.view?.control;
    if (control?.shape === 'Wide') {
      // conditions of wide views see no object
      const entry = (yield* this.activeEntry(control.entries, object, null)) ?? control.entries[0]!;
      return new FormatEntryData(new WideViewEntry((yield* this.viewField(entry.item, object, enumerationLimit)).text));
    }
    const property = this.activeProperty(object);
    if (!property) return new FormatEntryData(new WideViewEntry(''));
    const { text } = yield* this.displayValue(object, enumerationLimit, property.expression, property.parameter?.directive ?? null);
    return new FormatEntryData(new WideViewEntry(text));
  }

  private activeProperty(object: Value): ResolvedProperty | undefined {
    const parameters = this.parameters?.properties ?? [];
    if (parameters.length > 0) return expandParameters(parameters, object)[0];
    const name = displayNameExpression(object);
    if (name) return { parameter: null, expression: name };
    return expandDefaultPropertySet(object)[0] ?? expandAll(object)[0];
  }
}
