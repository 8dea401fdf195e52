/** Verbs that command names should begin with (Get-Verb), in lower case. */
export const approvedVerbs: ReadonlySet<string> = new Set(
  `add clear close copy enter exit find format get hide join lock move new open optimize push pop redo remove rename reset resize
   search select set show skip split step switch undo unlock watch connect disconnect read receive send write backup checkpoint
   compare compress convert convertfrom convertto dismount edit expand export group import initialize limit merge mount out
   publish restore save sync unpublish update debug measure ping repair resolve test trace approve assert build complete confirm
   deny deploy disable enable install invoke register request restart resume start stop submit suspend uninstall unregister wait
   use block grant protect revoke unblock unprotect`
    .trim()
    .split(/\s+/),
);
