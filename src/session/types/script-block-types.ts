import { restrictedLanguageErrors, simpleTypeLookup } from '../../../grammar/index.ts';
import { collectScriptBlock, currentFrame, invokeScriptBlock } from '../../compile/invoke.ts';
import { collected } from '../../compile/output.ts';
import { GenericCollection, GenericList } from '../../dotnet/collections/generic-list.ts';
import { randomUuid } from '../../dotnet/io/random-bytes.ts';
import { PSToken } from '../../dotnet/language/ps-token.ts';
import { defineType, genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { NetGuid } from '../../dotnet/system/guid.ts';
import { runtimeException } from '../../errors/throw.ts';
import { NetDictionary, PSArray } from '../../objects/collections.ts';
import { getEnumerable, toStringValue } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { ListPipe } from '../../pipeline/pipe.ts';
import { lift, type Steps } from '../../scheduler/suspension.ts';
import { FunctionInfo } from '../command-info.ts';
import { currentContext } from '../current-context.ts';
import { parseException, parseScript } from '../parse-errors.ts';
import { parsedOnce } from '../parsed-scripts.ts';
import { PSModuleInfo } from '../ps-module-info.ts';
import { ComputedVariable, PSVariable } from '../ps-variable.ts';
import { ScriptBlock } from '../script-block.ts';
import { SessionState } from '../session-state.ts';
import { conversionMethods } from './script-block-conversion.ts';
import { steppableMethods } from './steppable-pipeline.ts';

const m = 'System.Management.Automation.';

/** Runs a block as ScriptBlock.Invoke does: errors of its statements go up (propagateAllExceptionsToTop). */
function* invoke(block: ScriptBlock, args: readonly Value[]): Steps<Value[]> {
  const context = currentContext();
  const outer = context.propagateExceptions;
  context.propagateExceptions = true;
  try {
    return yield* collectScriptBlock(context, block, { args, errors: 'external' });
  } finally {
    context.propagateExceptions = outer;
  }
}

function* asCollection(block: ScriptBlock, args: readonly Value[]): Steps<Value> {
  return new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', wellKnown.psObject), yield* invoke(block, args));
}

function* asIs(block: ScriptBlock, args: readonly Value[]): Steps<Value> {
  return collected(yield* invoke(block, args));
}

/** The functions of InvokeWithContext, checked. @throws PSInvalidOperationException for an empty name, and for what is no script block */
function functionsToDefine(functions: Value): FunctionInfo[] {
  if (!(functions instanceof NetDictionary)) return [];
  const fail = (id: string, message: string): never => {
    throw runtimeException(id, 'InvalidOperation', message, null, 'System.Management.Automation.PSInvalidOperationException');
  };
  return [...functions.entries()].map(([key, body]) => {
    const name = typeof key === 'string' ? key : '';
    if (name.trim() === '')
      return fail(
        'EmptyFunctionNameInFunctionDefinitionDictionary',
        'The key property for an entry in the dictionary of functions to define cannot be empty because the key property is used as the function name. Specify a non-empty string as the value of the key property, and then try the operation again.',
      );
    if (body instanceof ScriptBlock) return new FunctionInfo(name, body);
    return fail(
      'NullFunctionBodyInFunctionDefinitionDictionary',
      `The script block that defines function '${name}' cannot be null or empty. Provide a non-empty script block in the function definition dictionary, and then try the operation again.`,
    );
  });
}

/** InvokeWithContext(functions, variables, args). */
function* withContext(block: ScriptBlock, functions: Value, variables: Value, args: readonly Value[]): Steps<Value> {
  const context = currentContext();
  const list = new ListPipe();
  const given: [string, Value][] = [];
  for (const v of variables === null ? [] : (getEnumerable(variables) ?? [variables]))
    if (v instanceof PSVariable) given.push([v.name, v.read()]);
  const under = given.find(([name]) => name === '_');
  const caller = currentFrame(context);
  const state = block.sessionState ?? caller.sessionState;
  const added = functionsToDefine(functions);
  for (const f of added) state.setFunction(f.name, f, state.currentScope);
  try {
    yield* invokeScriptBlock(context, block, list, {
      args,
      variables: given.filter(([n]) => n !== '_'),
      ...(under && { underbar: under[1] }),
    });
  } finally {
    for (const { name } of added) state.removeFunction(name, state.currentScope);
  }
  return new PSArray(list.items);
}

/** A variable as a closure keeps it: with its type, its validations and its description. */
function capturedVariable(v: PSVariable): PSVariable {
  const copy = new PSVariable(v.name, v.read());
  if (v.constraints !== null) copy.constraints = [...v.constraints];
  copy.description = v.description;
  return copy;
}

/** GetNewClosure: a copy whose module keeps the variables that are visible now (ScriptBlock.GetNewClosure, PSModuleInfo.CaptureLocals). */
function newClosure(block: ScriptBlock): ScriptBlock {
  const context = currentContext();
  const frame = currentFrame(context);
  const module = new PSModuleInfo(`__DynamicModule_${randomUuid()}`, '');
  const state = new SessionState(context, module, context.globalState);
  module.sessionState = state;
  for (const v of frame.scope.variables())
    if (v.options === 0 && !(v instanceof ComputedVariable)) state.globalScope.putVariable(v.name.toLowerCase(), capturedVariable(v));
  const args = frame.sessionState.getVariableValue('args', frame.scope);
  if (args !== undefined && args !== null) state.globalScope.putVariable('args', new PSVariable('args', args));
  module.languageMode = block.languageMode;
  return block.boundTo(state);
}

function textsOf(list: Value): readonly string[] | null {
  return list === null ? null : [...(getEnumerable(list) ?? [list])].map((item) => toStringValue(item));
}

/** ScriptBlock.CheckRestrictedLanguage. @throws ParseException naming everything that the restricted language does not have */
export function checkRestricted(
  block: ScriptBlock,
  commands: readonly string[] | null,
  variables: readonly string[] | null = null,
  allowEnvironmentVariables = false,
): undefined {
  const errors = restrictedLanguageErrors(block.ast.kind === 'ScriptBlockAst' ? block.ast : block.ast.body, {
    types: simpleTypeLookup,
    namespaces: [],
    allowedCommands: commands && new Set(commands.map((c) => c.toLowerCase())),
    ...(variables && { allowedVariables: variables }),
    allowEnvironmentVariables,
  });
  if (errors.length > 0) throw parseException(errors);
  return undefined;
}

/** ScriptBlock. */
const ids = new WeakMap<ScriptBlock, Value>();

const attributeLists = new WeakMap<object, Value>();

/** The attributes before `param`, made when they are first asked for (CompiledScriptBlockData.GetAttributes). @throws where one is wrong */
function attributesOf(block: ScriptBlock): Value {
  let list = attributeLists.get(block.ast);
  if (list === undefined) {
    const type = genericOf('System.Collections.Generic.List', getType('System.Attribute'));
    attributeLists.set(block.ast, (list = new GenericList([...new FunctionInfo('', block).metadata.attributes], type)));
  }
  return list;
}

/** The Id of a script block: a new one for each that is asked. */
function idOf(block: ScriptBlock): Value {
  let id = ids.get(block);
  if (id === undefined) ids.set(block, (id = NetGuid.create()));
  return id;
}

/** Blocks whose DebuggerHidden was set; no debugger asks for it. */
const hiddenFromDebugger = new WeakSet<ScriptBlock>();

/** Defines System.Management.Automation.ScriptBlock. */
export function defineScriptBlock(): void {
  defineType({
    name: `${m}ScriptBlock`,
    jsClass: ScriptBlock,
    accelerators: ['scriptblock'],
    staticMethods: {
      'scriptblock Create(string script)': (_s: null, text: string) => {
        const context = currentContext();
        // it belongs to no session state: it runs in that of who calls it
        return new ScriptBlock(parsedOnce(context, text), null);
      },
    },
    staticProperties: { 'scriptblock EmptyScriptBlock': { get: () => new ScriptBlock(parseScript(''), null) } },
    properties: {
      'System.Collections.Generic.List[System.Attribute] Attributes': { get: attributesOf },
      'string File': { get: (b: ScriptBlock) => b.ast.extent.file },
      'bool IsFilter': { get: (b: ScriptBlock) => b.isFilter },
      'bool IsConfiguration': { get: () => false },
      [`${m}PSModuleInfo Module`]: { get: (b: ScriptBlock) => b.sessionState?.module ?? null },
      [`${m}PSToken StartPosition`]: { get: (b: ScriptBlock) => new PSToken('Position', b.ast.extent, b.ast.extent.text) },
      'bool DebuggerHidden': {
        get: (b: ScriptBlock) => hiddenFromDebugger.has(b),
        set: (b: ScriptBlock, hidden: boolean) => {
          if (hidden) hiddenFromDebugger.add(b);
          else hiddenFromDebugger.delete(b);
        },
      },
      'guid Id': { get: idOf },
      [`${m}Language.Ast Ast`]: { get: (b: ScriptBlock) => b.ast as unknown as Value },
    },
    methods: {
      'System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)': (b: ScriptBlock, args: PSArray | null) =>
        lift(asCollection(b, args?.items ?? [])),
      'System.Object InvokeReturnAsIs(Params System.Object[] args)': (b: ScriptBlock, args: PSArray | null) =>
        lift(asIs(b, args?.items ?? [])),
      'System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Collections.IDictionary functionsToDefine, System.Collections.Generic.List[psvariable] variablesToDefine, Params System.Object[] args)':
        (b: ScriptBlock, functions: Value, variables: Value, args: PSArray | null) =>
          lift(withContext(b, functions, variables, args?.items ?? [])),
      ...steppableMethods,
      ...conversionMethods,
      'scriptblock GetNewClosure()': (b: ScriptBlock) => newClosure(b),
      'void CheckRestrictedLanguage(System.Collections.Generic.IEnumerable[string] allowedCommands, System.Collections.Generic.IEnumerable[string] allowedVariables, bool allowEnvironmentVariables)':
        (b: ScriptBlock, commands: Value, variables: Value, environment: boolean) =>
          checkRestricted(b, textsOf(commands), textsOf(variables), environment),
      'string ToString()': (b: ScriptBlock) => b.toString(),
    },
  });
}
