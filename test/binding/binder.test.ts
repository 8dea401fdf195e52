import { beforeAll, describe, expect, it } from 'vitest';
import '../../src/session/load-types.ts';
import '../../src/binding/index.ts';
import { ParameterBindingException } from '../../src/binding/binding-errors.ts';
import { CommandMetadata } from '../../src/binding/command-metadata.ts';
import { type CommandParameterInternal, NoArgument } from '../../src/binding/command-parameter.ts';
import { ParameterBinderController } from '../../src/binding/parameter-binder.ts';
import type { CmdletDefinition, ParameterDeclaration } from '../../src/commands/cmdlet.ts';
import { PSArray } from '../../src/objects/collections.ts';
import { newCustomObject } from '../../src/objects/member-access.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { toText } from '../../src/objects/to-string.ts';
import { CmdletInfo } from '../../src/session/command-info.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { InvocationInfo } from '../../src/session/invocation-info.ts';

const context = { getVariableValue: () => undefined, host: { interactive: false } } as unknown as ExecutionContext;

function cmdlet(parameters: Record<string, ParameterDeclaration>, defaultParameterSet?: string): CmdletInfo {
  return new CmdletInfo({
    name: 'Test-It',
    module: 'Test',
    className: 'TestCommand',
    synopsis: '',
    parameters,
    ...(defaultParameterSet ? { defaultParameterSet } : {}),
  } as unknown as CmdletDefinition);
}

function argument(name: string | null, value: Value | typeof NoArgument, text: string | null = null): CommandParameterInternal {
  return {
    parameterName: name,
    parameterText: name === null ? '' : `-${name}`,
    parameterExtent: null,
    argument: value,
    argumentExtent: null,
    argumentText: text,
    isBareword: false,
    spaceAfterParameter: false,
    fromHashtableSplatting: false,
    fromArraySplatting: false,
  };
}
const named = (name: string): CommandParameterInternal => argument(name, NoArgument);
const plain = (value: Value, text: string | null = null): CommandParameterInternal => argument(null, value, text);

function shown(value: Value): unknown {
  return value instanceof PSArray ? value.items.map(shown) : typeof value === 'object' && value !== null ? toText(value) : value;
}

class Call {
  readonly values: Record<string, unknown> = {};
  readonly binder: ParameterBinderController;
  constructor(info: CmdletInfo, args: readonly CommandParameterInternal[], expectsInput = false) {
    this.binder = new ParameterBinderController(info.metadata, new InvocationInfo(info, null), context, {
      setParameter: (parameter, value) => {
        this.values[parameter.name] = shown(value);
      },
      defaultValue: () => null,
      resetParameter: (parameter) => {
        delete this.values[parameter.name];
      },
    });
    expect(this.binder.bindCommandLine(args, expectsInput)).toBeUndefined();
  }
}

function failure(action: () => unknown): string {
  try {
    action();
  } catch (e) {
    if (e instanceof ParameterBindingException) return `${e.errorRecord?.fullyQualifiedErrorId}: ${e.message}`;
    throw e;
  }
  throw new Error('did not fail');
}

const copy = cmdlet(
  {
    Path: { type: 'string[]', position: 0, mandatory: true, pipeline: 'both', sets: ['Path'], aliases: ['Source'] },
    LiteralPath: { type: 'string[]', mandatory: true, pipeline: 'propertyName', sets: ['LiteralPath'], aliases: ['PSPath', 'LP'] },
    Destination: { type: 'string', position: 1, pipeline: 'propertyName' },
    Depth: { type: 'int', validate: [{ range: [0, 9] }] },
    Force: { type: 'switch' },
  },
  'Path',
);

describe('the command line of a cmdlet', () => {
  it('binds by position, name, alias and prefix', () => {
    expect(new Call(copy, [plain('a'), plain('b')]).values).toEqual({ Path: ['a'], Destination: 'b' });
    expect(new Call(copy, [named('sou'), plain('a'), named('Fo'), named('dep'), plain('3')]).values).toEqual({
      Path: ['a'],
      Force: 'True',
      Depth: 3,
    });
    const call = new Call(copy, [named('LP'), plain('x')]);
    expect(call.binder.parameterSetName).toBe('LiteralPath');
    expect([...call.binder.bound.entries()].map(([k]) => k)).toEqual(['LiteralPath']);
  });
  it('puts an argument where the sets that are left want it', () => {
    expect(new Call(copy, [plain('a'), named('LP'), plain('b')]).values).toEqual({ LiteralPath: ['b'], Destination: 'a' });
  });
  it('keeps the words of numbers for texts', () => {
    expect(new Call(copy, [plain(1, '1.0')]).values).toEqual({ Path: ['1.0'] });
  });
  it('reports common parameters apart', () => {
    const call = new Call(copy, [plain('a'), named('ErrorAction'), plain('stop'), named('ov'), plain('x'), named('Verbose')]);
    expect(call.binder.common).toMatchObject({ errorAction: 'Stop', outVariable: 'x', verbose: true });
    expect(call.values).toEqual({ Path: ['a'] });
  });
  it('names what is wrong', () => {
    expect(failure(() => new Call(copy, []))).toBe(
      'MissingMandatoryParameter,TestCommand: Cannot process command because of one or more missing mandatory parameters: Path.',
    );
    expect(failure(() => new Call(copy, [plain('a'), named('De'), plain('b')]))).toBe(
      "AmbiguousParameter,TestCommand: Parameter cannot be processed because the parameter name 'De' is ambiguous. Possible matches include: -Destination -Depth -Debug.",
    );
    expect(failure(() => new Call(copy, [plain('a'), plain('b'), plain('c')]))).toBe(
      "PositionalParameterNotFound,TestCommand: A positional parameter cannot be found that accepts argument 'c'.",
    );
    expect(failure(() => new Call(copy, [plain('a'), named('Bogus'), plain('c')]))).toContain('NamedParameterNotFound,TestCommand');
    expect(failure(() => new Call(copy, [plain('a'), named('Depth'), plain(10)]))).toBe(
      "ParameterArgumentValidationError,TestCommand: Cannot validate argument on parameter 'Depth'. The 10 argument is greater than the maximum allowed range of 9. Supply an argument that is less than or equal to 9 and then try the command again.",
    );
    expect(failure(() => new Call(copy, [plain('')]))).toBe(
      "ParameterArgumentValidationErrorEmptyStringNotAllowed,TestCommand: Cannot bind argument to parameter 'Path' because it is an empty string.",
    );
  });
});

describe('pipeline input', () => {
  let call: Call;
  beforeAll(() => {
    call = new Call(copy, [named('Destination'), plain('d')], true);
  });
  it('is bound by value and by property name, object by object', () => {
    expect(call.binder.acceptInput('a')).toBeUndefined();
    expect(call.values).toEqual({ Path: ['a'], Destination: 'd' });
    expect(call.binder.acceptInput(newCustomObject([['PSPath', '/x']]))).toBeUndefined();
    expect(call.values).toEqual({ LiteralPath: ['/x'], Destination: 'd' });
    expect(call.binder.parameterSetName).toBe('LiteralPath');
    expect(call.binder.acceptInput('b')).toBeUndefined();
    expect(call.values).toEqual({ Path: ['b'], Destination: 'd' });
  });
  it('that fits nothing is an error for that object', () => {
    const numbers = cmdlet({ N: { type: 'int', pipeline: 'value' } });
    const refused = new Call(numbers, [], true).binder.acceptInput('x');
    expect(refused).toMatchObject({ errorId: 'InputObjectNotBound', targetObject: 'x' });
  });
});

describe('syntax', () => {
  it('shows each set', () => {
    const metadata = CommandMetadata.fromCmdlet(copy.cmdlet);
    expect(metadata.syntaxText('Test-It')).toBe(
      '\nTest-It [-Path] <string[]> [[-Destination] <string>] [-Depth <int>] [-Force] [<CommonParameters>]\n' +
        '\nTest-It [[-Destination] <string>] -LiteralPath <string[]> [-Depth <int>] [-Force] [<CommonParameters>]\n',
    );
  });
});
