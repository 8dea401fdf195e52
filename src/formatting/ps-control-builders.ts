/** The builders of views: `[TableControl]::Create().StartRowDefinition()…` (TableControlBuilder, ListControlBuilder …). */
import type { GenericList } from '../dotnet/collections/generic-list.ts';
import { defineType, getType } from '../dotnet/registry.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { MemberBody } from '../objects/net-type.ts';
import { UInt32 } from '../objects/numbers.ts';
import { alignmentValue, type ControlObject, controlDefinition, displayEntry, newControl } from './ps-control-types.ts';

const ns = 'System.Management.Automation.';

/** A builder: the object that grows, and the builder that it goes back to. */
class Builder extends NetObject {
  constructor(
    kind: string,
    readonly target: ControlObject,
    readonly parent: Builder | null,
  ) {
    super();
    this.netType = getType(ns + kind);
  }
  add(list: string, item: ControlObject): this {
    (this.target.parts[list] as GenericList).items.push(item);
    return this;
  }
}

function define(name: string, methods: Record<string, (self: Builder, ...args: Value[]) => Value>): void {
  defineType({ name: ns + name, sealed: true, methods: methods as Record<string, MemberBody> });
}

function start(self: Builder, list: string, kind: string, builder: string): Builder {
  const entry = newControl(kind);
  self.add(list, entry);
  return new Builder(builder, entry, self);
}

const aligned = (value: Value | undefined): Value => value ?? alignmentValue('Undefined');
const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

function tableColumn(value: string, isScript: boolean, alignment: Value | undefined, format: Value | undefined): ControlObject {
  return newControl('TableControlColumn', {
    DisplayEntry: displayEntry(value, isScript),
    Alignment: aligned(alignment),
    FormatString: format ?? null,
  });
}

function listItem(value: string, isScript: boolean, label: Value | undefined, format: Value | undefined): ControlObject {
  return newControl('ListControlEntryItem', {
    DisplayEntry: displayEntry(value, isScript),
    Label: label ?? null,
    FormatString: format ?? null,
  });
}

/** The methods of a builder of the class, once for each number of optional arguments. */
function optional(
  returns: string,
  name: string,
  required: string,
  more: readonly string[],
  body: (self: Builder, ...args: Value[]) => Value,
): Record<string, (self: Builder, ...args: Value[]) => Value> {
  const methods: Record<string, typeof body> = {};
  for (let n = 0; n <= more.length; n++) {
    const parameters = [required, ...more.slice(0, n)].filter((p) => p !== '').join(', ');
    methods[`${ns}${returns} ${name}(${parameters})`] = body;
  }
  return methods;
}

const alignment = `${ns}Alignment alignment`;

define('TableControlBuilder', {
  ...optional('TableControlBuilder', 'AddHeader', '', [alignment, 'int width', 'string label'], (self, align, width, label) =>
    self.add('Headers', newControl('TableControlColumnHeader', { Alignment: aligned(align), Width: width ?? 0, Label: label ?? null })),
  ),
  [`${ns}TableRowDefinitionBuilder StartRowDefinition()`]: (self) => start(self, 'Rows', 'TableControlRow', 'TableRowDefinitionBuilder'),
  [`${ns}TableControl EndTable()`]: (self) => self.target,
});
define('TableRowDefinitionBuilder', {
  ...optional(
    'TableRowDefinitionBuilder',
    'AddPropertyColumn',
    'string propertyName',
    [alignment, 'string format'],
    (self, name, align, format) => self.add('Columns', tableColumn(text(name), false, align, format)),
  ),
  ...optional(
    'TableRowDefinitionBuilder',
    'AddScriptBlockColumn',
    'string scriptBlock',
    [alignment, 'string format'],
    (self, script, align, format) => self.add('Columns', tableColumn(text(script), true, align, format)),
  ),
  [`${ns}TableControlBuilder EndRowDefinition()`]: (self) => self.parent,
});
define('ListControlBuilder', {
  [`${ns}ListEntryBuilder StartEntry()`]: (self) => start(self, 'Entries', 'ListControlEntry', 'ListEntryBuilder'),
  [`${ns}ListControl EndList()`]: (self) => self.target,
});
define('ListEntryBuilder', {
  ...optional('ListEntryBuilder', 'AddItemProperty', 'string property', ['string label', 'string format'], (self, name, label, format) =>
    self.add('Items', listItem(text(name), false, label, format)),
  ),
  ...optional(
    'ListEntryBuilder',
    'AddItemScriptBlock',
    'string scriptBlock',
    ['string label', 'string format'],
    (self, script, label, format) => self.add('Items', listItem(text(script), true, label, format)),
  ),
  [`${ns}ListControlBuilder EndEntry()`]: (self) => self.parent,
});
define('WideControlBuilder', {
  ...optional('WideControlBuilder', 'AddPropertyEntry', 'string propertyName', ['string format'], (self, name, format) =>
    self.add(
      'Entries',
      newControl('WideControlEntryItem', { DisplayEntry: displayEntry(text(name), false), FormatString: format ?? null }),
    ),
  ),
  ...optional('WideControlBuilder', 'AddScriptBlockEntry', 'string scriptBlock', ['string format'], (self, script, format) =>
    self.add(
      'Entries',
      newControl('WideControlEntryItem', { DisplayEntry: displayEntry(text(script), true), FormatString: format ?? null }),
    ),
  ),
  [`${ns}WideControl EndWideControl()`]: (self) => self.target,
});

/** The static methods Create of the controls. */
function createMethods(): Record<string, Record<string, MemberBody>> {
  const table = (outOfBand: Value = false, autoSize: Value = false, hideHeaders: Value = false): Builder =>
    new Builder(
      'TableControlBuilder',
      newControl('TableControl', { OutOfBand: outOfBand, AutoSize: autoSize, HideTableHeaders: hideHeaders }),
      null,
    );
  const list = (outOfBand: Value = false): Builder =>
    new Builder('ListControlBuilder', newControl('ListControl', { OutOfBand: outOfBand }), null);
  const wide = (outOfBand: Value = false, autoSize: Value = false, columns: Value = new UInt32(0)): Builder =>
    new Builder('WideControlBuilder', newControl('WideControl', { OutOfBand: outOfBand, AutoSize: autoSize, Columns: columns }), null);
  const all = (returns: string, parameters: readonly string[], body: (...args: Value[]) => Value): Record<string, MemberBody> =>
    Object.fromEntries(
      [0, ...parameters.map((_, i) => i + 1)].map((n) => [
        `${ns}${returns} Create(${parameters.slice(0, n).join(', ')})`,
        (_s: null, ...args: Value[]) => body(...args),
      ]),
    );
  return {
    TableControl: all('TableControlBuilder', ['bool outOfBand', 'bool autoSize', 'bool hideTableHeaders'], table),
    ListControl: all('ListControlBuilder', ['bool outOfBand'], list),
    WideControl: all('WideControlBuilder', ['bool outOfBand', 'bool autoSize', 'uint columns'], wide),
  };
}
for (const [name, staticMethods] of Object.entries(createMethods())) defineType({ ...controlDefinition(name), staticMethods });
