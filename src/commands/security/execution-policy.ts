/** ExecutionPolicyScope's numbers in the order of precedence (SecuritySupport.ExecutionPolicyScopePreferences). */
export const executionPolicyScopes = [4, 3, 0, 1, 2] as const;
