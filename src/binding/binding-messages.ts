/**
 * Texts of parameter binding errors: resources ParameterBinderStrings, Metadata and DiscoveryExceptions. Of ParameterBinderStrings the
 * placeholders are numbered as ParameterBindingException.BuildMessage fills them: {0} command, {1} parameter, {2} parameter type,
 * {3} type of the argument, {4} line, {5} column, {6} and {7} extra arguments.
 */
export const parameterBinderStrings = {
  NamedParameterNotFound: "A parameter cannot be found that matches parameter name '{1}'.",
  PositionalParameterNotFound: "A positional parameter cannot be found that accepts argument '{1}'.",
  MissingArgument: "Missing an argument for parameter '{1}'. Specify a parameter of type '{2}' and try again.",
  AmbiguousParameter: "Parameter cannot be processed because the parameter name '{1}' is ambiguous. Possible matches include:{6}.",
  CannotConvertArgument: "Cannot convert '{6}' to the type '{2}' required by parameter '{1}'. {7}",
  CannotConvertArgumentNoMessage: "Cannot bind parameter '{1}'. {6}",
  AmbiguousPositionalParameterNoName: 'Cannot bind positional parameters because no names were given.',
  AmbiguousParameterSet:
    'Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.',
  MissingMandatoryParameter: 'Cannot process command because of one or more missing mandatory parameters:{1}.',
  ParameterNotInParameterSet: "Parameter '{1}' cannot be specified in parameter set '{6}'.",
  ParameterAlreadyBound:
    'Cannot bind parameter because parameter \'{1}\' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, "-parameter value1,value2,value3".',
  ScriptBlockArgumentNoInput:
    "Cannot evaluate parameter '{1}' because its argument is specified as a script block and there is no input. A script block cannot be evaluated without input.",
  ScriptBlockArgumentInvocationFailed: "The input to the script block for parameter '{1}' failed. {6}",
  ScriptBlockArgumentNoOutput: "Cannot evaluate parameter '{1}' because its argument input did not produce any output.",
  InputObjectNotBound:
    'The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.',
  InputObjectMissingMandatory:
    'The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: {6}',
  GetDynamicParametersException: 'Cannot retrieve the dynamic parameters for the cmdlet. {6}',
  ParameterArgumentTransformationError: "Cannot process argument transformation on parameter '{1}'. {6}",
  ParameterArgumentValidationError: "Cannot validate argument on parameter '{1}'. {6}",
  ParameterBindingFailed: "Cannot bind parameter '{1}' to the target. {6}",
  ParameterArgumentValidationErrorNullNotAllowed: "Cannot bind argument to parameter '{1}' because it is null.",
  ParameterArgumentValidationErrorEmptyStringNotAllowed: "Cannot bind argument to parameter '{1}' because it is an empty string.",
  ParameterArgumentValidationErrorEmptyCollectionNotAllowed: "Cannot bind argument to parameter '{1}' because it is an empty collection.",
  ParameterArgumentValidationErrorEmptyArrayNotAllowed: "Cannot bind argument to parameter '{1}' because it is an empty array.",
  CannotExtractAddMethod:
    "Cannot bind cmdlet {0} because parameter '{1}' is of type '{2}' and the Add() method cannot be identified, or multiple Add() methods exist. {6}",
  RuntimeDefinedParameterNameMismatch:
    "Cannot bind cmdlet {0} because runtime-defined parameter '{1}' was added to the RuntimeDefinedParameterDictionary with key '{6}'. The key must be the same as RuntimeDefinedParameter.Name.",
  MismatchedPSTypeName:
    "Cannot bind argument to parameter '{1}', because PSTypeNames of the argument do not match the PSTypeName required by the parameter: {6}.",
  DefaultBindingErrorElaborationMultiple:
    '{6} This error might have been caused by applying the default parameter binding. You can disable the default parameter binding in $PSDefaultParameterValues by setting $PSDefaultParameterValues["Disabled"] to be $true, and then trying again. The following default parameters were successfully bound for this cmdlet when the error occurred:{7}',
  DefaultBindingErrorElaborationSingle:
    '{6} This failure might be caused by applying the default parameter binding. You can disable the default parameter binding in $PSDefaultParameterValues by setting $PSDefaultParameterValues["Disabled"] to be $true, and retry. The following default parameter was successfully bound for this cmdlet when the error occurred:{7}',
} as const;
/** The key of a text, which is also the error id. */
export type BinderMessage = keyof typeof parameterBinderStrings;

/** Warnings about `$PSDefaultParameterValues`; {0}, {1} … as .NET numbers them. */
export const defaultValueWarnings = {
  DifferentValuesAssignedToSingleParameter:
    'Multiple different default values are defined in $PSDefaultParameterValues for the parameter matching the following name or alias: {0}. These defaults have been ignored.',
  MultipleParametersMatched:
    'The following name or alias defined in $PSDefaultParameterValues for this cmdlet resolves to multiple parameters: {0}. The default has been ignored.',
  FailToBindDefaultParameter: "The binding of default value '{0}' to parameter '{1}' failed: {2}",
  SingleKeyInBadFormat:
    "The key '{0}' does not have a valid format. For information about the correct format, see about_Parameters_Default_Values at https://go.microsoft.com/fwlink/?LinkId=228266.",
  MultipleKeysInBadFormat:
    "The keys '{0}' do not have valid formats. For information about the correct format, see about_Parameters_Default_Values at https://go.microsoft.com/fwlink/?LinkId=228266.",
  UseOfDeprecatedParameterWarning: "Parameter '{0}' is obsolete. {1}",
} as const;

/** Texts of the resource Metadata. */
export const metadataStrings = {
  ValidateRangeElementType:
    'The argument cannot be validated because its type "{0}" is not the same type ({1}) as the maximum and minimum limits of the parameter. Make sure the argument is of type {1} and then try the command again.',
  ValidateRangePositiveFailure: 'The argument "{0}" cannot be validated because its value is not greater than zero.',
  ValidateRangeNonNegativeFailure: 'The argument "{0}" cannot be validated because its value is not greater than or equal to zero.',
  ValidateRangeNegativeFailure: 'The argument "{0}" cannot be validated because its value is not less than zero.',
  ValidateRangeNonPositiveFailure: 'The argument "{0}" cannot be validated because its value is not less than or equal to zero.',
  ValidateRangeMinRangeMaxRangeType:
    'The specified minimum range ({0}) cannot be accepted because it is not the same type as the specified maximum range ({1}). Update the ValidateRange attribute for the parameter.',
  ValidateRangeNotIComparable:
    'Cannot accept the MaxRange and MinRange parameter types. Both parameters must be objects that implement an IComparable interface.',
  ValidateRangeMaxRangeSmallerThanMinRange:
    'The specified maximum range cannot be accepted because it is less than the specified minimum range. Update the ValidateRange attribute for the parameter.',
  ValidateRangeGreaterThanMaxRangeFailure:
    'The {0} argument is greater than the maximum allowed range of {1}. Supply an argument that is less than or equal to {1} and then try the command again.',
  ValidateRangeSmallerThanMinRangeFailure:
    'The {0} argument is less than the minimum allowed range of {1}. Supply an argument that is greater than or equal to {1} and then try the command again.',
  ValidatePatternFailure:
    'The argument "{0}" does not match the "{1}" pattern. Supply an argument that matches "{1}" and try the command again.',
  ValidateCountNotInArray:
    'The ValidateCount attribute cannot be applied to a non-array parameter. Either remove the attribute from the parameter or make the parameter an array parameter.',
  ValidateCountExactFailure: 'The parameter requires exactly {0} value(s) - {1} value(s) were provided.',
  ValidateCountMinMaxFailure: 'The parameter requires at least {0} value(s) and no more than {1} value(s) - {2} value(s) were provided.',
  ValidateCountMaxLengthSmallerThanMinLength:
    'The specified maximum number of arguments for a parameter is fewer than the specified minimum number of arguments. Update the ValidateCount attribute for the parameter.',
  ValidateLengthMaxLengthSmallerThanMinLength:
    'The specified maximum character length of the argument is shorter than the specified minimum argument character length. Update the ValidateLength attribute for the parameter.',
  ValidateLengthNotString:
    'The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] parameter. Make the parameter a string or string[] parameter.',
  ValidateLengthMinLengthFailure:
    'The character length ({1}) of the argument is too short. Specify an argument with a length that is greater than or equal to "{0}", and then try the command again.',
  ValidateLengthMaxLengthFailure:
    'The character length of the {1} argument is too long. Shorten the character length of the argument so it is fewer than or equal to "{0}" characters, and then try the command again.',
  ValidateSetFailure:
    'The argument "{0}" does not belong to the set "{1}" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.',
  ValidateSetGeneratedValidValuesListIsNull: 'Valid values generator return a null value.',
  ValidateVariableName: "Cannot validate argument '{0}' because it is not a valid variable name.",
  ValidateNotNullFailure: 'The argument is null. Provide a valid value for the argument, and then try running the command again.',
  ValidateNotNullCollectionFailure:
    'The argument has a null value, or an element of the argument collection contains a null value. Provide a collection that does not contain any null values, and then try the command again.',
  ValidateNotNullOrEmptyFailure:
    'The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.',
  ValidateNotNullOrEmptyCollectionFailure:
    'The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.',
  ValidateNotNullOrWhiteSpaceFailure:
    'The argument is null, empty, or consists of only white-space characters. Provide an argument that contains non white-space characters, and then try the command again.',
  ValidateNotNullOrWhiteSpaceCollectionFailure:
    'An element of the argument collection is null, empty, or consists of only white-space characters. Supply a collection that does not contain any those values and then try the command again.',
  ValidateScriptFailure:
    'The "{1}" validation script for the argument with value "{0}" did not return a result of True. Determine why the validation script failed, and then try the command again.',
  ValidateDrivePathArgNotString: 'The path argument is invalid. Supply a path argument that is a string type.',
  ValidateDrivePathFailure:
    'The path argument drive {0} does not belong to the set of approved drives: {1}. Supply a path argument with an approved drive.',
  ValidateDrivePathNoRoot: 'The path argument has no root drive.  Supply a full path argument with a root drive.',
  ParsingTooManyParameterSets: 'Cannot get or run the command. The maximum number of parameter sets for this command has been exceeded.',
  ParameterNameAlreadyExistsForCommand: "A parameter with the name '{0}' was defined multiple times for the command.",
  AliasParameterNameAlreadyExistsForCommand:
    "The parameter alias cannot be specified because an alias with the name '{0}' was already defined multiple times for the command.",
  ParameterNameConflictsWithAlias:
    "The parameter '{0}' cannot be specified because it conflicts with the parameter alias of the same name for parameter '{1}'.",
  AliasDeclaredMultipleTimes: 'The alias "{0}" is declared multiple times.',
  ParameterDeclaredInParameterSetMultipleTimes: 'The parameter "{0}" is declared in parameter-set "{1}" multiple times.',
} as const;

/** Fills `{0}`, `{1}` … of a resource text. Placeholders without an argument stay. */
export function fill(text: string, ...args: readonly string[]): string {
  return text.replace(/\{(\d+)\}/g, (all, n: string) => args[Number(n)] ?? all);
}
