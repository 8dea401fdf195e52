import { TokenKind } from '../../../grammar/index.ts';
import type { CompileContext } from '../../compile/compile-context.ts';
import { blockRunner, externalInvocation } from '../../compile/invoke.ts';
import { binaryOperator } from '../../compile/operator-table.ts';
import { getType } from '../../dotnet/registry.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { isFlowControl, type NetException } from '../../errors/exceptions.ts';
import { derivesFrom, exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import { AutomationNull } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { isTrue } from '../../objects/language-primitives.ts';
import { getProperty } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { ListPipe } from '../../pipeline/pipe.ts';
import { complete, type Done, lift, type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet, type ParameterDeclaration } from '../cmdlet.ts';
import { engineCommand } from './for-each-object.ts';
import { ambiguousName, isNullInput, matchingMembers, nameParameterError } from './member-input.ts';

/** The operators of the simple syntax (`Where-Object Name -eq x`) with their token. */
const operators: Record<string, readonly [TokenKind, string?]> = {
  EQ: [TokenKind.Ieq, 'IEQ'],
  CEQ: [TokenKind.Ceq],
  NE: [TokenKind.Ine, 'INE'],
  CNE: [TokenKind.Cne],
  GT: [TokenKind.Igt, 'IGT'],
  CGT: [TokenKind.Cgt],
  LT: [TokenKind.Ilt, 'ILT'],
  CLT: [TokenKind.Clt],
  GE: [TokenKind.Ige, 'IGE'],
  CGE: [TokenKind.Cge],
  LE: [TokenKind.Ile, 'ILE'],
  CLE: [TokenKind.Cle],
  Like: [TokenKind.Ilike, 'ILike'],
  CLike: [TokenKind.Clike],
  NotLike: [TokenKind.Inotlike, 'INotLike'],
  CNotLike: [TokenKind.Cnotlike],
  Match: [TokenKind.Imatch, 'IMatch'],
  CMatch: [TokenKind.Cmatch],
  NotMatch: [TokenKind.Inotmatch, 'INotMatch'],
  CNotMatch: [TokenKind.Cnotmatch],
  Contains: [TokenKind.Icontains, 'IContains'],
  CContains: [TokenKind.Ccontains],
  NotContains: [TokenKind.Inotcontains, 'INotContains'],
  CNotContains: [TokenKind.Cnotcontains],
  In: [TokenKind.Iin, 'IIn'],
  CIn: [TokenKind.Cin],
  NotIn: [TokenKind.Inotin, 'INotIn'],
  CNotIn: [TokenKind.Cnotin],
  Is: [TokenKind.Is],
  IsNot: [TokenKind.IsNot],
};

const setOf = (name: string): string => `${name === 'EQ' ? 'Equal' : name}Set`;
const operatorSets = Object.keys(operators).map(setOf);

const operatorParameters: Record<string, ParameterDeclaration> = {};
for (const [name, [, alias]] of Object.entries(operators))
  operatorParameters[name] = {
    type: 'switch',
    sets: { [setOf(name)]: { mandatory: name !== 'EQ' } },
    ...(alias !== undefined && { aliases: [alias] }),
    help: `Compares the property's value with -${name.toLowerCase()}.`,
  };

const parameters = {
  InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to filter.' },
  FilterScript: {
    type: 'scriptblock',
    sets: { ScriptBlockSet: { mandatory: true, position: 0 } },
    help: 'Gives true for objects to keep; the object is $_.',
  },
  Property: {
    type: 'string',
    sets: Object.fromEntries([...operatorSets, 'Not' + 'Set'].map((s) => [s, { mandatory: true, position: 0 }])),
    validate: ['notNullOrEmpty'],
    help: 'The property to look at.',
  },
  Value: {
    type: 'object',
    sets: Object.fromEntries(operatorSets.map((s) => [s, { position: 1 }])),
    allowNull: true,
    help: 'What to compare with.',
  },
  Not: { type: 'switch', sets: { NotSet: { mandatory: true } }, help: 'Keeps objects whose property is false, null or empty.' },
  ...operatorParameters,
} as const satisfies Record<string, ParameterDeclaration>;

type Cmd = CmdletRuntime<typeof parameters>;
interface State {
  test: (input: Value) => Step<boolean>;
}

/** Where-Object (WhereObjectCommand in InternalCommands.cs). */
export const whereObject = defineCmdlet<typeof parameters, State>({
  name: 'Where-Object',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.WhereObjectCommand',
  synopsis: 'Selects objects from a collection based on their property values.',
  defaultParameterSet: 'EqualSet',
  parameters,
  state: () => ({ test: () => false }),
  begin(cmd, state) {
    state.test = cmd.parameterSetName === 'ScriptBlockSet' ? scriptTest(cmd) : propertyTest(cmd);
  },
  process(cmd, state) {
    const input = cmd.expectsInput ? cmd.input : ((cmd.args.InputObject as Value | undefined) ?? AutomationNull);
    if (input === AutomationNull) return undefined;
    const keep = state.test(input);
    if (keep instanceof Suspension) return new Suspension(keepIf(cmd, keep, input));
    return keep ? cmd.write(input) : undefined;
  },
});

function* keepIf(cmd: Cmd, keep: Suspension<boolean>, input: Value): Steps<undefined> {
  if (yield* keep.rest) {
    const s = cmd.write(input);
    if (s) yield* s.rest;
  }
  return undefined;
}

function scriptTest(cmd: Cmd): State['test'] {
  const { caller } = engineCommand(cmd);
  const list = new ListPipe();
  const block = cmd.args.FilterScript as import('../../session/script-block.ts').ScriptBlock;
  const run = blockRunner(caller, block, list, [], externalInvocation(caller));
  const verdict = (): boolean => {
    const { items } = list;
    const result = items.length === 1 ? isTrue(items[0]!) : items.length > 1;
    items.length = 0;
    return result;
  };
  return (input) => {
    list.items.length = 0;
    const s: Done = run(input);
    return s === undefined ? verdict() : lift(after(s, verdict));
  };
}

function* after(s: Suspension<undefined>, verdict: () => boolean): Steps<boolean> {
  yield* s.rest;
  return verdict();
}

function propertyTest(cmd: Cmd): State['test'] {
  const property = cmd.args.Property as string;
  if (cmd.parameterSetName === 'NotSet') return (input) => lift(truth(cmd, property, input, false));
  const name = Object.keys(operators).find((n) => setOf(n) === cmd.parameterSetName) ?? 'EQ';
  const given = cmd.isBound('Value');
  const asked = (cmd.args as unknown as Record<string, unknown>)[name] === true;
  if (!asked && !given) return (input) => lift(truth(cmd, property, input, true));
  if (!asked)
    return () =>
      cmd.throwTerminatingError(
        nameParameterError(
          'Operator',
          'An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle',
          'OperatorNotSpecified',
          null,
        ),
      );
  if (!given)
    return () =>
      cmd.throwTerminatingError(
        nameParameterError(
          'Value',
          'The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again.',
          'ValueNotSpecifiedForWhereObject',
          null,
        ),
      );
  const [kind] = operators[name]!;
  const wanted = operand(kind, (cmd.args.Value as Value | undefined) ?? null);
  let left: Value = null;
  const node = binaryOperator(
    kind,
    () => left,
    () => wanted,
    {} as CompileContext,
  );
  const { caller } = engineCommand(cmd);
  function* test(input: Value): Steps<boolean> {
    const value = yield* propertyValue(cmd, property, input);
    if (value === undefined) return false;
    left = value;
    try {
      return isTrue(yield* complete(node(caller)));
    } catch (e) {
      if (isFlowControl(e)) throw e;
      yield* complete(cmd.writeError(operatorFailed(TokenKind[kind], toNetException(e), input)));
      return false;
    }
  }
  return (input) => lift(test(input));
}

/** The right side: a type may stand in brackets, as it does in expressions (PrepareAsComparison). @throws PSInvalidCastException */
function operand(kind: TokenKind, value: Value): Value {
  if ((kind !== TokenKind.Is && kind !== TokenKind.IsNot) || typeof value !== 'string') return value;
  const name = value.length > 2 && value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1) : value;
  return convertTo(name, getType('System.Type'));
}

/** What an operator throws is an error about this input. */
function operatorFailed(operator: string, exception: NetException, input: Value): ErrorRecord {
  const isArgument = derivesFrom(exception, 'System.ArgumentException');
  const record = isArgument
    ? newErrorRecord(
        exceptionOf(
          'System.Management.Automation.PSArgumentException',
          `The argument to operator '${operator}' is not valid: ${exception.message}.`,
          null,
          { ParamName: 'BinaryOperator' },
        ),
        'BadOperatorArgument',
        'InvalidArgument',
        input,
      )
    : newErrorRecord(
        exceptionOf('System.Management.Automation.PSInvalidOperationException', `The '${operator}' operator failed: ${exception.message}.`),
        'OperatorFailed',
        'InvalidOperation',
        input,
      );
  if (input !== null) record.targetType = 'PSObject';
  return record;
}

function* truth(cmd: Cmd, property: string, input: Value, wanted: boolean): Steps<boolean> {
  const value = yield* propertyValue(cmd, property, input);
  return value !== undefined && isTrue(value) === wanted;
}

/** The value to compare; undefined after an error was written (WhereObjectCommand.GetValue). */
function* propertyValue(cmd: Cmd, property: string, input: Value): Steps<Value | undefined> {
  const strict = cmd.context.strictMode >= 2;
  let name = property;
  if (containsWildcardCharacters(property) && !isNullInput(input)) {
    const found = matchingMembers(input, property);
    if (found.length > 1) {
      yield* complete(cmd.writeError(ambiguousName('Property', 'AmbiguousPropertyName', input, property, found)));
      return undefined;
    }
    name = found[0]?.name ?? property;
  }
  const step = getProperty(input, name, cmd.context);
  const value = step instanceof Suspension ? yield* step.rest : step;
  if (value !== undefined) return value;
  if (!strict) return null;
  const record = isNullInput(input)
    ? nameParameterError('InputObject', "Cannot operate on a 'null' input object.", 'InputObjectIsNull', null)
    : nameParameterError('Property', `The input name "${property}" cannot be resolved to a property.`, 'PropertyNotFound', input);
  yield* complete(cmd.writeError(record));
  return undefined;
}
