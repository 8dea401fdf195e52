# Of dictionaries only a Hashtable has its entries before its members in .ForEach('name'); -WhatIf gives $WhatIfPreference a switch.
"[$(([ordered]@{ foo = 2 }).ForEach('foo'))]"
"[$((@{ foo = 2 }, [ordered]@{ foo = 2 }, 'a').ForEach('Count'))]"
"[$(([ordered]@{ Count = 2 }, [ordered]@{ b = 1 }).ForEach('Count'))]"
$o = [ordered]@{ foo = 2 }
try { (, $o).ForEach('foo', 3) } catch { "$_" }
$o.foo
$d = [System.Collections.Generic.Dictionary[string, int]]::new()
$d['a'] = 1
"[$((, $d).ForEach('a'))]"
"[$((, $d).ForEach('Item', 'a'))]"
"[$((, $d).ForEach('ContainsKey', 'a'))]"
$h = @{ x = 1 }
"[$((, $h).ForEach('ContainsKey', 'a'))] $($h.Count) $($h['ContainsKey'])"
"[$((@{ foo = 1 }, [ordered]@{ foo = 2 }).ForEach('Item', 'foo'))]"
function Test-Preference {
    [CmdletBinding(SupportsShouldProcess)]
    param()
    "$($WhatIfPreference.GetType().Name) $WhatIfPreference"
    $ConfirmPreference.GetType().Name
    & { $WhatIfPreference.GetType().Name }
    Test-Inner
}
function Test-Inner {
    [CmdletBinding(SupportsShouldProcess)]
    param()
    if ($PSCmdlet.ShouldProcess('target', 'action')) { 'done' }
}
Test-Preference -WhatIf -Confirm:$false
Test-Preference
Test-Preference -WhatIf:$false
