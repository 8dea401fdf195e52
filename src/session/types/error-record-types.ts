import { defineType, getType } from '../../dotnet/registry.ts';
import { type ErrorCategory, ErrorCategoryInfo, ErrorDetails, ErrorRecord } from '../../errors/error-record.ts';
import type { NetException } from '../../errors/exceptions.ts';
import { derivesFrom, exceptionOf } from '../../errors/throw.ts';
import { categoryMessage, categoryReason, categoryTargetName, categoryTargetType } from '../../formatting/error-category.ts';
import { arrayOf } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { convertTo } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';

const m = 'System.Management.Automation.';

const text = (get: (c: ErrorCategoryInfo) => string, set: (c: ErrorCategoryInfo, v: string) => void) => ({ get, set });

/** ErrorRecord, ErrorCategoryInfo and ErrorDetails (ErrorPackage.cs). */
export function defineErrorRecordTypes(): void {
  defineType({
    name: `${m}ErrorRecord`,
    jsClass: ErrorRecord,
    constructors: {
      [`ErrorRecord(System.Exception exception, string errorId, ${m}ErrorCategory errorCategory, System.Object targetObject)`]: (
        _t: null,
        exception: NetException,
        id: string | null,
        category: EnumValue,
        target: Value,
      ) => {
        if (exception === null)
          throw exceptionOf(
            `${m}PSArgumentNullException`,
            'Cannot process argument because the value of argument "exception" is null. Change the value of argument "exception" to a non-null value.',
          );
        return new ErrorRecord(exception, id ?? '', category.toString() as ErrorCategory, target);
      },
      [`ErrorRecord(${m}ErrorRecord errorRecord, System.Exception replaceParentContainsErrorRecordException)`]: (
        _t: null,
        r: ErrorRecord,
        e: NetException,
      ) => {
        // only what stands for the exception that holds the record is replaced
        const isParent = derivesFrom(r.exception, `${m}ParentContainsErrorRecordException`);
        return r.around(isParent ? (e ?? r.exception) : r.exception);
      },
    },
    properties: {
      'System.Exception Exception': { get: (r: ErrorRecord) => r.exception },
      'System.Object TargetObject': { get: (r: ErrorRecord) => r.targetObject },
      [`${m}ErrorCategoryInfo CategoryInfo`]: { get: (r: ErrorRecord) => r.categoryInfo },
      'string FullyQualifiedErrorId': { get: (r: ErrorRecord) => r.fullyQualifiedErrorId },
      [`${m}ErrorDetails ErrorDetails`]: {
        get: (r: ErrorRecord) => r.errorDetails,
        set: (r: ErrorRecord, v: ErrorDetails | null) => {
          r.errorDetails = v;
        },
      },
      [`${m}InvocationInfo InvocationInfo`]: { get: (r: ErrorRecord) => r.invocationInfo?.shownByError() ?? null },
      'string ScriptStackTrace': { get: (r: ErrorRecord) => r.scriptStackTrace || null },
      'System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo': {
        get: (r: ErrorRecord) =>
          convertTo(arrayOf([...(r.pipelineIterationInfo ?? [])]), getType('System.Collections.ObjectModel.ReadOnlyCollection[int]')),
      },
    },
    methods: { 'string ToString()': (r: ErrorRecord) => r.message },
  });
  defineType({
    name: `${m}ErrorCategoryInfo`,
    jsClass: ErrorCategoryInfo,
    properties: {
      [`${m}ErrorCategory Category`]: { get: (c: ErrorCategoryInfo) => convertTo(c.record.category, getType(`${m}ErrorCategory`)) },
      'string Activity': text(
        (c) => c.record.activity,
        (c, v) => {
          c.record.activity = v;
        },
      ),
      'string Reason': text(
        (c) => categoryReason(c.record),
        (c, v) => {
          c.record.reason = v;
        },
      ),
      'string TargetName': text(
        (c) => categoryTargetName(c.record),
        (c, v) => {
          c.record.targetName = v;
        },
      ),
      'string TargetType': text(
        (c) => categoryTargetType(c.record),
        (c, v) => {
          c.record.targetType = v;
        },
      ),
    },
    methods: {
      'string GetMessage()': (c: ErrorCategoryInfo) => categoryMessage(c.record),
      'string ToString()': (c: ErrorCategoryInfo) => categoryMessage(c.record),
    },
  });
  defineType({
    name: `${m}ErrorDetails`,
    jsClass: ErrorDetails,
    constructors: {
      'ErrorDetails(string message)': (_t: null, message: string) => {
        if (message === null) throw exceptionOf('System.ArgumentNullException', "Value cannot be null. (Parameter 'message')");
        return new ErrorDetails(message);
      },
    },
    properties: {
      'string Message': { get: (d: ErrorDetails) => d.message },
      'string RecommendedAction': {
        get: (d: ErrorDetails) => d.recommendedAction,
        set: (d: ErrorDetails, v: string) => {
          d.recommendedAction = v;
        },
      },
    },
    methods: { 'string ToString()': (d: ErrorDetails) => d.message },
  });
}
