/** Loads every table of types, in an order in which each finds what it builds on. */
import '../dotnet/index.ts';
import '../binding/attributes/types.ts';
import { registerDebugger } from '../debugger/index.ts';
import '../formatting/types.ts';
import '../pipeline/records.ts';
import '../pipeline/ps-script-cmdlet.ts';
import './module-object.ts';
import './engine-intrinsics.ts';
import { defineModuleSpecification } from './module-specification.ts';
import { defineErrorRecordTypes } from './types/error-record-types.ts';
import { defineExperimentalFeature } from './types/experimental-feature.ts';
import { defineInvocationInfo } from './types/invocation-info-types.ts';
import { defineModuleIntrinsics } from './types/module-intrinsics-type.ts';
import { defineScriptBlock } from './types/script-block-types.ts';
import { defineSessionStateInternal } from './types/session-state-internal.ts';
import { defineSuspiciousContentChecker } from './types/suspicious-content.ts';
import { defineVariableTypes } from './types/variable-types.ts';

registerDebugger();
defineErrorRecordTypes();
defineInvocationInfo();
defineModuleSpecification();
defineScriptBlock();
defineSessionStateInternal();
defineExperimentalFeature();
defineModuleIntrinsics();
defineSuspiciousContentChecker();
defineVariableTypes();
