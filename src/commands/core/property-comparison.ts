import { TokenKind } from '../../../grammar/index.ts';
import type { CompileContext } from '../../compile/compile-context.ts';
import { binaryOperator } from '../../compile/operator-table.ts';
import { getType } from '../../dotnet/registry.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { isFlowControl, type NetException } from '../../errors/exceptions.ts';
import { derivesFrom, exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import { convertTo } from '../../objects/convert.ts';
import { isTrue } from '../../objects/language-primitives.ts';
import { getProperty } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { complete, lift, type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { engineCommand } from './engine-command.ts';
import { ambiguousName, isNullInput, matchingMembers, nameParameterError } from './member-input.ts';
import { operatorSetOf, operators, type WhereObjectCommand } from './where-object-parameters.ts';

/** Says whether an input is kept. */
export type ObjectTest = (input: Value) => Step<boolean>;

/**
 * The test that -Property, an operator and -Value ask for. It throws the command's error for arguments that do not make one, once there is
 * an input (WhereObjectCommand.ProcessRecord), and writes what the operator throws as an error about the input.
 */
export function propertyTest(cmd: WhereObjectCommand): ObjectTest {
  const property = cmd.args.Property as string;
  if (cmd.parameterSetName === 'Not') return (input) => lift(truth(cmd, property, input, false));
  const name = Object.keys(operators).find((n) => operatorSetOf(n) === cmd.parameterSetName) ?? 'EQ';
  const given = cmd.isBound('Value');
  // -EQ:$false asks for it too: the setter does not look at the value (WhereObjectCommand.EQ)
  const asked = cmd.isBound(name as keyof typeof cmd.args);
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

function* truth(cmd: WhereObjectCommand, property: string, input: Value, wanted: boolean): Steps<boolean> {
  const value = yield* propertyValue(cmd, property, input);
  return value !== undefined && isTrue(value) === wanted;
}

/** The value to compare; undefined after an error was written (WhereObjectCommand.GetValue). */
function* propertyValue(cmd: WhereObjectCommand, property: string, input: Value): Steps<Value | undefined> {
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
