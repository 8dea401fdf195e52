/** What the Format-* commands share: OuterFormatShapeCommandBase (BaseFormattingCommand.cs). */
import { ErrorDetails } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { type FormatParameter, type ParameterKind, processParameters } from '../../formatting/format-parameters.ts';
import type { PacketInfoData } from '../../formatting/format-records.ts';
import { InnerFormatShapeCommand } from '../../formatting/inner-format-shape-command.ts';
import type { FormatShape } from '../../formatting/type-info-database.ts';
import type { FormattingParameters } from '../../formatting/view-generator.ts';
import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime, ParameterDeclaration } from '../cmdlet.ts';

/** Parameters of every Format-* command. */
export const formatParameters = {
  GroupBy: {
    type: 'object',
    help: 'Starts a new group whenever this property or calculated value changes. The objects should be sorted by it.',
  },
  View: { type: 'string', help: 'The name of another view for the type of the objects. It cannot be used together with Property.' },
  ShowError: { type: 'switch', help: 'Writes errors of properties and calculated values between the objects.' },
  DisplayError: { type: 'switch', help: 'Shows #ERR in place of values that could not be computed.' },
  Force: { type: 'switch', help: 'Formats strings, numbers and error records like other objects.' },
  Expand: {
    type: 'string',
    validate: [{ set: ['CoreOnly', 'EnumOnly', 'Both'] }],
    help: 'What is shown of a collection: its own properties (CoreOnly), its elements (EnumOnly), or both.',
  },
  InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to format.' },
} as const satisfies Record<string, ParameterDeclaration>;

/** What every Format-* command gives. */
export const formatRecordTypes: readonly string[] = [
  'Microsoft.PowerShell.Commands.Internal.Format.FormatStartData',
  'Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData',
  'Microsoft.PowerShell.Commands.Internal.Format.FormatEndData',
  'Microsoft.PowerShell.Commands.Internal.Format.GroupStartData',
  'Microsoft.PowerShell.Commands.Internal.Format.GroupEndData',
];

/** State of one run: the records that wait to be written. */
export interface FormatState {
  readonly inner: InnerFormatShapeCommand;
  readonly records: PacketInfoData[];
}

type AnyRuntime = Pick<CmdletRuntime, 'isBound' | 'boundValue' | 'context' | 'write' | 'throwTerminatingError'>;

/** Reads the parameters that all Format-* commands have, and `-Property`. */
function commonParameters(cmd: AnyRuntime, property: readonly Value[] | undefined, kind: ParameterKind): FormattingParameters {
  const fail = (record: Parameters<AnyRuntime['throwTerminatingError']>[0]) => cmd.throwTerminatingError(record);
  const flag = (name: string) => cmd.boundValue(name) !== undefined && isSet(cmd, name);
  const parameters: FormattingParameters = { properties: property?.length ? processParameters(property, kind, fail) : [] };
  const view = cmd.boundValue('View');
  if (typeof view === 'string' && view !== '') {
    if (parameters.properties.length > 0) {
      const exception = exceptionOf('System.IO.InvalidDataException', 'Found invalid data while decoding.');
      const record = newErrorRecord(exception, 'FormatCannotSpecifyViewAndProperty', 'InvalidArgument');
      record.errorDetails = new ErrorDetails('Cmdlet parameters View and Property are mutually exclusive.');
      cmd.throwTerminatingError(record);
    }
    parameters.viewName = view;
  }
  const groupBy = cmd.boundValue('GroupBy');
  if (groupBy !== undefined && groupBy !== null) {
    const [first] = processParameters([groupBy], 'groupBy', fail) as [FormatParameter];
    parameters.groupBy = first;
  }
  if (flag('Force')) parameters.force = true;
  if (cmd.isBound('ShowError')) parameters.showErrorsAsMessages = isSet(cmd, 'ShowError');
  if (cmd.isBound('DisplayError')) parameters.showErrorsInOutput = isSet(cmd, 'DisplayError');
  const expand = cmd.boundValue('Expand');
  if (typeof expand === 'string') {
    parameters.expand = ({ coreonly: 'CoreOnly', enumonly: 'EnumOnly', both: 'Both' } as const)[expand.toLowerCase()] ?? 'EnumOnly';
  }
  return parameters;
}

/** True when a switch is given and not turned off. */
export function isSet(cmd: Pick<CmdletRuntime, 'boundValue'>, name: string): boolean {
  const value = cmd.boundValue(name);
  return value === true || (typeof value === 'object' && value !== null && 'isPresent' in value && value.isPresent === true);
}

/** Begins a run; `more` adds what only one command has. */
export function beginFormat(
  cmd: AnyRuntime,
  shape: FormatShape,
  kind: ParameterKind,
  property: readonly Value[] | undefined,
  more: (parameters: FormattingParameters) => void = () => {},
): FormatState {
  const parameters = commonParameters(cmd, property, kind);
  more(parameters);
  const records: PacketInfoData[] = [];
  const inner = new InnerFormatShapeCommand(
    cmd.context,
    shape,
    parameters,
    (record) => records.push(record),
    (record) => cmd.throwTerminatingError(record),
  );
  return { inner, records };
}

/** Formats one input object. */
export function* processFormat(cmd: AnyRuntime, state: FormatState, input: Value | undefined): Steps<void> {
  if (input === undefined || input === null) return;
  yield* state.inner.process(input);
  yield* writeRecords(cmd, state);
}

/** Ends a run. */
export function* endFormat(cmd: AnyRuntime, state: FormatState): Steps<void> {
  state.inner.end();
  yield* writeRecords(cmd, state);
}

function* writeRecords(cmd: AnyRuntime, state: FormatState): Steps<void> {
  for (const record of state.records.splice(0)) {
    const s = cmd.write(record);
    if (s) yield* s.rest;
  }
}
